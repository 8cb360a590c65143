import { describe, expect, it } from 'vitest'
import { foldText } from '#domain/answers/fold-text'
import { unbroken } from '../../../utils/unbroken.ts'

const shown = (text: string): string => unbroken(text).replaceAll('\u2060', '~')

describe('figures and their endings', () => {
  it.each([
    ['2001-жылы 17-июнда', '2001-~жылы 17-~июнда'],
    ['2001–2005-жылдары', '2001–2005-~жылдары'],
    ['в 1990-х годах и на 37-й сессии', 'в 1990-~х годах и на 37-~й сессии'],
  ])('stay on one line: %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each(['экс-министр', 'a 20-year term', '1999–2000', 'кыргыз-россиялык', '2 - жыл'])('are none in “%s”', (text) => {
    expect(unbroken(text)).toBe(text)
  })

  it('are read and compared as they were', () => {
    expect(unbroken(unbroken('2001-жылы'))).toBe(unbroken('2001-жылы'))
    expect(foldText(unbroken('2001-жылы'))).toBe(foldText('2001-жылы'))
    expect(unbroken(undefined)).toBeUndefined()
  })
})
