import type { LanguageCode } from '../../../domain/content/deck.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, numberFormat, withFigures } from '../../../utils/number-format.ts'

const languages: LanguageCode[] = ['en', 'ru', 'ky']

describe.each(languages)('numbers in %s', (language) => {
  it('that are small counts are written as Intl writes them, to the first that is put in groups and beyond', () => {
    for (const value of [-1, -0, 0, 1, 999, 1000, 1001, 9999, 10_000])
      expect(formatNumber(language, value)).toBe(numberFormat(language, { maximumFractionDigits: 0 }).format(value))
  })

  it('of any kind are written as Intl writes them', () => {
    fc.assert(fc.property(
      fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.integer({ min: -2000, max: 2000 })),
      fc.integer({ min: 0, max: 3 }),
      (value, digits) => {
        const expected = numberFormat(language, { maximumFractionDigits: digits }).format(value)
        expect(formatNumber(language, value, digits)).toBe(expected)
      },
    ))
  })

  it('that a message counts are written so too, and years are left alone', () => {
    fc.assert(fc.property(fc.oneof(fc.nat(5000), fc.double({ noNaN: true, min: 0, max: 1e5 })), (n) => {
      expect(withFigures(language, { n, year: 1999 })).toEqual({ n: numberFormat(language).format(n), year: 1999 })
    }))
  })
})
