/** Dates as the app writes them in the languages of the deck. Kyrgyz stands in a table: browsers do not have it. */
import type { LanguageCode, PreciseDate } from './deck.ts'
import { formatPreciseDate } from './format-date.ts'
import { kyrgyz } from './kyrgyz.generated.ts'

/** Russian months in the genitive, as they follow a day. */
const russianMonthsOfDay = [
  'января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря',
]
const russianMonths = [
  'январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь',
]
/** Kyrgyz months as those of a year: «1999-жылдын 7-июлу». CLDR does not have them. */
const kyrgyzMonthsOfYear = [
  'январы', 'февралы', 'марты', 'апрели', 'майы', 'июну', 'июлу', 'августу', 'сентябры', 'октябры', 'ноябры', 'декабры',
]
const NBSP = '\u00A0'

function formatRussianPart(value: string): string {
  const [year, month, day] = value.split('-')
  if (!month)
    return year!
  const place = Number(month) - 1
  return day
    ? `${Number(day)}${NBSP}${russianMonthsOfDay[place]} ${year}${NBSP}г.`
    : `${russianMonths[place]} ${year}${NBSP}г.`
}

function formatKyrgyzPart(value: string): string {
  const [year, month, day] = value.split('-')
  if (!month)
    return year!
  const place = Number(month) - 1
  return day
    ? `${year}-жылдын ${Number(day)}-${kyrgyzMonthsOfYear[place]}`
    : `${year}-жылдын ${kyrgyz.months[place]} айы`
}

/**
 * A date in a sentence or as an answer: «7 июля 1999 г.», «июль 1999 г.», «1999», «1999–2000»; «1999-жылдын 7-июлу»,
 * «1999-жылдын июль айы». What is about a time has its word before it.
 */
export function formatDateIn(language: LanguageCode, date: PreciseDate): string {
  if (language === 'en')
    return formatPreciseDate(date)
  const parts = date.value.split('/').map(language === 'ru' ? formatRussianPart : formatKyrgyzPart)
  const text = parts.join(date.value.includes('-') ? ' — ' : '–')
  if (date.precision !== 'circa')
    return text
  return language === 'ru' ? `примерно ${text}` : `болжол менен ${text}`
}
