/** What Anki's tables and their readers can hold of a learner's progress. */
import type { CardState } from '../../domain/progress/card-state.ts'
import type { CardRecord } from '../../domain/progress/records.ts'
import { DAY_MS } from '../../domain/scheduling/study-day.ts'

/** Times (ms) that a reader takes for times: since 2000, and to 2200. */
export const EARLIEST_TIME = Date.UTC(2000, 0, 1)
export const LATEST_TIME = Date.UTC(2200, 0, 1)

/** An interval (days) that Anki's options allow. */
export const LONGEST_INTERVAL = 36_500

/** The longest time (ms) for one answer that is one: a day. */
const LONGEST_DURATION = DAY_MS

function isWhole(value: number, from: number, to: number): boolean {
  return Number.isSafeInteger(value) && value >= from && value <= to
}

/** UTC ms. */
export function isWritableTime(at: number): boolean {
  return isWhole(at, EARLIEST_TIME, LATEST_TIME)
}

/** Days since 1970. */
export function isWritableDay(studyDay: number): boolean {
  return isWhole(studyDay, EARLIEST_TIME / DAY_MS, LATEST_TIME / DAY_MS)
}

/** Whether a record can become a row of `revlog`, or tell of what stands between two. */
export function isWritableRecord(record: CardRecord): boolean {
  if (!isWritableTime(record.at))
    return false
  return record.kind !== 'review' || (isWritableDay(record.studyDay) && isWhole(record.durationMs, 0, LONGEST_DURATION))
}

/** Whether a card's memory fits into the columns of `cards`. */
export function isWritableState({ memory }: CardState): boolean {
  if (!memory)
    return true
  const { dueDay, lastStudyDay, lastAt, dueAt, intervalDays, stability, difficulty } = memory
  return [dueDay, lastStudyDay].every(isWritableDay)
    && [lastAt, dueAt ?? lastAt].every(isWritableTime)
    && isWhole(intervalDays, 0, LONGEST_INTERVAL)
    && [stability, difficulty].every(value => Number.isFinite(value) && value > 0)
}
