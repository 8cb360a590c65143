import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeMarks, spanOf, timeOf, yearTicks } from '../../../../domain/time-line/place-marks.ts'

describe('a date on the line of time', () => {
  it.each([
    ['1999', 1999.5], ['2005-03', 2005.2], ['2005-03-24', 2005.2], ['2005-12-31', 2006], ['1991/2010', 2001],
  ])('%s stands at %f', (value, time) => expect(timeOf(value)).toBeCloseTo(time, 1))

  it('stands within the years that it names', () => {
    fc.assert(fc.property(fc.integer({ min: 1800, max: 2100 }), year => Math.floor(timeOf(String(year))) === year))
  })
})

describe('a line of time', () => {
  it.each([[[1999.2], 1999, 2000], [[1991.5, 2023.9], 1991, 2024], [[2005, 2005.9], 2005, 2006]])(
    'of %j goes from %d to %d',
    (times, from, to) => expect(spanOf(times)).toEqual({ from, to }),
  )

  it.each([
    [{ from: 1990, to: 2024 }, 350, 44, [1990, 1995, 2000, 2005, 2010, 2015, 2020]],
    [{ from: 1990, to: 2024 }, 1100, 30, [...Array(34).keys()].map(place => 1990 + place)],
    [{ from: 2005, to: 2006 }, 300, 44, [2005]],
    [{ from: 1919, to: 2024 }, 350, 44, [1920, 1940, 1960, 1980, 2000, 2020]],
  ])('of %j, %d wide, with %d for a year, names %j', (span, width, room, ticks) => {
    expect(yearTicks(span, width, room)).toEqual(ticks)
  })

  const lines = fc.record({
    times: fc.array(fc.double({ min: 1990, max: 2024, noNaN: true }), { minLength: 1, maxLength: 60 }),
    width: fc.integer({ min: 100, max: 1200 }),
    size: fc.integer({ min: 6, max: 14 }),
  })

  it('has no two marks that touch, and none beside it', () => {
    fc.assert(fc.property(lines, ({ times, width, size }) => {
      const marks = placeMarks(times, time => time, spanOf(times), { width, size })
      expect(marks).toHaveLength(times.length)
      for (const [place, { x, row }] of marks.entries()) {
        expect(x).toBeGreaterThanOrEqual(size / 2)
        expect(x).toBeLessThanOrEqual(width - size / 2 + 0.05)
        for (const other of marks.slice(place + 1))
          expect(other.row !== row || Math.abs(other.x - x) >= size).toBe(true)
      }
    }))
  })

  it('stacks upwards from the line, in the order of time', () => {
    const span = { from: 2000, to: 2010 }
    const marks = placeMarks([2005.5, 2001, 2005.5, 2005.5], time => time, span, { width: 110, size: 10 })
    expect(marks).toEqual([
      { item: 2001, x: 15, row: 0 },
      ...[0, 1, 2].map(row => ({ item: 2005.5, x: 60, row })),
    ])
  })
})
