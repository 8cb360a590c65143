/** How close one looks at the timeline. */
import type { YearRange } from './scale.ts'

/** By how much one step of zoom widens a year. */
export const ZOOM_STEP = 1.5

/** Steps of zoom from all years at once; at the last a month is wide enough to be told from the next. */
export const MOST_ZOOM = 6

/** px a year at a step of zoom, where `room` px hold all years at step 0. */
export function yearWidthAt(step: number, years: YearRange, room: number): number {
  return room / (years.last + 1 - years.first) * ZOOM_STEP ** Math.min(Math.max(step, 0), MOST_ZOOM)
}

/**
 * How far to scroll (px) after a change of zoom, so that what lay under a point of the view (px from its left end) lies
 * there again.
 */
export function scrollFor(
  { scroll, point, from, to }: { scroll: number, point: number, from: number, to: number },
): number {
  return Math.max(0, (scroll + point) * to / from - point)
}
