/** Where dates lie on a line of years: 1999.5 is the middle of 1999. */
import type { PreciseDate } from '../content/deck.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'
import { DAY_MS } from '../scheduling/study-day.ts'

/** From where to where something reaches, in years. */
export interface Span {
  from: number
  to: number
}

/** The years that a line shows, the last one whole. */
export interface YearRange {
  first: number
  last: number
}

/** By how much *about* reaches beyond the date that is given, in years: authors do not say. */
export const ABOUT_YEARS = 1 / 3

/** A day (ISO) as a place on the line. */
export function placeOfDay(day: string): number {
  const year = Number(day.slice(0, 4))
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return year + (Date.parse(day) - start) / (end - start)
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)
}

/** What a date can mean, as wide as its source leaves it open. */
export function spanOf({ value, precision }: PreciseDate): Span {
  const about = precision === 'circa' ? ABOUT_YEARS : 0
  return {
    from: placeOfDay(earliestDay(value)) - about,
    to: placeOfDay(dayAfter(latestDay(value))) + about,
  }
}

/** The whole years that hold all of some dates; undefined for none. */
export function yearsOf(dates: readonly PreciseDate[]): YearRange | undefined {
  if (dates.length === 0)
    return undefined
  const spans = dates.map(spanOf)
  return {
    first: Math.floor(Math.min(...spans.map(({ from }) => from))),
    last: Math.ceil(Math.max(...spans.map(({ to }) => to))) - 1,
  }
}

/** How wide the whole line is at `yearWidth` px a year. */
export function lineWidth({ first, last }: YearRange, yearWidth: number): number {
  return (last + 1 - first) * yearWidth
}

/** Whether any of a date's time lies in some years. */
export function isWithin(date: PreciseDate, { first, last }: YearRange): boolean {
  const { from, to } = spanOf(date)
  return from < last + 1 && to > first
}

/** The earlier and the later half of some years; the earlier is the longer by a year where they are odd. */
export function halvesOf({ first, last }: YearRange): YearRange[] {
  const middle = Math.floor((first + last) / 2)
  return [{ first, last: middle }, { first: middle + 1, last }].filter(half => half.first <= half.last)
}
