import type { LanguageCode } from '#domain/content/deck'

/** What `Intl` is asked for: Chromium has no Kyrgyz, whose numbers and alphabet are as the Russian ones. */
export const intlLocales: Readonly<Record<LanguageCode, string>> = { en: 'en-GB', ru: 'ru', ky: 'ru' }

/** Below it figures are put in groups in English alone, and there in two. */
const MOST_BY_HAND = 10_000

/** After the point of what a message counts: as many as `Intl` gives by itself. */
const MOST_DIGITS = 3

const numberFormats = new Map<string, Intl.NumberFormat>()

/**
 * How a language writes numbers. Kept, because making one costs a hundred times more than using it, and a page of
 * figures uses thousands.
 */
export function numberFormat(language: LanguageCode, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  // Russian and Kyrgyz put figures in groups from five on: 4600, 23 500.
  const grouping = language === 'en' ? {} : { useGrouping: 'min2' as const }
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(intlLocales[language], { ...options, ...grouping })
  numberFormats.set(key, format)
  return format
}

/**
 * A number as a language writes it, with at most so many digits after the point. Small counts look alike in all of
 * them; making the first format of a page takes a slow phone as long as the rest of the first card.
 */
export function formatNumber(language: LanguageCode, value: number, digits = 0): string {
  return Number.isInteger(value) && value >= 0 && value < MOST_BY_HAND && !Object.is(value, -0)
    ? language === 'en' ? String(value).replace(/(?=\d{3}$)(?<=\d)/, ',') : String(value)
    : numberFormat(language, { maximumFractionDigits: digits }).format(value)
}

/** Values of messages that count something; others may be years, which are never put in groups. */
const counts = ['n', 'of', 'known', 'total', 'all', 'shown', 'facts', 'cards', 'answers', 'records']

/** The values of a message with what it counts as the language writes it: “1,715 answers”. */
export function withFigures<T>(language: LanguageCode, values: T): T {
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return values
  const figures = Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'number' && counts.includes(name) ? [[name, formatNumber(language, value, MOST_DIGITS)]] : [],
  )
  return figures.length > 0 ? { ...values, ...Object.fromEntries(figures) as Partial<T> } : values
}
