import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../exports/clean-text.ts'
import { anyText } from './fixture.ts'

describe('clean text', () => {
  it.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a\u0000b\u001Fc\u000Bd\uFFFEe', 'abcde'],
    ['tab\tstays', 'tab\tstays'],
    ['half \uD83C pair', 'half \uFFFD pair'],
    ['ң ө ү 🇰🇬 \u202Bمرحبا\u202C', 'ң ө ү 🇰🇬 \u202Bمرحبا\u202C'],
  ])('of %j is %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean)
  })

  it('is clean already the second time, and leaves what is clean as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => {
      expect(cleanText(cleanText(raw))).toBe(cleanText(raw))
    }))
    fc.assert(fc.property(anyText, (text) => {
      expect(cleanText(text)).toBe(text)
    }))
  })
})
