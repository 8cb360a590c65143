import type { PreciseDate } from './deck.ts'

/** English months, the first in place 0. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "1999", "July 1999", "7 July 1999" for an ISO date of any precision. */
function formatDatePart(value: string): string {
  const [year, month, day] = value.split('-')
  return [day && String(Number(day)), month && monthNames[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** A date as the deck shows it (the deck's language is English): "7 July 1999", "1999–2000", "about 1990". */
export function formatPreciseDate({ value, precision }: PreciseDate): string {
  const text = value.split('/').map(formatDatePart).join('–')
  return precision === 'circa' ? `about ${text}` : text
}

/** First day a date can mean, as `YYYY-MM-DD`, to put dates of unlike precision in order. */
export function earliestDay(value: string): string {
  const [year, month = '01', day = '01'] = value.split('/')[0]!.split('-')
  return `${year}-${month}-${day}`
}

/** Last day a date can mean, as `YYYY-MM-DD`. */
export function latestDay(value: string): string {
  const last = value.split('/').at(-1)!
  const [year, month, day] = last.split('-')
  if (day)
    return last
  if (!month)
    return `${year}-12-31`
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}
