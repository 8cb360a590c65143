/**
 * What a record may say: one set of bounds for the log on disk, backups and histories that come in. Whatever passes can
 * be written by every writer there is: the columns of a segment, the rows of an Anki collection, a calendar.
 */
import { DAY_MS } from '../scheduling/study-day.ts'
import { z } from '../schema.ts'

/** UTC ms of the first instant a record may have. A clock that says less has lost its battery. */
export const EARLIEST_AT = Date.UTC(2000, 0, 1)
/** UTC ms of the last instant a record may have. */
export const LATEST_AT = Date.UTC(2100, 0, 1)
/** Study days of those instants, with a day for the offset of time zones on either side. */
export const EARLIEST_DAY = EARLIEST_AT / DAY_MS - 1
export const LATEST_DAY = LATEST_AT / DAY_MS + 1
/**
 * The longest interval is 36,500 days (`DEFAULT_SCHEDULING`): no card comes back later than that after the last day.
 */
export const LATEST_DUE_DAY = LATEST_DAY + 36_500
/**
 * Days by which a study day may be ahead of the day of its instant in UTC: one for time zones, one for a study day that
 * stays the later one (`readClock`).
 */
export const DAYS_AHEAD = 2
/** Longest time (ms) spent on one thing: a page may stand open for weeks, but not for longer than a year. */
export const LONGEST_DURATION_MS = 366 * DAY_MS
/** The last place in a device's sequence; one more is still a safe integer. */
export const LAST_SEQ = 2 ** 48
/** UTF-16 units in the longest name of a device, card, fact or the like. */
export const LONGEST_NAME = 200
export { LONGEST_NOTE } from './longest-note.ts'
/** Aims of a schedule that Anki knows as well. */
export const LOWEST_RETENTION = 0.7
export const HIGHEST_RETENTION = 0.99

export const atSchema = z.int().check(z.minimum(EARLIEST_AT), z.maximum(LATEST_AT))
export const studyDaySchema = z.int().check(z.minimum(EARLIEST_DAY), z.maximum(LATEST_DAY))
export const dueDaySchema = z.int().check(z.minimum(EARLIEST_DAY), z.maximum(LATEST_DUE_DAY))
export const durationSchema = z.int().check(z.minimum(0), z.maximum(LONGEST_DURATION_MS))
export const seqSchema = z.int().check(z.minimum(0), z.maximum(LAST_SEQ))
export const nameSchema = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME))

/**
 * Whether a study day can be that of an instant (UTC ms). It may lie long before: an answer given after the clock was
 * set right keeps its place behind the last one of its card, and has the true day. It never lies long after.
 */
export function isDayOf(studyDay: number, at: number): boolean {
  return studyDay <= Math.floor(at / DAY_MS) + DAYS_AHEAD
}

function clamp(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : least
}

/** An instant (UTC ms) as a record may have it: whatever the device's clock says. */
export function boundedAt(at: number): number {
  return clamp(at, EARLIEST_AT, LATEST_AT)
}

const boundedFields: Record<string, (value: number, at: number) => number> = {
  studyDay: (day, at) => clamp(day, EARLIEST_DAY, Math.min(LATEST_DAY, Math.floor(at / DAY_MS) + DAYS_AHEAD)),
  dueDay: day => clamp(day, EARLIEST_DAY, LATEST_DUE_DAY),
  durationMs: duration => clamp(duration, 0, LONGEST_DURATION_MS),
}

/**
 * What is to be written, brought within the bounds: a clock may say anything, and a page may stand open for as long as
 * it likes; what the learner did is kept all the same.
 */
export function bounded<T extends { at: number }>(record: T): T {
  const at = boundedAt(record.at)
  const changed = Object.entries(boundedFields).flatMap(([key, bound]) => {
    const value: unknown = Object.getOwnPropertyDescriptor(record, key)?.value
    return typeof value === 'number' ? [[key, bound(value, at)]] : []
  })
  return { ...record, at, ...Object.fromEntries(changed) }
}
