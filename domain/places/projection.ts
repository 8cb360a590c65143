/** From the globe to a map that was drawn before: the one formula of its projection. */
import type { Coordinates } from './earth.ts'

/** A conic conformal map (Lambert): true to angles, and straight where its two parallels touch the globe. */
export interface ConicMap {
  /** South and north, degrees. */
  parallels: readonly [number, number]
  /** The meridian that stands upright, degrees. */
  meridian: number
  /** Units of the map for a radius of the globe. */
  scale: number
  /** Where the upright meridian crosses the equator, in units of the map. */
  origin: readonly [number, number]
}

export interface Point {
  x: number
  y: number
}

const DEGREE = Math.PI / 180

function tanOfHalf(latitude: number): number {
  return Math.tan((Math.PI / 2 + latitude * DEGREE) / 2)
}

/** How a map shows points (Snyder, Map Projections: A Working Manual, 1987, p. 107, on a globe of radius 1). */
export function projectionOf({ parallels, meridian, scale, origin }: ConicMap): (place: Coordinates) => Point {
  const [south, north] = parallels
  const cosine = Math.cos(south * DEGREE)
  const cone = Math.log(cosine / Math.cos(north * DEGREE)) / Math.log(tanOfHalf(north) / tanOfHalf(south))
  const factor = cosine * tanOfHalf(south) ** cone / cone
  return ({ latitude, longitude }) => {
    const radius = factor / tanOfHalf(latitude) ** cone
    const angle = cone * (longitude - meridian) * DEGREE
    return {
      x: origin[0] + scale * radius * Math.sin(angle),
      y: origin[1] - scale * (factor - radius * Math.cos(angle)),
    }
  }
}
