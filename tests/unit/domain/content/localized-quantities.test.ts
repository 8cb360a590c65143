import { describe, expect, it } from 'vitest'
import { formatQuantityIn, writtenQuantity } from '#domain/content/localized-quantities'

/** No-break spaces made visible. */
const shown = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', '_')

describe('numbers', () => {
  it('are written as Node writes them in Russian and in Kyrgyz, in groups from five figures on', () => {
    const values = Array.from({ length: 8000 }, (_, place) => (place * 7919) % 1_000_003 / (place % 3 === 0 ? 10 : 1))
    for (const language of ['ru', 'ky'] as const) {
      const format = new Intl.NumberFormat(language, { useGrouping: 'min2', maximumFractionDigits: 20 })
      expect(values.filter(value =>
        formatQuantityIn(language, { type: 'quantity', value, accept: [] }) !== format.format(value),
      )).toEqual([])
    }
  })
})

describe('a quantity', () => {
  it.each([
    [{ value: 1.7e9, currency: 'USD' }, '$1.7 billion', '1,7_млрд долларов', '1,7_миллиард доллар'],
    [{ value: 188_900_000, currency: 'USD' }, '$188.9 million', '188,9_млн долларов', '188,9_миллион доллар'],
    [{ value: 3e9, currency: 'EUR' }, '€3 billion', '3_млрд евро', '3_миллиард евро'],
    [{ value: 42, unit: '%' }, '42 %', '42_%', '42_%'],
    [{ value: 150, upTo: 200, unit: 'militants' }, '150–200', '150–200', '150–200'],
    [{ value: 4600 }, '4,600', '4600', '4600'],
    [{ value: 23_500 }, '23,500', '23_500', '23_500'],
  ] as const)('%o is written in all three', (quantity, en, ru, ky) => {
    const whole = { type: 'quantity' as const, accept: [], ...quantity }
    expect(formatQuantityIn('en', whole)).toBe(en)
    expect(shown(writtenQuantity('ru', whole, en))).toBe(ru)
    expect(shown(writtenQuantity('ky', whole, en))).toBe(ky)
  })

  it('is left to its translator where its author has put it into words', () => {
    expect(writtenQuantity('ru', { type: 'quantity', value: 60, accept: [] }, 'over 60')).toBeUndefined()
    expect(writtenQuantity('ru', { type: 'quantity', value: 50, unit: 'km', accept: [] }, '50 km')).toBeUndefined()
  })

  it.each([
    [999_999, undefined, undefined], [1_000_000, '$1 million', '1_млн долларов'],
    [999_999_999, '$999.999999 million', '999,999999_млн долларов'],
    [1_000_000_000, '$1 billion', '1_млрд долларов'],
  ])('of money has its scale from a million on: %d', (value, en, ru) => {
    const sum = { type: 'quantity' as const, accept: [], value, currency: 'USD' as const }
    expect(formatQuantityIn('en', sum)).toBe(en)
    expect(shown(formatQuantityIn('ru', sum))).toBe(ru)
  })

  it.each([
    [999, '999', '999'], [1_000, '1,000', '1000'], [9_999, '9,999', '9999'], [10_000, '10,000', '10_000'],
    [1_234_567, '1,234,567', '1_234_567'],
  ])('is in groups from four figures on, in Russian and Kyrgyz from five: %d', (value, en, other) => {
    const count = { type: 'quantity' as const, accept: [], value }
    expect(['en', 'ru', 'ky'].map(language => shown(formatQuantityIn(language as 'en', count)))).toEqual([en, other, other])
  })
})
