/** Dates as learners write them, in English, Russian or Kyrgyz. */
import { allForms, anyOf, everywhere, wholeWord } from './forms/all-forms.ts'
import { foldLetters } from './forms/answer-forms.ts'
import { LONGEST_MEASURED, parseTypedQuantity, withNumbersInFigures } from './parse-typed-quantity.ts'
import { romanValue } from './roman-numerals.ts'
import { monthNames as englishMonths } from '../content/format-date.ts'

/** A year, month or day, as precise as it was written. Months and days count from 1. */
export interface CalendarDate {
  year: number
  month?: number
  day?: number
}

/** One date, or the first and the last of a range (`to`, never before `from`). */
export interface TypedDate {
  from: CalendarDate
  to?: CalendarDate
  /** Written with "about" or the like. */
  isApproximate: boolean
}

/** What every form of a month is put as, and what its beginnings are looked up in. */
const monthNames = englishMonths.map(name => name.toLowerCase())
const otherNames = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
]

const months = monthNames.map((_, place) => wholeMonth(anyOf(allForms.map(({ dates }) => dates.months[place]))))
const weekdays = Array.from(
  { length: 7 },
  (_, place) => wholeWord(`${anyOf(allForms.map(({ dates }) => dates.weekdays[place]))}\\.?`),
)
const monthWord = wholeWord(`${everywhere(({ dates }) => dates.monthWord)}(?: of)?`, 'gu')
const afterYear = new RegExp(
  `(?<=(?<!\\d)[12]\\d{3})${everywhere(({ dates }) => dates.afterYear)}(?![\\p{L}\\d])`,
  'gu',
)
const afterDay = new RegExp(`(?<=(?<!\\d)\\d{1,2})-?${everywhere(({ dates }) => dates.afterDay)}(?!\\p{L})`, 'gu')
const decade = new RegExp(`^(?:(\\d{3})|['’]?([3-9]))0${everywhere(({ dates }) => dates.afterDecade)}$`, 'u')
const decadesInWords = Array.from(
  { length: 7 },
  (_, place) => new RegExp(`^${anyOf(allForms.map(({ dates }) => dates.decades[place]))}$`, 'u'),
)
const leading = new RegExp(`^(?:${everywhere(({ dates }) => dates.leading)}|of|the) `, 'u')
const approximateBefore = new RegExp(`^${everywhere(({ dates }) => dates.approximateBefore)}\\s?(?=[\\d\\p{L}])`, 'u')
const approximateAfter = new RegExp(`${everywhere(({ dates }) => dates.approximateAfter)}$`, 'u')
const ranges = allForms.flatMap(({ dates }) => dates.ranges).map(pattern => new RegExp(`^${pattern}$`, 'u'))
const dashed = /^(.+?)(?:\s?–\s?| ?- | -|(?<=^.*\d{4})[-/](?=\d))(.+)$/u

/** A figure may stand right before the name of a month (7July), as a hyphen may. */
function wholeMonth(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})${pattern}(?![\\p{L}\\d])`, 'gu')
}

const year = '(?<year>[12]\\d{3})'
/** Two digits are a year only where they can be nothing else: after day and month, after an apostrophe, or above 31. */
const yearAfterDay = '(?<year>[12]\\d{3}|[\'’]?\\d{2})'
const yearAfterMonth = '(?<year>[12]\\d{3}|[\'’]\\d{2}|3[2-9]|[4-9]\\d)'
const day = '(?<day>\\d{1,2})'
const month = '(?<month>\\d{1,2})'
const name = '(?<name>\\p{L}{3,})\\.?'
const roman = '(?<roman>[ivxхі]{1,4})'
const mark = '\\s?[./-]\\s?'
const romanMark = '(?:\\s?[./-]\\s?|\\s)'

const patterns: readonly RegExp[] = [
  year, // 1999
  `${year}${mark}${month}(?:${mark}${day})?`, // 1999-07-07, 1999-07
  `${day}${mark}${month}${mark}${yearAfterDay}`, // 07.07.1999, 7/7/1999, 7.7.99
  `${day}\\s${month}\\s${year}`, // 07 07 1999
  `${month}${mark}${year}`, // 07.1999
  `${day}${romanMark}${roman}${romanMark}${yearAfterDay}`, // 7.VII.1999
  `${roman}${romanMark}${year}`, // VII.1999
  `${day}[\\s-]?${name}[\\s-]?${yearAfterDay}`, // 7 July 1999, 7-Jul-99
  `${name}\\s?${day}\\s${yearAfterDay}`, // July 7 1999
  `${name}[\\s-]?${yearAfterMonth}`, // July 1999, Jul 99
  `${year}[\\s-]${name}(?:[\\s-]${day})?`, // 1999 July 7
  `${year}[\\s-]${day}[\\s-]?${name}`, // 1999-жылдын 7-июлу
].map(pattern => new RegExp(`^${pattern}$`, 'u'))

/** A month is known by any beginning of its name that has three letters or more. */
function monthNumber({ name: written, roman: numeral, month: figures }: Groups): number | undefined {
  if (written) {
    return [monthNames, otherNames].map(names => names.findIndex(form => form.startsWith(written)) + 1).find(found =>
      found > 0,
    ) ?? 0
  }
  if (numeral)
    return romanValue(numeral) ?? 0
  return figures ? Number(figures) : undefined
}

/** Two digits below 32 are of this century, the others of the last. */
function yearNumber(written: string): number {
  const digits = written.replace(/\D/g, '')
  return digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 32 ? 2000 : 1900)
}

type Groups = Readonly<Record<string, string | undefined>>

/**
 * The date, when the calendar has it. A day and a month the wrong way round change places where only that makes a date
 * (3/25/2005).
 */
function calendarDate(groups: Groups): CalendarDate | undefined {
  const date = {
    year: yearNumber(groups['year'] ?? ''),
    month: monthNumber(groups),
    day: groups['day'] ? Number(groups['day']) : undefined,
  }
  if (date.month === undefined)
    return { year: date.year }
  if (groups['month'] && date.day !== undefined && date.month > 12)
    [date.month, date.day] = [date.day, date.month]
  if (date.month < 1 || date.month > 12)
    return undefined
  if (date.day === undefined)
    return { year: date.year, month: date.month }
  const daysInMonth = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate()
  return date.day >= 1 && date.day <= daysInMonth ? { year: date.year, month: date.month, day: date.day } : undefined
}

/** The day of the week that a text names, from 0 for Monday, and the text without it. */
function takeWeekday(text: string): { rest: string, weekday: number | undefined } {
  const weekday = weekdays.findIndex(form => form.test(text))
  return weekday < 0 ? { rest: text, weekday: undefined } : { rest: text.replace(weekdays[weekday]!, ' '), weekday }
}

/** A day of the week belongs to a day, and to that one: there is no Monday, 25 March 2005. */
function hasWeekday({ year: y, month: m, day: d }: CalendarDate, weekday: number | undefined): boolean {
  return weekday === undefined
    || (m !== undefined && d !== undefined && (new Date(Date.UTC(y, m - 1, d)).getUTCDay() + 6) % 7 === weekday)
}

/** "The twenty-fifth of March": a day in words before the name of a month. */
function withDayInFigures(text: string): string {
  const [, words = '', rest = ''] = new RegExp(`^(\\p{L}[\\p{L} -]*?)[ -](${anyOf(monthNames)}\\b.*)$`, 'u').exec(text)
    ?? []
  const number = words === '' ? undefined : parseTypedQuantity(words)
  return number && number.upTo === undefined && number.unit === undefined ? `${number.value} ${rest}` : text
}

/** One date, with all words gone that say nothing of it. */
function tidy(text: string): string {
  const named = months.reduce((result, form, place) => result.replace(form, monthNames[place]!), text)
  const plain = named
    .replace(afterYear, '')
    .replace(/(?<=\d)[.,](?=\s|$)/g, ' ')
    .replace(monthWord, ' ')
    .replace(afterDay, '')
    .replace(/(?<!\p{L})(?:of|the)(?!\p{L})|,/gu, ' ')
    .replace(/\s+/g, ' ').trim()
  return withDayInFigures(stripLeading(plain)).replace(/\s?[.;!?]$/, '')
}

/** Words before a date, as many as there are: "in the course of the year". */
function stripLeading(text: string): string {
  const stripped = text.replace(leading, '')
  return stripped === text ? text : stripLeading(stripped)
}

/** Numbers in words are read where the text is no date without: years hardly ever stand in words. */
function parseSingle(text: string): CalendarDate | undefined {
  const { rest, weekday } = takeWeekday(text)
  const inFigures = withNumbersInFigures(rest)
  return parseTidied(tidy(rest), weekday) ?? (inFigures === rest ? undefined : parseTidied(tidy(inFigures), weekday))
}

function parseTidied(tidied: string, weekday: number | undefined): CalendarDate | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(tidied)?.groups
    const date = groups && calendarDate(groups)
    if (date)
      return hasWeekday(date, weekday) ? date : undefined
  }
  return undefined
}

function orderNumber({ year: y, month: m = 1, day: d = 1 }: CalendarDate): number {
  return (y * 100 + m) * 100 + d
}

/** The end of a range; "1990–97" takes its century from the beginning. */
function parseRangeEnd(text: string, from: CalendarDate | undefined): CalendarDate | undefined {
  const tidied = tidy(text)
  if (!from || from.month !== undefined || !/^\d{2}$/.test(tidied))
    return parseSingle(text)
  const inCentury = Math.floor(from.year / 100) * 100 + Number(tidied)
  return { year: inCentury < from.year ? inCentury + 100 : inCentury }
}

interface DateRange {
  from: CalendarDate
  to: CalendarDate
}

function parseDecade(written: string): DateRange | undefined {
  const text = stripLeading(written)
  const inWords = decadesInWords.findIndex(form => form.test(text))
  const [, three, one = inWords < 0 ? undefined : inWords + 3] = decade.exec(text) ?? []
  const first = three ?? (one && `19${one}`)
  return first === undefined ? undefined : { from: { year: Number(`${first}0`) }, to: { year: Number(`${first}9`) } }
}

function parseRange(written: string): DateRange | undefined {
  const text = stripLeading(written)
  for (const pattern of [...ranges, dashed]) {
    const [, first = '', second = ''] = pattern.exec(text) ?? []
    const to = parseRangeEnd(second, parseSingle(first))
    const from = parseSingle(first) ?? (to && parseSingle(`${first} ${to.year}`)) // June–July 2005
    if (from && to && orderNumber(from) <= orderNumber(to))
      return { from, to }
  }
  return undefined
}

function normalize(typed: string): string {
  return foldLetters(typed.normalize('NFKC').replace(/["«»“”„]/g, ''))
    .replace(/[‐‑‒–—−]/g, dash => dash === '‐' || dash === '‑' || dash === '−' ? '-' : '–')
    .replace(/\s+/g, ' ').trim()
    .replace(/\s?[;!?]+$|(?<=\d)\.$/, '')
}

/** The text without words of doubt, and whether there were any. */
function takeDoubt(text: string): { rest: string, isApproximate: boolean } {
  const start = stripLeading(text)
  const rest = start.replace(approximateBefore, '').replace(approximateAfter, '').trim()
  return rest === start ? { rest: text, isApproximate: false } : { rest, isApproximate: true }
}

/**
 * Reads a date in English, Russian or Kyrgyz, with their endings, months in words, figures or Roman numerals. The day
 * comes before the month in figures (7/8/1999 is in August). A two-digit year counts only where it can be nothing else:
 * "Jul 99", "07.07.99", "July '05"; "Jul 05" and "99" are no dates. A decade is the range of its ten years. Undefined
 * when the text is no date, has no year, is not on the calendar, or names a day of the week that the date is not; never
 * throws.
 */
export function parseTypedDate(typed: string): TypedDate | undefined {
  if (typed.length > LONGEST_MEASURED)
    return undefined
  const { rest, isApproximate } = takeDoubt(normalize(typed))
  const tens = parseDecade(rest)
  if (tens)
    return { ...tens, isApproximate }
  const single = parseSingle(rest)
  if (single)
    return { from: single, isApproximate }
  const range = parseRange(rest)
  return range && { ...range, isApproximate }
}
