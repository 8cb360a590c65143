import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ZOOM, scrollFor, yearWidthAt, ZOOM_STEP } from '../../../../domain/time-line/zoom.ts'

const years = { first: 1990, last: 2029 }

describe('the width of a year', () => {
  it.each([
    [-1, 20], [0, 20], [1, 30], [2, 45], [5, 151.875], [6, 227.8125], [7, 227.8125],
  ])('at step %d of 0 to 6, each half as wide again, where 800 px hold forty years: %d', (step, width) => {
    expect(yearWidthAt(step, years, 800)).toBeCloseTo(width)
    expect([ZOOM_STEP, MOST_ZOOM]).toEqual([1.5, 6])
  })
})

describe('the place after a change of zoom', () => {
  it.each([
    [{ scroll: 100, point: 50, from: 20, to: 30 }, 175], [{ scroll: 0, point: 0, from: 20, to: 30 }, 0],
    [{ scroll: 0, point: 100, from: 30, to: 20 }, 0], [{ scroll: 175, point: 50, from: 30, to: 20 }, 100],
  ])('is where it was under the point: %j', (change, scroll) => {
    expect(scrollFor(change)).toBeCloseTo(scroll)
  })

  it('keeps what lies under the point there, closer and back', () => {
    const px = fc.double({ min: 0, max: 5_000, noNaN: true })
    const width = fc.double({ min: 1, max: 200, noNaN: true })
    fc.assert(fc.property(px, px, width, width, (scroll, point, from, to) => {
      fc.pre(to >= from)
      const moved = scrollFor({ scroll, point, from, to })
      expect((moved + point) / to).toBeCloseTo((scroll + point) / from, 5)
      expect(scrollFor({ scroll: moved, point, from: to, to: from })).toBeCloseTo(scroll, 5)
    }))
  })
})
