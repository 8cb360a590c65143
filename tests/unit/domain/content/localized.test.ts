import { describe, expect, it } from 'vitest'
import { kyrgyz } from '#domain/content/kyrgyz.generated'
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

/** Four years of days from 2024 on. */
const days = Array.from({ length: 1461 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)))
const part = (format: Intl.DateTimeFormat, date: Date, type: Intl.DateTimeFormatPartTypes): string =>
  format.formatToParts(date).find(each => each.type === type)!.value

describe('the Kyrgyz table', () => {
  it.each([
    ['months', 'month', 'long'],
    ['shortMonths', 'month', 'short'],
    ['weekdays', 'weekday', 'long'],
    ['shortWeekdays', 'weekday', 'short'],
  ] as const)('has the %s that Node has, every day of four years', (list, type, width) => {
    const format = new Intl.DateTimeFormat('ky', { timeZone: 'UTC', day: 'numeric', [type]: width })
    const place = (date: Date): number => type === 'month' ? date.getUTCMonth() : (date.getUTCDay() + 6) % 7
    expect(days.filter(date => kyrgyz[list][place(date)] !== part(format, date, type))).toEqual([])
  })

  it('has the words for days, lists and times that Node has', () => {
    const near = new Intl.RelativeTimeFormat('ky', { numeric: 'auto' })
    expect(kyrgyz.days).toEqual([-2, -1, 0, 1, 2].map(day => near.format(day, 'day')))
    expect(new Intl.ListFormat('ky').format(['а', 'б'])).toBe(`а ${kyrgyz.and} б`)
    expect(new Intl.ListFormat('ky', { type: 'disjunction' }).format(['а', 'б'])).toBe(`а ${kyrgyz.or} б`)
    const far = new Intl.RelativeTimeFormat('ky', { numeric: 'always' })
    for (const [unit, { past, future }] of Object.entries(kyrgyz.units)) {
      for (const n of [1, 2, 5, 21]) {
        expect(past.replace('{n}', String(n))).toBe(far.format(-n, unit as Intl.RelativeTimeFormatUnit))
        expect(future.replace('{n}', String(n))).toBe(far.format(n, unit as Intl.RelativeTimeFormatUnit))
      }
    }
  })
})

describe('Russian dates', () => {
  it('are those that Node writes, every day of four years', () => {
    const format = new Intl.DateTimeFormat('ru', { timeZone: 'UTC', dateStyle: 'long' })
    const plain = (text: string): string => text.replaceAll('\u00A0', ' ')
    expect(days.filter(date =>
      plain(formatDateIn('ru', { value: date.toISOString().slice(0, 10), precision: 'day' })) !== plain(format.format(date)),
    )).toEqual([])
  })
})

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
