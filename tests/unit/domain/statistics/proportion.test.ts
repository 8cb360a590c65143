import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proportionOf } from '../../../../domain/statistics/proportion.ts'

describe('a share with its interval', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3 (Wilson score, no correction).
  it.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])(
    '%d of %d lies between %f and %f',
    (count, of, low, high) => {
      const proportion = proportionOf(count, of)
      expect(proportion.low).toBeCloseTo(low, 4)
      expect(proportion.high).toBeCloseTo(high, 4)
    },
  )

  it('of nothing is unknown, and could be anything', () => {
    expect(proportionOf(0, 0)).toEqual({ count: 0, of: 0, share: null, low: 0, high: 1 })
  })

  it('lies within its interval, which lies within 0 and 1, and narrows with more answers', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (of, part) => {
      const { share, low, high } = proportionOf(Math.min(part, of), of)
      const wider = proportionOf(Math.min(part, of) * 10, of * 10)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low - 1e-12).toBeLessThanOrEqual(share!)
      expect(high + 1e-12).toBeGreaterThanOrEqual(share!)
      expect(wider.high - wider.low).toBeLessThan(high - low)
    }))
  })
})
