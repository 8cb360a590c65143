/**
 * The study day: the calendar day a learner would name, which turns at a chosen hour instead of midnight.
 * It is a whole number: days since 1970-01-01, counted on the local calendar.
 */

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** Minutes that local time is ahead of UTC at an instant (UTC ms): 360 in Bishkek. */
export type UtcOffsetAt = (at: number) => number

export interface StudyClock {
  utcOffsetAt: UtcOffsetAt
  /** Hour of local time (0–23) at which the day turns. */
  dayStartHour: number
}

/** When something was answered, as the log keeps it: the study day and offset are stored, never computed again. */
export interface StudyMoment {
  at: number
  utcOffset: number
  studyDay: number
}

/** Weekday of a study day: 0 Monday to 6 Sunday. */
export function weekdayOf(studyDay: number): number {
  // Study day 0, 1 January 1970, was a Thursday.
  return (((studyDay + 3) % 7) + 7) % 7
}

/** Longest time that clocks are known to go back at once (Antarctica/Troll, two hours), with a margin. */
const LONGEST_FALL_BACK_MS = 3 * HOUR_MS

function dayOnClock(at: number, utcOffset: number, dayStartHour: number): number {
  return Math.floor((at + utcOffset * MINUTE_MS - dayStartHour * HOUR_MS) / DAY_MS)
}

/** Last instant before the offset changed, by bisection between an instant before the change and one after it. */
function lastInstantBeforeChange(before: number, after: number, utcOffsetAt: UtcOffsetAt): number {
  const offsetBefore = utcOffsetAt(before)
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (utcOffsetAt(middle) === offsetBefore)
      before = middle
    else
      after = middle
  }
  return before
}

/**
 * The study day of an instant (UTC ms). It never goes back while time goes on, also not when clocks are set back over
 * the hour at which the day turns: a day once begun stays begun.
 */
export function studyDayAt(at: number, { utcOffsetAt, dayStartHour }: StudyClock): number {
  const utcOffset = utcOffsetAt(at)
  const day = dayOnClock(at, utcOffset, dayStartHour)
  const earlier = at - LONGEST_FALL_BACK_MS
  const earlierOffset = utcOffsetAt(earlier)
  if (earlierOffset <= utcOffset)
    return day
  const change = lastInstantBeforeChange(earlier, at, utcOffsetAt)
  return Math.max(day, dayOnClock(change, earlierOffset, dayStartHour))
}

/** First instant (UTC ms) of a study day, to the minute: when the countdown to tomorrow ends. */
export function startOfStudyDay(studyDay: number, clock: StudyClock): number {
  const guess = studyDay * DAY_MS + clock.dayStartHour * HOUR_MS
  let before = guess - 2 * DAY_MS
  let after = guess + 2 * DAY_MS
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS
    if (middle === before)
      break
    if (studyDayAt(middle, clock) >= studyDay)
      after = middle
    else
      before = middle
  }
  return after
}

export interface ClockReading extends StudyMoment {
  /** How far the device's clock stands behind the last answer, in ms; 0 when it does not. */
  behindByMs: number
}

/**
 * Reads the clock against the last answer of the log. A study day that fell by one (travel over the date line, a later
 * day start, a clock set back a little) stays the later one, so that today's cards stay today's. A day that fell
 * further means that the clock was wrong before; that is not held against today. Cards guard their own order
 * (`nextRecordTime`).
 */
export function readClock(
  now: number,
  clock: StudyClock,
  last: { at: number, studyDay: number } | undefined,
): ClockReading {
  const studyDay = studyDayAt(now, clock)
  return {
    at: now,
    utcOffset: clock.utcOffsetAt(now),
    studyDay: last?.studyDay === studyDay + 1 ? last.studyDay : studyDay,
    behindByMs: Math.max(0, (last?.at ?? now) - now),
  }
}

/** The most study days by which a right clock falls: a day over the date line, or by a later start of the day. */
const LARGEST_FALL_DAYS = 1

/** How the study days of a card's answers have gone on. */
export interface DayCount {
  /** Study day of the last answer. */
  lastStudyDay: number
  /**
   * The latest study day of all, while the clock has since fallen further than a right clock does; missing otherwise.
   */
  furthestDay?: number
}

/**
 * Counts an answer's study day on. Days never run backwards: a fall of one is travel, and the day once begun stays.
 * Where a day fell further, one of the two clocks was wrong, and no time is counted; from then on days are those of the
 * answer given last, until they pass the furthest one again: then it was the answer between whose clock was behind, and
 * the days since the furthest count.
 */
export function countDays(before: DayCount | undefined, studyDay: number): DayCount & { elapsedDays: number } {
  if (!before)
    return { lastStudyDay: studyDay, elapsedDays: 0 }
  const { lastStudyDay, furthestDay } = before
  if (furthestDay !== undefined && studyDay >= furthestDay)
    return { lastStudyDay: studyDay, elapsedDays: studyDay - furthestDay }
  const fall = lastStudyDay - studyDay
  if (fall > LARGEST_FALL_DAYS)
    return { lastStudyDay: studyDay, furthestDay: furthestDay ?? lastStudyDay, elapsedDays: 0 }
  const count = { lastStudyDay: Math.max(lastStudyDay, studyDay), elapsedDays: Math.max(0, -fall) }
  return furthestDay === undefined ? count : { ...count, furthestDay }
}

/**
 * Whether an answer's study day lies further ahead of today than a right clock can have been: no day counted from it
 * can be kept to.
 */
export function isAhead(answerDay: number, today: number): boolean {
  return answerDay - today > LARGEST_FALL_DAYS
}

/**
 * The instant to reckon with for an answer. The log keeps the answers of a card in their order by never giving one an
 * earlier time than the one before; after a clock that was ahead, that time is not the answer's own. Its study day is:
 * the answer counts as given when that day's date began.
 */
export function reckonedAt({ at, utcOffset, studyDay }: StudyMoment): number {
  return isAhead(dayOnClock(at, utcOffset, 0), studyDay) ? studyDay * DAY_MS - utcOffset * MINUTE_MS : at
}

/** Characters of a date like 2026-11-22. */
const DATE_LENGTH = 10

/** The date of a study day: 2026-11-22. */
export function isoDateOf(studyDay: number): string {
  return new Date(studyDay * DAY_MS).toISOString().slice(0, DATE_LENGTH)
}

/** The study day of a date like 2026-11-22; undefined for anything else, a day that no calendar has among it. */
export function studyDayOfDate(date: string): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, DATE_LENGTH) !== date ? undefined : at / DAY_MS
}
