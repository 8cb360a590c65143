import type { FactStatus } from '#domain/content/deck'
import type { NextInterval } from '#domain/scheduling/scheduler'
import { DAY_MS, MINUTE_MS } from '#domain/scheduling/study-day'

const DAYS_PER_MONTH = 30.44
const DAYS_PER_YEAR = 365.25

type CountedNoun
  = | 'answers'
    | 'cards'
    | 'newCards'
    | 'facts'
    | 'paragraphs'
    | 'minutes'
    | 'days'
    | 'records'
    | 'databases'
    | 'copies'
    | 'caches'
    | 'entries'
    | 'workers'
    | 'points'
    | 'quizzes'

interface Format {
  /** "10 min", "6 days", "4 months", "2.1 years". */
  interval: (interval: NextInterval) => string
  /** Time spent: "40 s", "6 min". */
  duration: (ms: number) => string
  /** "84 %" for 0.84. */
  percent: (share: number) => string
  number: (value: number, digits?: number) => string
  /** "1 card", "1,687 cards": a count with its noun in the form that it takes, for sentences with several counts. */
  counted: (noun: CountedNoun, value: number, digits?: number) => string
  /** "Tue 24 Nov" for a study day of this year, "Mon 24 Nov 2025" for one of another. */
  studyDay: (day: number) => string
  /** "24 Nov": short, for the axis of a chart. */
  shortDay: (day: number) => string
  /** "Nov": the month of a study day, for a calendar. */
  month: (day: number) => string
  /** "24 Nov 2026": the date of an instant (UTC ms) at the place where the reader is. */
  date: (at: number) => string
  /** Date and time of an instant (UTC ms) at the place where the reader is. */
  instant: (at: number) => string
  /** Status of a fact in words: "2 sources agree". */
  status: (fact: { status: FactStatus, sources: number, asOf?: string }) => string
}

const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** Kept, because making one costs a hundred times more than using it, and a page of figures uses thousands. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options)
  numberFormats.set(key, format)
  return format
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dateFormats.set(key, format)
  return format
}

/** Figures, times and states in the learner's language. */
export function useFormat(): Format {
  const { t, locale } = useI18n()
  const progress = useProgressStore()
  // The words are British, and so are the figures: "24 Nov", not "Nov 24".
  const region = computed(() => locale.value === 'en' ? 'en-GB' : locale.value)
  const n = (value: number, options: Intl.NumberFormatOptions): string =>
    numberFormat(region.value, options).format(value)
  const d = (value: Date, options: Intl.DateTimeFormatOptions): string =>
    dateFormat(region.value, options).format(value)

  const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear()
  const isOtherYear = (day: number): boolean => progress.isReady && yearOf(day) !== yearOf(progress.moment.studyDay)

  /** The form of a noun goes by the figure that is read: 0.96 minutes, shown as 1, is a minute. */
  function rounded(value: number, digits: number): number {
    return Math.round(value * 10 ** digits) / 10 ** digits
  }

  function interval(next: NextInterval): string {
    if (next.unit === 'minutes')
      return t('interval.minutes', { n: next.minutes }, next.minutes)
    if (next.days < 60)
      return t('interval.days', { n: next.days }, next.days)
    if (next.days < 2 * DAYS_PER_YEAR)
      return t('interval.months', { n: Math.round(next.days / DAYS_PER_MONTH) }, Math.round(next.days / DAYS_PER_MONTH))
    const years = rounded(next.days / DAYS_PER_YEAR, 1)
    return t('interval.years', { n: n(years, { maximumFractionDigits: 1 }) }, years)
  }

  function duration(ms: number): string {
    return Math.round(ms / 1000) < 60
      ? t('interval.seconds', { n: Math.round(ms / 1000) }, Math.round(ms / 1000))
      : t('interval.minutes', { n: Math.round(ms / MINUTE_MS) }, Math.round(ms / MINUTE_MS))
  }

  return {
    interval,
    duration,
    percent: share => n(share, { style: 'percent', maximumFractionDigits: 0 }),
    number: (value, digits = 0) => n(value, { maximumFractionDigits: digits }),
    counted: (noun, value, digits = 0) =>
      t(`count.${noun}`, { n: n(value, { maximumFractionDigits: digits }) }, rounded(value, digits)),
    // With a year English puts a comma after the weekday, without one none: in one column the two would look unlike.
    studyDay: day =>
      d(new Date(day * DAY_MS), {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        ...isOtherYear(day) && { year: 'numeric' },
        timeZone: 'UTC',
      }).replace(',', ''),
    shortDay: day => d(new Date(day * DAY_MS), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    month: day => d(new Date(day * DAY_MS), { month: 'short', timeZone: 'UTC' }),
    date: at => d(new Date(at), { day: 'numeric', month: 'short', year: 'numeric' }),
    instant: at => d(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }),
    status: ({ status, sources, asOf }) =>
      status === 'corroborated'
        ? t('status.corroborated', { n: sources }, sources)
        : t(`status.${status}`, { asOf: asOf ?? '' }),
  }
}
