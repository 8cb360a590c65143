/** The coming review days as an iCalendar file (RFC 5545): one all-day entry for each day on which cards are due. */
import type { CardState } from '../../domain/progress/card-state.ts'
import type { LanguageCode } from '../../domain/content/deck.ts'
import type { ExportInput } from '../export-input.ts'
import type { ExportWords } from '../export-words.ts'
import ical, {
  escape, foldLines, ICalAlarmRelatesTo, ICalAlarmType, ICalEventStatus, ICalEventTransparency,
} from 'ical-generator'
import { DAY_MS, studyDayAt } from '../../domain/scheduling/study-day.ts'

/** Days that are looked ahead, today included. */
export const CALENDAR_DAYS = 90

/** The hour at which the calendar reminds, wherever the learner is: nine in the morning. */
const REMINDER_HOUR = 9
const HOUR_SECONDS = 3600

/** What `nameOfScope` calls the whole deck. */
const WHOLE_DECK_NAME = 'deck'

/**
 * Study day → cards that come due then if nothing is answered before, for the next 90 days; overdue ones count for
 * today. Cards that are suspended ask for nothing; one put away comes back the day after.
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

/**
 * The name of a day's entry, the same in every file about the same cards, so that a newer one replaces what an older
 * one said.
 */
function uidOf(scopeName: string, studyDay: number): string {
  return `reviews-${scopeName === WHOLE_DECK_NAME ? '' : `${scopeName}-`}${isoDay(studyDay)}@manaschi`
}

/**
 * The study days that have an entry in a calendar of ours about some cards (`scopeName`); none where the text is no
 * such calendar.
 */
export function daysOfCalendar(text: string, scopeName: string): number[] {
  const unfolded = text.replace(/\r?\n[ \t]/g, '')
  const days = [...unfolded.matchAll(/^UID:(reviews-\S*?(\d{4}-\d{2}-\d{2})@manaschi)\s*$/gm)].flatMap(
    ([, uid, iso = '']) => {
      const day = Date.parse(`${iso}T00:00:00Z`) / DAY_MS
      return Number.isInteger(day) && uid === uidOf(scopeName, day) ? [day] : []
    },
  )
  return [...new Set(days)]
}

/** SEQUENCE rises from file to file: the seconds since this moment. */
const SEQUENCE_START = Date.UTC(2020, 0, 1)

function sequenceAt(exportedAt: number): number {
  return Math.max(0, Math.floor((exportedAt - SEQUENCE_START) / 1000))
}

/** What the days of the calendar are made from. */
export type CalendarDaysInput = Pick<
  ExportInput, 'progress' | 'clock' | 'exportedAt' | 'scopeName' | 'formerCalendarDays'
>

/** What the calendar is made from. */
export type CalendarInput = CalendarDaysInput & Pick<ExportInput, 'language'> & {
  words: Pick<ExportWords, 'calendar'>
}

interface CalendarDay {
  day: number
  count: number
}

/** The days of a calendar, with 0 cards for those that only a former file named and that are not past. */
function plannedDays({ progress, clock, exportedAt, formerCalendarDays = [] }: CalendarDaysInput): CalendarDay[] {
  const today = studyDayAt(exportedAt, clock)
  const counts = dueByDay(progress?.states.values() ?? [], today)
  const days = new Set([...counts.keys(), ...formerCalendarDays.filter(day => day >= today)])
  return [...days].sort((a, b) => a - b).map(day => ({ day, count: counts.get(day) ?? 0 }))
}

/** The study days that a file has entries for, which the next one must be told of as `formerCalendarDays`. */
export function calendarDays(input: CalendarDaysInput): number[] {
  return plannedDays(input).map(({ day }) => day)
}

/** Says of every text that people read in which language it is (RFC 5545, 3.2.10); ical-generator cannot. */
function withLanguage(calendar: string, language: LanguageCode): string {
  const unfolded = calendar.replace(/\r\n[ \t]/g, '')
  return foldLines(unfolded.replace(/^(SUMMARY|DESCRIPTION):/gm, `$1;LANGUAGE=${language}:`))
}

/**
 * The calendar's text. A day that a former file named and that holds no cards any more is called off: an entry of the
 * same name with the status CANCELLED (RFC 5545, 3.8.1.11), which a reader takes as the newer word because its SEQUENCE
 * is higher.
 */
export function writeDueCalendar(input: CalendarInput): string {
  const { scopeName, exportedAt, clock, language, words: { calendar: words } } = input
  const calendar = ical({
    name: escape(words.name, false),
    description: escape(words.about, false),
    prodId: { company: 'Manaschi', product: 'Review days', language: language.toUpperCase() },
  })
  // Before the study day begins, its cards are not due yet.
  const reminderHour = Math.max(REMINDER_HOUR, clock.dayStartHour)
  for (const { day, count } of plannedDays(input)) {
    const summary = count === 0 ? words.noReviews : words.reviews(count)
    const event = calendar.createEvent({
      id: uidOf(scopeName, day),
      sequence: sequenceAt(exportedAt),
      stamp: new Date(exportedAt),
      start: midnight(day),
      end: midnight(day + 1),
      allDay: true,
      summary,
      description: words.hint,
      transparency: ICalEventTransparency.TRANSPARENT,
      status: count === 0 ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
    // Reckoned from the end, as the library does by itself, the reminder would come a day late; as an option it is not
    // read.
    if (count > 0) {
      const alarm = event.createAlarm({
        type: ICalAlarmType.display,
        triggerAfter: reminderHour * HOUR_SECONDS,
        description: summary,
      })
      alarm.relatesTo(ICalAlarmRelatesTo.start)
    }
  }
  return withLanguage(calendar.toString(), language)
}
