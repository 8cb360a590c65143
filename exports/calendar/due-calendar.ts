/** The coming review days as an iCalendar file (RFC 5545): one all-day entry for each day on which cards are due. */
import type { CardState } from '../../domain/progress/card-state.ts'
import type { ExportInput } from '../export-input.ts'
import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import { DAY_MS, studyDayAt } from '../../domain/scheduling/study-day.ts'

/** Days that are looked ahead, today included. */
export const CALENDAR_DAYS = 90

/** Seconds after the day begins at which the calendar reminds: nine in the morning, wherever the learner is. */
const REMINDER_SECONDS = 9 * 3600

/**
 * Study day → cards that come due then if nothing is answered before, for the next 90 days; overdue ones count for today. Cards
 * set aside ask for nothing; one put away comes back the day after.
 */
export function dueByDay(states: Iterable<CardState>, today: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { memory, suspended, buriedThrough } of states) {
    if (!memory || suspended)
      continue
    const day = Math.max(today, memory.dueDay, (buriedThrough ?? -Infinity) + 1)
    if (day < today + CALENDAR_DAYS)
      counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return new Map([...counts].sort(([a], [b]) => a - b))
}

function isoDay(studyDay: number): string {
  return new Date(studyDay * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days have no zone; ical-generator reads the UTC parts of a date that has none. */
function midnight(studyDay: number): Date {
  return new Date(studyDay * DAY_MS)
}

/** The calendar's text. Ids follow from the days, so that a newer file replaces what an older one said. */
export function writeDueCalendar({ progress, clock, exportedAt }: Pick<ExportInput, 'progress' | 'clock' | 'exportedAt'>): string {
  const calendar = ical({ name: 'Manaschi: reviews', prodId: { company: 'Manaschi', product: 'Review days', language: 'EN' } })
  for (const [day, count] of dueByDay(progress?.states.values() ?? [], studyDayAt(exportedAt, clock))) {
    const summary = `Manaschi: ${count} ${count === 1 ? 'card' : 'cards'} to review`
    const event = calendar.createEvent({
      id: `reviews-${isoDay(day)}@manaschi`,
      stamp: new Date(exportedAt),
      start: midnight(day),
      end: midnight(day + 1),
      allDay: true,
      summary,
      description: 'Counted from what you knew when this file was made; every session changes the days after it.',
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    event.createAlarm({ type: ICalAlarmType.display, triggerAfter: REMINDER_SECONDS, description: summary })
  }
  return calendar.toString()
}
