import { describe, expect, it } from 'vitest'
import { romanValue, withRomanAsPlaces } from '../../../../domain/answers/roman-numerals.ts'

/** Another way to write them: figure by figure. */
function romanOf(value: number): string {
  const [ones, tens, hundreds] = [['i', 'v', 'x'], ['x', 'l', 'c'], ['c', '', '']].map(([one, five, ten], place) => {
    const figure = Math.floor(value / 10 ** place) % 10
    return ['', one, one! + one, one! + one + one, one! + five, five, five! + one, five! + one + one,
      five! + one + one + one, one! + ten][figure]
  })
  return `${hundreds}${tens}${ones}`
}

describe('a Roman numeral', () => {
  it('is read from 1 to 399, but for the letters that say something else alone', () => {
    for (let value = 1; value < 400; value++)
      expect([value, romanValue(romanOf(value))]).toEqual([value, [50, 100].includes(value) ? undefined : value])
  })

  it.each(['', 'iiii', 'vv', 'iix', 'ic', 'xm', 'm', 'd', 'civic', 'vivid', 'mix', 'c', 'l', 'ілі'])(
    '%j is none',
    word => expect(romanValue(word)).toBeUndefined(),
  )

  it.each([
    ['ii съезд', '2th съезд'],
    ['xxi-й век', '21th век'],
    ['the xxist century', 'the 21th century'],
    ['хіх кылым', '19th кылым'],
    ['i’m sure', 'i’m sure'],
    ['vi4', 'vi4'],
    ['о с х', 'о с 10th'],
  ])('in %j stands as figures', (text, result) => expect(withRomanAsPlaces(text)).toBe(result))
})
