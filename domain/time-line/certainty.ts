/** What can be said of the order of things whose dates are no more exact than their sources. */
import type { PreciseDate } from '../content/deck.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'
import { DAY_MS } from '../scheduling/study-day.ts'

/** All dates that are given for a thing; which of them is right is not known. */
export type Dates = readonly PreciseDate[]

/** First and last day (ISO) that something can have been. */
export interface DayRange {
  from: string
  to: string
}

function daysOf({ value }: PreciseDate): DayRange {
  return { from: earliestDay(value), to: latestDay(value) }
}

/** From the first to the last day that any of the dates can mean; of none, nothing. */
export function widestDays(dates: Dates): DayRange {
  const days = dates.map(daysOf)
  return {
    from: days.map(({ from }) => from).toSorted()[0] ?? '',
    to: days.map(({ to }) => to).toSorted().at(-1) ?? '',
  }
}

/** Whether the first was before the second by whichever of their dates. */
export function isSurelyBefore(first: Dates, second: Dates): boolean {
  return widestDays(first).to < widestDays(second).from
}

/** Whether the order of two things does not follow from their dates. */
export function isUndecided(first: Dates, second: Dates): boolean {
  return !isSurelyBefore(first, second) && !isSurelyBefore(second, first)
}

/**
 * The gaps of a line (0 before its first card) into which a card may go: no card before the gap is surely later, and
 * none after it surely earlier. All cards count and not the two neighbours alone, for what overlaps does not pass its
 * order on. Where dates differ any of them will do.
 */
export function rightGaps(card: Dates, line: readonly Dates[]): number[] {
  const placed = line.map(widestDays)
  return Array.from({ length: line.length + 1 }, (_, gap) => gap).filter(gap =>
    card.map(daysOf).some(({ from, to }) =>
      placed.slice(0, gap).every(before => to >= before.from) && placed.slice(gap).every(after => from <= after.to),
    ),
  )
}

/** Days in the unit in which a date is given: a day, a month, a year. */
function unitDays({ value }: PreciseDate): number {
  const length = Math.min(...value.split('/').map(part => part.length))
  return length === 4 ? 365 : length === 7 ? 28 : 1
}

/** Whether two things are apart by at least one of the coarsest unit in which they are dated. */
export function isWellApart(first: Dates, second: Dates): boolean {
  const [a, b] = [widestDays(first), widestDays(second)]
  const apart = Math.max(Date.parse(b.from) - Date.parse(a.to), Date.parse(a.from) - Date.parse(b.to)) / DAY_MS
  return apart >= Math.max(...[...first, ...second].map(unitDays))
}
