/** Even days: among the intervals that are as good as each other, the one whose day has room. */
import { weekdayOf } from '../scheduling/study-day.ts'

/** How much a learner wants to do on a day of the week. */
export type DayLoad = 'normal' | 'fewer' | 'none'
/** Monday to Sunday. */
export type WeekLoad = readonly [DayLoad, DayLoad, DayLoad, DayLoad, DayLoad, DayLoad, DayLoad]

export const NORMAL_WEEK: WeekLoad = ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal']

/** What a day takes, as a share of a normal one. */
export const capacityOf: Readonly<Record<DayLoad, number>> = { normal: 1, fewer: 0.5, none: 0 }

export interface IntervalChoice {
  /** Study day of the answer. */
  studyDay: number
  /** Exact interval, days. */
  intervalDays: number
  /** Allowed intervals, both ends included: `intervalRange` of the scheduler. */
  range: { from: number, to: number }
  /** Cards already due on a study day. */
  dueOn: (studyDay: number) => number
  week?: WeekLoad
}

/**
 * The interval (days) to give a card: of those allowed, the one on whose day there would be least per capacity with
 * this card; among equals the one nearest the exact interval, the shorter first. Days of `none` are taken only when
 * nothing else is allowed. Nothing is left to chance: the same due counts give the same interval.
 */
export function chooseInterval({ studyDay, intervalDays, range, dueOn, week = NORMAL_WEEK }: IntervalChoice): number {
  let best = Math.round(intervalDays)
  let least = Infinity
  const candidates = Array.from({ length: range.to - range.from + 1 }, (_, place) => range.from + place)
  const loadOf = (interval: number): DayLoad => week[weekdayOf(studyDay + interval)] ?? 'normal'
  const hasRoom = candidates.some(interval => loadOf(interval) !== 'none')
  for (const interval of candidates.sort((a, b) => Math.abs(a - intervalDays) - Math.abs(b - intervalDays) || a - b)) {
    const capacity = hasRoom ? capacityOf[loadOf(interval)] : 1
    const pressure = capacity === 0 ? Infinity : (dueOn(studyDay + interval) + 1) / capacity
    if (pressure < least) {
      least = pressure
      best = interval
    }
  }
  return best
}
