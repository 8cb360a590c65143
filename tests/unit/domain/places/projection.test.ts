import type { DrawnView } from '../../../../domain/places/views.ts'
import fc from 'fast-check'
import { geoConicConformal } from 'd3-geo'
import { describe, expect, it } from 'vitest'
import kyrgyzstan from '../../../../assets/map/kyrgyzstan.json' with { type: 'json' }
import region from '../../../../assets/map/region.json' with { type: 'json' }
import { projectionOf } from '../../../../domain/places/projection.ts'
import { isInFrame, mapFrames } from '../../../../domain/places/views.ts'

const views = { kyrgyzstan, region } as unknown as Record<'kyrgyzstan' | 'region', DrawnView>

describe.each(['kyrgyzstan', 'region'] as const)('the view of %s', (name) => {
  const { map, width, height, kyrgyzstan: outline } = views[name]
  const [west, south, east, north] = mapFrames[name]
  const project = projectionOf(map)

  it('puts every point where the drawing put it', () => {
    const drawn = geoConicConformal().rotate([-map.meridian, 0]).parallels([...map.parallels]).scale(map.scale)
      .translate([...map.origin])
    fc.assert(fc.property(
      fc.double({ min: west, max: east, noNaN: true }),
      fc.double({ min: south, max: north, noNaN: true }),
      (longitude, latitude) => {
        const [x, y] = drawn([longitude, latitude])!
        expect(project({ latitude, longitude }).x).toBeCloseTo(x, 6)
        expect(project({ latitude, longitude }).y).toBeCloseTo(y, 6)
        expect(isInFrame({ latitude, longitude }, name)).toBe(true)
      },
    ))
  })

  it('holds Bishkek within Kyrgyzstan, and all of Kyrgyzstan', () => {
    const [xs, ys] = [0, 1].map(which =>
      [...outline.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(found => Number(found[which + 1])))
    const { x, y } = project({ latitude: 42.875, longitude: 74.604 })
    expect(Math.min(...xs!)).toBeGreaterThan(0)
    expect(Math.max(...xs!)).toBeLessThan(width)
    expect(Math.min(...ys!)).toBeGreaterThan(0)
    expect(Math.max(...ys!)).toBeLessThan(height)
    expect(x).toBeGreaterThan(Math.min(...xs!))
    expect(x).toBeLessThan(Math.max(...xs!))
    expect(y).toBeGreaterThan(Math.min(...ys!))
    expect(y).toBeLessThan(Math.max(...ys!))
  })
})
