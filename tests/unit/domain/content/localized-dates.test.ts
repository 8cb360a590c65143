import { describe, expect, it } from 'vitest'
import { kyrgyz } from '#domain/content/kyrgyz.generated'
import { formatDateIn } from '#domain/content/localized-dates'

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
