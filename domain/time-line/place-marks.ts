/** Dated facts on a line of time: where each mark stands, and which years are written below. */
import { earliestDay, latestDay } from '../content/format-date.ts'
import { DAY_MS } from '../scheduling/study-day.ts'

const DAYS_PER_YEAR = 365.25

/** The middle of what a date (ISO 8601, of any precision, or a range) can mean, in years: 2005.2 for March 2005. */
export function timeOf(value: string): number {
  const middle = (Date.parse(earliestDay(value)) + Date.parse(latestDay(value))) / 2
  const year = new Date(middle).getUTCFullYear()
  return year + (middle - Date.UTC(year, 0)) / DAY_MS / DAYS_PER_YEAR
}

/** Years that a line of time covers: `to` is the first that it does not. */
export interface Span { from: number, to: number }

/** The whole years around some times; a line of no time is one year long. */
export function spanOf(times: readonly number[]): Span {
  const years = times.map(Math.floor)
  const from = Math.min(...years)
  return { from, to: Math.max(...years) + 1 }
}

export interface PlacedMark<T> {
  item: T
  /** Centre on the line. */
  x: number
  /** How many marks lie below it: 0 stands on the line. */
  row: number
}

/** Marks in the order of time, stacked where they would touch: nearer than `size` to each other. */
export function placeMarks<T>(
  items: readonly T[],
  timeOfItem: (item: T) => number,
  { from, to }: Span,
  { width, size }: { width: number, size: number },
): PlacedMark<T>[] {
  const lastOfRow: number[] = []
  const room = Math.max(0, width - size)
  return [...items].sort((a, b) => timeOfItem(a) - timeOfItem(b)).map((item) => {
    // Tenths of a pixel are enough for any eye, and keep the page short.
    const x = Math.round((size / 2 + (timeOfItem(item) - from) / (to - from) * room) * 10) / 10
    const free = lastOfRow.findIndex(last => x - last >= size)
    const row = free === -1 ? lastOfRow.length : free
    lastOfRow[row] = x
    return { item, x, row }
  })
}

/** Steps (years) between years that are written below a line. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/** Years to write below a line, at least `room` apart on it: the rounder, the longer the line. */
export function yearTicks({ from, to }: Span, width: number, room: number): number[] {
  const step = STEPS.find(each => each / (to - from) * width >= room) ?? STEPS.at(-1)!
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / step)) }, (_, place) => first + place * step)
}
