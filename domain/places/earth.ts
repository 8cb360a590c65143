/** Directions and distances on the globe. */

/** A point on the globe, in degrees. */
export interface Coordinates {
  latitude: number
  longitude: number
}

/** The mean radius of the Earth, km (IUGG). */
const RADIUS_KM = 6371.0088

const DEGREE = Math.PI / 180

/** The way along a great circle from one point to another, km: the haversine formula. */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  const [a, b] = [from.latitude * DEGREE, to.latitude * DEGREE]
  const half = Math.sin((b - a) / 2) ** 2
    + Math.cos(a) * Math.cos(b) * Math.sin((to.longitude - from.longitude) * DEGREE / 2) ** 2
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** The direction in which a great circle leaves a point for another: degrees from north, clockwise, 0 to below 360. */
export function bearing(from: Coordinates, to: Coordinates): number {
  const [a, b] = [from.latitude * DEGREE, to.latitude * DEGREE]
  const between = (to.longitude - from.longitude) * DEGREE
  const east = Math.sin(between) * Math.cos(b)
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(between)
  return (Math.atan2(east, north) / DEGREE + 360) % 360
}

export const compassPoints = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type CompassPoint = typeof compassPoints[number]

/** The nearest of the eight points of the compass to a direction (degrees from north, clockwise). */
export function compassPoint(degrees: number): CompassPoint {
  return compassPoints[Math.round(((degrees % 360) + 360) % 360 / 45) % 8]!
}
