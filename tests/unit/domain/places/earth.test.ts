import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bearing, compassPoint, distanceKm } from '../../../../domain/places/earth.ts'

const bishkek = { latitude: 42.875, longitude: 74.604 }
const points = fc.record({
  latitude: fc.double({ min: -89, max: 89, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('directions and distances from Bishkek', () => {
  it.each([
    ['Moscow', 55.756, 37.617, 2990, 313, 'nw'],
    ['Brussels', 50.85, 4.352, 5240, 306, 'nw'],
    ['Washington', 38.907, -77.037, 10510, 338, 'n'],
    ['Ankara', 39.933, 32.86, 3470, 280, 'w'],
    ['Beijing', 39.904, 116.407, 3480, 81, 'e'],
    ['Astana', 51.169, 71.449, 950, 346, 'n'],
  ] as const)('%s lies where it lies', (_, latitude, longitude, km, degrees, point) => {
    const place = { latitude, longitude }
    expect(Math.abs(distanceKm(bishkek, place) - km)).toBeLessThan(km * 0.03)
    expect(Math.abs(bearing(bishkek, place) - degrees)).toBeLessThan(3)
    expect(compassPoint(bearing(bishkek, place))).toBe(point)
  })
})

describe('a distance', () => {
  it('is the same both ways, nothing to itself, and at most half around the globe', () => {
    fc.assert(fc.property(points, points, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6)
      expect(distanceKm(a, a)).toBe(0)
      expect(distanceKm(a, b)).toBeLessThanOrEqual(20_016)
    }))
  })
})

describe('a bearing', () => {
  it('is a direction, and leads there: a step along it comes nearer', () => {
    fc.assert(fc.property(points, points, (a, b) => {
      const degrees = bearing(a, b)
      expect(degrees).toBeGreaterThanOrEqual(0)
      expect(degrees).toBeLessThan(360)
      fc.pre(distanceKm(a, b) > 100 && distanceKm(a, b) < 19_000 && Math.abs(a.latitude) < 80)
      const step = 0.1
      const nearer = {
        latitude: a.latitude + step * Math.cos(degrees * Math.PI / 180),
        longitude: a.longitude + step * Math.sin(degrees * Math.PI / 180) / Math.cos(a.latitude * Math.PI / 180),
      }
      expect(distanceKm(nearer, b)).toBeLessThan(distanceKm(a, b))
    }))
  })
})

describe('the nearest point of the compass', () => {
  it.each([
    [0, 'n'], [22.4, 'n'], [22.6, 'ne'], [67.4, 'ne'], [67.6, 'e'], [112.4, 'e'], [112.6, 'se'], [157.4, 'se'],
    [157.6, 's'], [202.4, 's'],
    [202.6, 'sw'], [247.4, 'sw'], [247.6, 'w'], [292.4, 'w'], [292.6, 'nw'], [337.4, 'nw'], [337.6, 'n'], [360, 'n'],
    [-90, 'w'], [725, 'n'],
  ])('to %d° is %s', (degrees, point) => {
    expect(compassPoint(degrees)).toBe(point)
  })
})
