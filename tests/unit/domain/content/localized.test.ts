import { describe, expect, it } from 'vitest'
import { formatDateIn } from '#domain/content/localized-dates'
import { formatQuantityIn, writtenQuantity } from '#domain/content/localized-quantities'
import { setSpaces } from '#domain/translation/set-spaces'

/** No-break spaces made visible. */
const shown = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', '_')

describe('a date in Russian and Kyrgyz', () => {
  it.each([
    ['1999-07-07', 'day', '7_июля 1999_г.', '1999-жылдын 7-июлу'],
    ['2001-09-11', 'day', '11_сентября 2001_г.', '2001-жылдын 11-сентябры'],
    ['1999-08', 'month', 'август 1999_г.', '1999-жылдын август айы'],
    ['1999', 'year', '1999', '1999'],
    ['1999/2000', 'range', '1999–2000', '1999–2000'],
    ['1990', 'circa', 'примерно 1990', 'болжол менен 1990'],
  ] as const)('%s (%s)', (value, precision, ru, ky) => {
    expect(shown(formatDateIn('ru', { value, precision }))).toBe(ru)
    expect(shown(formatDateIn('ky', { value, precision }))).toBe(ky)
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
})

describe('spaces', () => {
  it.each([
    ['Запад — Восток', 'Запад_— Восток'],
    ['рост на 42 % и 1,7 млрд долларов', 'рост на 42_% и 1,7_млрд долларов'],
    ['в 2017 г. и 10 000 сомов', 'в 2017_г. и 10_000 сомов'],
    ['С. Э. Оздилек, ст. 5', 'С._Э._Оздилек, ст._5'],
    ['1,7 миллиард доллар, 42 пайыз', '1,7_миллиард доллар, 42_пайыз'],
  ])('%s', (text, expected) => {
    expect(shown(setSpaces(text))).toBe(expected)
  })
})
