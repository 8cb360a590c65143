/** Quantities as the app writes them in the languages of the deck. */
import type { Currency, ExpectedAnswer, LanguageCode } from './deck.ts'

export type Quantity = Extract<ExpectedAnswer, { type: 'quantity' }>

const NBSP = '\u00A0'
const scales = [
  { factor: 1e9, en: 'billion', ru: 'млрд', ky: 'миллиард' },
  { factor: 1e6, en: 'million', ru: 'млн', ky: 'миллион' },
] as const
const signs: Readonly<Record<Currency, string>> = { USD: '$', EUR: '€', KGS: 'KGS ', RUB: 'RUB ', CNY: 'CNY ' }
/** After a number with a scale, which asks for the genitive plural in Russian and for nothing in Kyrgyz. */
const currencies: Readonly<Record<Currency, { ru: string, ky: string }>> = {
  USD: { ru: 'долларов', ky: 'доллар' },
  EUR: { ru: 'евро', ky: 'евро' },
  KGS: { ru: 'сомов', ky: 'сом' },
  RUB: { ru: 'рублей', ky: 'рубль' },
  CNY: { ru: 'юаней', ky: 'юань' },
}

/** Digits in groups of three, from 1,000 on in English and from 10 000 on in the others, which have a decimal comma. */
function formatNumber(language: LanguageCode, value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const isGrouped = whole.length > (language === 'en' ? 3 : 4)
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'en' ? ',' : NBSP) : whole
  return fraction ? `${grouped}${language === 'en' ? '.' : ','}${fraction}` : grouped
}

function formatMoney(language: LanguageCode, value: number, currency: Currency): string | undefined {
  const scale = scales.find(({ factor }) => value >= factor)
  if (!scale)
    return undefined
  const number = formatNumber(language, Number((value / scale.factor).toPrecision(12)))
  return language === 'en'
    ? `${signs[currency]}${number} ${scale.en}`
    : `${number}${NBSP}${scale[language]} ${currencies[currency][language]}`
}

/**
 * A quantity in words and figures: money with its scale, shares in per cent, spans, and bare numbers, whose unit stands
 * in the question. Undefined for what only its author can word: bounds, ordinals, small sums.
 */
export function formatQuantityIn(
  language: LanguageCode, { value, upTo, unit, currency }: Quantity,
): string | undefined {
  if (currency)
    return upTo === undefined ? formatMoney(language, value, currency) : undefined
  const numbers = [value, ...upTo === undefined ? [] : [upTo]].map(number => formatNumber(language, number)).join('–')
  return unit === '%' ? `${numbers}${language === 'en' ? ' ' : NBSP}%` : numbers
}

/** The quantity of an answer in another language, where the app can write the English one word for word. */
export function writtenQuantity(language: LanguageCode, quantity: Quantity, english: string): string | undefined {
  return formatQuantityIn('en', quantity) === english.replaceAll(NBSP, ' ') ? formatQuantityIn(language, quantity) : undefined
}
