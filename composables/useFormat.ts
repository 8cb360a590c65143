import type { FactStatus, LanguageCode, PreciseDate } from '#domain/content/deck'
import type { NextInterval } from '#domain/scheduling/scheduler'
import { kyrgyz } from '#domain/content/kyrgyz.generated'
import { formatDateIn } from '#domain/content/localized-dates'
import { DAY_MS, MINUTE_MS, weekdayOf } from '#domain/scheduling/study-day'

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
  /** A measure with all its digits, even noughts: "0.5000". */
  measure: (value: number, digits: number) => string
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
  /** "Tuesday" or "Tue" for a day of the week, 0 being Monday. */
  weekday: (place: number, width: 'long' | 'short') => string
  /** "04:00" for an hour of the day. */
  hour: (hour: number) => string
  /** A date of the deck, as precise as it is: "24 November 2026", "November 2026", "2026". */
  when: (date: PreciseDate) => string
  /** A day, month or year of the deck that has no precision of its own. */
  plainDate: (value: string) => string
  /** "A, B and C", "A, B or C". */
  list: (words: readonly string[], joined: 'and' | 'or') => string
  /** Which of two words stands first in the alphabet of the page, whatever their marks. */
  compare: (a: string, b: string) => number
  /** Status of a fact in words: "2 sources agree". */
  status: (fact: { status: FactStatus, sources: number, asOf?: string }) => string
}

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const

/**
 * Kept, as the formats of numbers are. Kyrgyz dates and words stand in a table; the English words are British, and so
 * are the figures: "24 Nov", not "Nov 24".
 */
const dateFormats = new Map<string, Intl.DateTimeFormat>()
const collators = new Map<LanguageCode, Intl.Collator>()

function dateFormat(language: LanguageCode, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(intlLocales[language], options)
  dateFormats.set(key, format)
  return format
}

function collatorOf(language: LanguageCode): Intl.Collator {
  const collator = collators.get(language) ?? new Intl.Collator(intlLocales[language], { ignorePunctuation: true })
  collators.set(language, collator)
  return collator
}

/** The dates of a page; instants are told at the place where the reader is. */
type DateWords = Pick<Format, 'shortDay' | 'month' | 'date' | 'instant' | 'weekday' | 'list'> & {
  studyDay: (day: number, isOtherYear: boolean) => string
}

function intlDates(language: 'en' | 'ru'): DateWords {
  // The year’s «г.» stays with its year.
  const d = (at: number, options: Intl.DateTimeFormatOptions): string =>
    dateFormat(language, options).format(at).replace(' г.', '\u00A0г.')
  const ofDay = (day: number, options: Intl.DateTimeFormatOptions): string =>
    d(day * DAY_MS, { ...options, timeZone: 'UTC' })
  return {
    studyDay: (day, isOtherYear) => {
      const text = ofDay(day, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        ...isOtherYear && { year: 'numeric' },
      })
      // With a year English puts a comma after the weekday, without one none: in one column the two would look unlike.
      return language === 'en' ? text.replace(',', '') : text
    },
    shortDay: day => ofDay(day, { day: 'numeric', month: 'short' }),
    month: day => ofDay(day, { month: 'short' }),
    date: at => d(at, { day: 'numeric', month: 'short', year: 'numeric' }),
    instant: at => d(at, { dateStyle: 'medium', timeStyle: 'short' }),
    // 5 January 1970 was a Monday.
    weekday: (place, width) => ofDay(4 + place, { weekday: width }),
    list: (words, joined) =>
      new Intl.ListFormat(intlLocales[language], { type: joined === 'and' ? 'conjunction' : 'disjunction' }).format(words),
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** «шейш. 24-ноя.», «24-ноябрь, 2026-ж.»: from the table, as no browser of the Chromium kind could. */
const kyrgyzDates: DateWords = {
  studyDay: (day, isOtherYear) => [
    kyrgyz.shortWeekdays[weekdayOf(day)],
    kyrgyzDates.shortDay(day),
    ...isOtherYear ? [unbroken(`${new Date(day * DAY_MS).getUTCFullYear()}-ж.`)] : [],
  ].join(' '),
  shortDay: day => unbroken(`${new Date(day * DAY_MS).getUTCDate()}-${kyrgyzDates.month(day)}`),
  month: day => kyrgyz.shortMonths[new Date(day * DAY_MS).getUTCMonth()]!,
  date: (at) => {
    const date = new Date(at)
    return unbroken(`${date.getDate()}-${kyrgyz.months[date.getMonth()]}, ${date.getFullYear()}-ж.`)
  },
  instant: at => `${kyrgyzDates.date(at)} ${two(new Date(at).getHours())}:${two(new Date(at).getMinutes())}`,
  // Under a bar of a chart there is no room for the point of «шейш.».
  weekday: (place, width) => width === 'long' ? kyrgyz.weekdays[place]! : kyrgyz.shortWeekdays[place]!.replace('.', ''),
  list: (words, joined) =>
    words.length < 2
      ? words.join('')
      : `${words.slice(0, -1).join(', ')} ${joined === 'and' ? kyrgyz.and : kyrgyz.or} ${words.at(-1)}`,
}

/** Figures, times and states in the learner's language. */
export function useFormat(): Format {
  const { t } = useI18n()
  const progress = useProgressStore()
  const language = useLanguage()
  const n = (value: number, options: Intl.NumberFormatOptions): string => numberFormat(language, options).format(value)
  const plain = (value: number, digits: number): string => formatNumber(language, value, digits)
  const dates = language === 'ky' ? kyrgyzDates : intlDates(language)

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
    return t('interval.years', { n: plain(years, 1) }, years)
  }

  function duration(ms: number): string {
    return Math.round(ms / 1000) < 60
      ? t('interval.seconds', { n: Math.round(ms / 1000) }, Math.round(ms / 1000))
      : t('interval.minutes', { n: Math.round(ms / MINUTE_MS) }, Math.round(ms / MINUTE_MS))
  }

  function plainDate(value: string): string {
    return unbroken(formatDateIn(language, { value, precision: precisions[value.length as keyof typeof precisions] }))
  }

  return {
    interval,
    duration,
    percent: share => n(share, { style: 'percent', maximumFractionDigits: 0 }),
    number: (value, digits = 0) => plain(value, digits),
    counted: (noun, value, digits = 0) =>
      t(`count.${noun}`, { n: plain(value, digits) }, rounded(value, digits)),
    measure: (value, digits) => n(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    ...dates,
    studyDay: day => dates.studyDay(day, isOtherYear(day)),
    hour: hour => `${two(hour)}:00`,
    when: date => unbroken(formatDateIn(language, date)),
    plainDate,
    compare: (a, b) => collatorOf(language).compare(a, b),
    status: ({ status, sources, asOf }) =>
      status === 'corroborated'
        ? t('status.corroborated', { n: sources }, sources)
        : t(`status.${status}`, { asOf: asOf ? plainDate(asOf) : '' }),
  }
}
