import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earliestDay, formatPreciseDate, latestDay } from '#domain/content/format-date'

describe('a date in words', () => {
  it.each(
    [
      ['a day', { value: '1999-07-07', precision: 'day' }, '7 July 1999'],
      ['a month', { value: '1999-07', precision: 'month' }, 'July 1999'],
      ['a year', { value: '1999', precision: 'year' }, '1999'],
      ['a range of years', { value: '1999/2000', precision: 'range' }, '1999–2000'],
      ['a range of unlike ends', { value: '1999-08/2000', precision: 'range' }, 'August 1999–2000'],
      ['an approximate date', { value: '1990', precision: 'circa' }, 'about 1990'],
    ] as const,
  )('never says more than its precision: %s', (_, date, text) => {
    expect(formatPreciseDate(date)).toBe(text)
  })
})

describe('the days a date can mean', () => {
  it.each([
    ['2004-02', '2004-02-01', '2004-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['1999', '1999-01-01', '1999-12-31'],
    ['1999-12', '1999-12-01', '1999-12-31'],
    ['1999/2000-06', '1999-01-01', '2000-06-30'],
    ['1999-07-07', '1999-07-07', '1999-07-07'],
  ])('of %s are from %s to %s', (value, first, last) => {
    expect([earliestDay(value), latestDay(value)]).toEqual([first, last])
  })

  it('begin no later than they end, whatever the precision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), fc.option(fc.integer({ min: 1, max: 12 })), (year, month) => {
        const value = month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`
        return earliestDay(value) <= latestDay(value) && latestDay(value).startsWith(value)
      }),
    )
  })
})
