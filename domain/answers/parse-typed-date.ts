/** Dates as learners write them. */

/** A year, month or day, as precise as it was written. Months and days count from 1. */
export interface CalendarDate { year: number, month?: number, day?: number }

/** One date, or the first and the last of a range (`to`, never before `from`). */
export interface TypedDate {
  from: CalendarDate
  to?: CalendarDate
  /** Written with "about" or the like. */
  isApproximate: boolean
}

/** A month is known by any beginning of its name that has three letters or more. */
/** Longer than any date or amount; what is longer is neither, and is not worth matching against. */
const LONGEST_TYPED = 120

const monthNames: readonly (readonly string[])[] = [
  ['january', 'январь', 'января'],
  ['february', 'февраль', 'февраля'],
  ['march', 'март', 'марта'],
  ['april', 'апрель', 'апреля'],
  ['may', 'май', 'мая'],
  ['june', 'июнь', 'июня'],
  ['july', 'июль', 'июля'],
  ['august', 'август', 'августа'],
  ['september', 'сентябрь', 'сентября'],
  ['october', 'октябрь', 'октября'],
  ['november', 'ноябрь', 'ноября'],
  ['december', 'декабрь', 'декабря'],
]

const year = '(?<year>[12]\\d{3})'
/** Two digits are a year only where they can be nothing else: after day and month, after an apostrophe, or above 31. */
const yearAfterDay = '(?<year>[12]\\d{3}|[\'’]?\\d{2})'
const yearAfterMonth = '(?<year>[12]\\d{3}|[\'’]\\d{2}|3[2-9]|[4-9]\\d)'
const day = '(?<day>\\d{1,2})'
const month = '(?<month>\\d{1,2})'
const name = '(?<name>\\p{L}{3,})\\.?'
const mark = '\\s?[./-]\\s?'

const patterns: readonly RegExp[] = [
  year, // 1999
  `${year}${mark}${month}(?:${mark}${day})?`, // 1999-07-07, 1999-07
  `${day}${mark}${month}${mark}${yearAfterDay}`, // 07.07.1999, 7/7/1999, 7.7.99
  `${month}${mark}${year}`, // 07.1999
  `${day}[\\s-]?${name}[\\s-]?${yearAfterDay}`, // 7 July 1999, 7-Jul-99
  `${name}\\s?${day}\\s${yearAfterDay}`, // July 7 1999
  `${name}[\\s-]?${yearAfterMonth}`, // July 1999, Jul 99
  `${year}\\s${name}(?:\\s${day})?`, // 1999 July 7
].map(pattern => new RegExp(`^${pattern}$`, 'u'))

function monthNumber(written: string): number {
  return monthNames.findIndex(forms => forms.some(form => form.startsWith(written)) || (written === 'sept' && forms[0] === 'september')) + 1
}

/** Two digits below 32 are of this century, the others of the last. */
function yearNumber(written: string): number {
  const digits = written.replace(/\D/g, '')
  return digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 32 ? 2000 : 1900)
}

/** The date, when the calendar has it. A day and a month the wrong way round change places where only that makes a date (3/25/2005). */
function calendarDate(groups: Readonly<Record<string, string | undefined>>): CalendarDate | undefined {
  const date = {
    year: yearNumber(groups['year'] ?? ''),
    month: groups['name'] ? monthNumber(groups['name']) : groups['month'] ? Number(groups['month']) : undefined,
    day: groups['day'] ? Number(groups['day']) : undefined,
  }
  if (date.month === undefined)
    return { year: date.year }
  if (!groups['name'] && date.day !== undefined && date.month > 12)
    [date.month, date.day] = [date.day, date.month]
  if (date.month < 1 || date.month > 12)
    return undefined
  if (date.day === undefined)
    return { year: date.year, month: date.month }
  const daysInMonth = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate()
  return date.day >= 1 && date.day <= daysInMonth ? { year: date.year, month: date.month, day: date.day } : undefined
}

function parseSingle(text: string): CalendarDate | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups
    const date = groups && calendarDate(groups)
    if (date)
      return date
  }
  return undefined
}

function orderNumber({ year: y, month: m = 1, day: d = 1 }: CalendarDate): number {
  return (y * 100 + m) * 100 + d
}

/** The end of a range; "1990–97" takes its century from the beginning. */
function parseRangeEnd(text: string, from: CalendarDate | undefined): CalendarDate | undefined {
  if (!from || from.month !== undefined || !/^\d{2}$/.test(text))
    return parseSingle(text)
  const inCentury = Math.floor(from.year / 100) * 100 + Number(text)
  return { year: inCentury < from.year ? inCentury + 100 : inCentury }
}

const rangePattern = /^(?:(?:from|between|since|с|между) )?(.+?)(?:\s?–\s?| ?- | -|\s(?:to|and|until|till|по|до|и)\s|(?<=^.*\d{4})[-/](?=\d))(.+)$/u

function parseRange(text: string): { from: CalendarDate, to: CalendarDate } | undefined {
  const decade = /^(\d{3})0(?:s|-?е|-?х)$/.exec(text)
  if (decade)
    return { from: { year: Number(`${decade[1]}0`) }, to: { year: Number(`${decade[1]}9`) } }
  const [, first = '', second = ''] = rangePattern.exec(text) ?? []
  const to = parseRangeEnd(second, parseSingle(first))
  const from = parseSingle(first) ?? (to && parseSingle(`${first} ${to.year}`)) // June–July 2005
  return from && to && orderNumber(from) <= orderNumber(to) ? { from, to } : undefined
}

const approximately = /^(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|c\.?|~|≈|около|примерно)\s?(?=[\d\p{L}])/u

function tidy(typed: string): string {
  return typed.normalize('NFKC').toLowerCase()
    .replace(/[‐‑‒–—−]/g, mark => mark === '‐' || mark === '‑' || mark === '−' ? '-' : '–')
    .replace(/(?<=\d)(?:st|nd|rd|th|-?го)(?!\p{L})/gu, '')
    .replace(/(?<=\d)[\s-]?(?:гг?\.?|год(?:[ауы]|ов)?|жыл\p{L}*)(?!\p{L})/gu, '')
    .replace(/(?<!\p{L})(?:of|the|year)(?!\p{L})|,/gu, ' ')
    .replace(/\s+/g, ' ').trim()
    .replace(/^(?:in|on|during|в|во) /, '')
    .replace(/[.;!?]$/, '')
}

/**
 * Reads a date in English or Russian, in words or figures. The day comes before the month in figures (7/8/1999 is in August).
 * A two-digit year counts only where it can be nothing else: "Jul 99", "07.07.99", "July '05"; "Jul 05" and "99" are no dates.
 * A decade is the range of its ten years. Undefined when the text is no date, has no year, or is not on the calendar; never throws.
 */
export function parseTypedDate(typed: string): TypedDate | undefined {
  if (typed.length > LONGEST_TYPED)
    return undefined
  const tidied = tidy(typed)
  const text = tidied.replace(approximately, '')
  const isApproximate = text !== tidied
  const single = parseSingle(text)
  if (single)
    return { from: single, isApproximate }
  const range = parseRange(text)
  return range && { ...range, isApproximate }
}
