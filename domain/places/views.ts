/** The two parts of the world that the map shows, as `scripts/bake-map.ts` draws them. */
import type { Coordinates } from './earth.ts'
import type { ConicMap } from './projection.ts'

export const mapViews = ['kyrgyzstan', 'region'] as const
export type MapView = typeof mapViews[number]

/** West, south, east, north, degrees. */
export type Frame = readonly [west: number, south: number, east: number, north: number]

/** What each view reaches over; it stops short of where borders are contested most. */
export const mapFrames: Record<MapView, Frame> = {
  kyrgyzstan: [67.2, 38.4, 81.6, 44.2],
  region: [46, 36.4, 92, 55],
}

/** A view as it was drawn: SVG paths and points in its own units. */
export interface DrawnView {
  width: number
  height: number
  map: ConicMap
  /** Where names stand, by entity. */
  names: Readonly<Record<string, readonly [x: number, y: number]>>
  /** Empty where there is nothing but land. */
  land: string
  kyrgyzstan: string
  /** Borders of the others among themselves. */
  borders: string
  lakes: string
  rivers: string
}

/** Whether a view shows a point. */
export function isInFrame({ latitude, longitude }: Coordinates, view: MapView): boolean {
  const [west, south, east, north] = mapFrames[view]
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}
