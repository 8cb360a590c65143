import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../../domain/answers/parse-typed-date.ts'
import { parseTypedDate } from '../../../../domain/answers/parse-typed-date.ts'
import { formatPreciseDate } from '../../../../domain/content/format-date.ts'

const seventhOfJuly: CalendarDate = { year: 1999, month: 7, day: 7 }
const july: CalendarDate = { year: 1999, month: 7 }

const precisions = ['year', 'month', 'day'] as const

describe('parseTypedDate', () => {
  it.each<[string, CalendarDate]>([
    ...['1999', 'in 1999', 'the year 1999', '1999 г.', '1999 год', '1999-жылы', ' 1999. '].map((
      text,
    ): [string, CalendarDate] => [text, { year: 1999 }]),
    ...[
      'July 1999',
      'july 1999',
      'Jul. 1999',
      'July of 1999',
      '07.1999',
      '7/1999',
      '1999-07',
      'Jul 99',
      'July ’99',
      'июль 1999',
    ].map((text): [string, CalendarDate] => [text, july]),
    ...[
      '1999-07-07',
      '7 July 1999',
      'July 7, 1999',
      'July 7th, 1999',
      '7th of July 1999',
      'the 7th of July, 1999',
      '07.07.1999',
      '7/7/1999',
      '7-7-1999',
      '07.07.99',
      '7 Jul 99',
      '7 июля 1999 года',
      '7 июля 1999 г.',
      '1999 July 7',
      'on 7 July 1999',
    ].map((text): [string, CalendarDate] => [text, seventhOfJuly]),
    ['Sept. 11, 2001', { year: 2001, month: 9, day: 11 }],
    ['7/8/1999', { year: 1999, month: 8, day: 7 }],
    ['3/25/2005', { year: 2005, month: 3, day: 25 }],
    ['25.03.05', { year: 2005, month: 3, day: 25 }],
    ['July \'05', { year: 2005, month: 7 }],
    ['1 мая 1992', { year: 1992, month: 5, day: 1 }],
    ['29 February 2000', { year: 2000, month: 2, day: 29 }],
  ])('reads %j', (text, from) => {
    expect(parseTypedDate(text)).toEqual({ from, isApproximate: false })
  })

  it.each<[string, CalendarDate, CalendarDate]>([
    ...[
      '1999–2000',
      '1999-2000',
      '1999 - 2000',
      '1999—2000',
      '1999/2000',
      '1999 to 2000',
      'from 1999 to 2000',
      'between 1999 and 2000',
      'с 1999 по 2000',
      '1999–00',
    ].map((text): [string, CalendarDate, CalendarDate] => [text, { year: 1999 }, { year: 2000 }]),
    ...['1990s', 'the 1990s', '1990-е', '1990–1999', '1990-99'].map((
      text,
    ): [string, CalendarDate, CalendarDate] => [text, { year: 1990 }, { year: 1999 }]),
    ['2007-13', { year: 2007 }, { year: 2013 }],
    ['2000–02', { year: 2000 }, { year: 2002 }],
    ['June–July 2005', { year: 2005, month: 6 }, { year: 2005, month: 7 }],
    ['April 1996 to 15 June 2001', { year: 1996, month: 4 }, { year: 2001, month: 6, day: 15 }],
  ])('reads the range %j', (text, from, to) => {
    expect(parseTypedDate(text)).toEqual({ from, to, isApproximate: false })
  })

  it.each(['about 1999', 'around 1999', 'c. 1999', 'circa 1999', '~1999', 'около 1999 г.'])(
    'hears the doubt in %j',
    (text) => {
      expect(parseTypedDate(text)).toEqual({ from: { year: 1999 }, isApproximate: true })
    },
  )

  it.each([
    '',
    'July',
    '99',
    'Jul 05',
    '7 July',
    '9/11',
    '11 September',
    '31.02.2005',
    '13.13.2005',
    '0.07.1999',
    '20000',
    '2005–1999',
    'the war of 1999',
    'Japril 1999',
    '1.7 billion',
    'early 1990s',
  ])('finds no date in %j', (text) => {
    expect(parseTypedDate(text)).toBeUndefined()
  })

  it('reads every date as the deck shows it', () => {
    const dates = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    fc.assert(fc.property(dates, fc.constantFrom(4, 7, 10), (date, length) => {
      const value = date.toISOString().slice(0, length)
      const [year, month, day] = value.split('-').map(Number)
      const from = { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
      expect(parseTypedDate(formatPreciseDate({ value, precision: precisions[value.split('-').length - 1]! }))).toEqual(
        { from, isApproximate: false },
      )
      expect(parseTypedDate(value)).toEqual({ from, isApproximate: false })
    }))
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'019-–/. \'stcJulyмая,') }), (text) => {
      expect(() => parseTypedDate(text)).not.toThrow()
    }))
  })
})
