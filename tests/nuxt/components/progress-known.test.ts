import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layKnownChart, roundScale } from '~/composables/progress/known-chart'
import { DAY } from '../../support/builders'

const size = { width: 360, height: 190 }

describe('the drawing of what was known', () => {
  it('counts in round steps, up to no less than there is', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), (most) => {
      const { top, step } = roundScale(most)
      expect(top).toBeGreaterThanOrEqual(Math.max(1, most))
      expect(top / step).toBeLessThanOrEqual(5)
      expect(step).toBeGreaterThanOrEqual(1)
    }))
  })

  it('stays within its room, on the first day and after years, with and without what is foretold', () => {
    fc.assert(fc.property(
      fc.array(fc.nat(400), { minLength: 1, maxLength: 900 }),
      fc.option(fc.integer({ min: 1, max: 300 })),
      (known, ahead) => {
        const today = DAY + known.length - 1
        const foretold = ahead === null
          ? []
          : [{ day: today + ahead, known: { low: 10, middle: 20, high: 500 } }]
        const over = { firstDay: DAY, parts: [{ id: 'a', cards: 400, known }, { id: 'b', cards: 400, known }] }
        const chart = layKnownChart(over, foretold, { today, ...size })
        const numbers = [...chart.areas.map(({ path }) => path), chart.band, chart.middle]
          .flatMap(path => path.match(/-?[\d.]+ -?[\d.]+/g) ?? [])
          .map(point => point.split(' ').map(Number))
        expect(numbers.every(([x, y]) => x! >= 0 && x! <= size.width && y! >= 0 && y! <= size.height)).toBe(true)
        const xs = chart.days.map(({ x }) => x)
        expect(xs.slice(1).every((x, place) => x - xs[place]! > 60)).toBe(true)
        expect(chart.days.some(({ day }) => day === today)).toBe(true)
      },
    ))
  })
})
