import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ABOUT_YEARS, halvesOf, isWithin, lineWidth, placeOfDay, spanOf, yearsOf } from '../../../../domain/time-line/scale.ts'
import { MOST_ZOOM, scrollFor, yearWidthAt } from '../../../../domain/time-line/zoom.ts'

const years = { first: 1990, last: 2024 }

describe('about a date', () => {
  it('is a third of a year more on either side', () => {
    expect(ABOUT_YEARS).toBeCloseTo(0.3333, 4)
  })
})

describe('a place on the line of years', () => {
  it('is whole at the turn of a year and grows with every day', () => {
    expect(placeOfDay('1999-01-01')).toBe(1999)
    fc.assert(fc.property(fc.integer({ min: 7_300, max: 20_000 }), (day) => {
      const iso = (at: number): string => new Date(at * 86_400_000).toISOString().slice(0, 10)
      return placeOfDay(iso(day)) < placeOfDay(iso(day + 1))
    }))
  })

  it.each([
    [{ value: '1999', precision: 'year' as const }, 1999, 2000],
    [{ value: '1999/2000', precision: 'range' as const }, 1999, 2001],
    [{ value: '2005-12', precision: 'month' as const }, 2005 + 334 / 365, 2006],
    [{ value: '1992', precision: 'circa' as const }, 1992 - ABOUT_YEARS, 1993 + ABOUT_YEARS],
  ])('of %j reaches from %d to %d', (date, from, to) => {
    expect(spanOf(date).from).toBeCloseTo(from)
    expect(spanOf(date).to).toBeCloseTo(to)
  })
})

describe('the years of a line', () => {
  it('hold all dates', () => {
    expect(yearsOf([{ value: '1990', precision: 'year' }, { value: '2024-12', precision: 'month' }])).toEqual(years)
    expect(yearsOf([])).toBeUndefined()
  })

  it('fall into two halves, of which each date is in one or both', () => {
    expect(halvesOf(years)).toEqual([{ first: 1990, last: 2007 }, { first: 2008, last: 2024 }])
    expect(halvesOf({ first: 1999, last: 1999 })).toEqual([{ first: 1999, last: 1999 }])
    const halves = (value: string) => halvesOf(years).map(half => isWithin({ value, precision: 'range' }, half))
    expect(halves('2007/2013')).toEqual([true, true])
    expect(halves('2006/2007')).toEqual([true, false])
    expect(halves('2008-01')).toEqual([false, true])
  })
})

describe('zoom', () => {
  it('shows all years at first and never more than its last step', () => {
    expect(lineWidth(years, yearWidthAt(0, years, 980))).toBeCloseTo(980)
    expect(yearWidthAt(-3, years, 980)).toBe(yearWidthAt(0, years, 980))
    expect(yearWidthAt(99, years, 980)).toBe(yearWidthAt(MOST_ZOOM, years, 980))
  })

  it('keeps under the pointer what lay there', () => {
    fc.assert(fc.property(
      fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 20, max: 100 }),
      (scroll, point, from) => {
        const to = from * 1.5
        const after = scrollFor({ scroll, point, from, to })
        expect((after + point) / to).toBeCloseTo((scroll + point) / from)
      },
    ))
  })
})
