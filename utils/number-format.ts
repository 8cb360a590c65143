import type { LanguageCode } from '#domain/content/deck'

/** What `Intl` is asked for: Chromium has no Kyrgyz, whose numbers and alphabet are as the Russian ones. */
export const intlLocales: Readonly<Record<LanguageCode, string>> = { en: 'en-GB', ru: 'ru', ky: 'ru' }

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

/** Values of messages that count something; others may be years, which are never put in groups. */
const counts = ['n', 'of', 'known', 'total', 'all', 'shown', 'facts', 'cards', 'answers', 'records']

/** The values of a message with what it counts as the language writes it: “1,715 answers”. */
export function withFigures<T>(language: LanguageCode, values: T): T {
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return values
  const figures = Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'number' && counts.includes(name) ? [[name, numberFormat(language).format(value)]] : [],
  )
  return figures.length > 0 ? { ...values, ...Object.fromEntries(figures) as Partial<T> } : values
}
