import { describe, expect, it } from 'vitest'
import { isInFrame, mapFrames, mapViews } from '../../../../domain/places/views.ts'

describe('a view of the map', () => {
  it.each([
    [67.1, 41, false], [67.2, 41, true], [81.6, 41, true], [81.7, 41, false], [74, 38.3, false],
    [74, 38.4, true], [74, 44.2, true],
    [74, 44.3, false],
  ])('of Kyrgyzstan shows %d° E, %d° N: %s', (longitude, latitude, isShown) => {
    expect(isInFrame({ longitude, latitude }, 'kyrgyzstan')).toBe(isShown)
  })

  it.each([
    [45.9, 45, false], [46, 45, true], [92, 45, true], [92.1, 45, false], [74, 36.3, false], [74, 36.4, true],
    [74, 55, true],
    [74, 55.1, false],
  ])('of the region shows %d° E, %d° N: %s', (longitude, latitude, isShown) => {
    expect(isInFrame({ longitude, latitude }, 'region')).toBe(isShown)
  })

  it('of the region holds that of the country', () => {
    expect(mapViews).toEqual(['kyrgyzstan', 'region'])
    const [west, south, east, north] = mapFrames.kyrgyzstan
    for (const [longitude, latitude] of [[west, south], [west, north], [east, south], [east, north]] as const)
      expect(isInFrame({ longitude, latitude }, 'region')).toBe(true)
  })
})
