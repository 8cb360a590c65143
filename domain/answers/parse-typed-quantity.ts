/** Numbers, sums of money and percentages as learners write them. */
import type { Currency } from '../content/deck.ts'

/** What a learner wrote as a quantity. */
export interface TypedQuantity {
  /** With its scale: 1 700 000 000 for "1.7 billion". */
  value: number
  /** Upper end of a span, greater than `value`. */
  upTo?: number
  /** The greatest of thousand, million, … that was written; 1 when none was. */
  scale: number
  currency?: Currency
  /** What stands after the number: a measure as `measureOf` names it, else the words themselves in lower case. */
  unit?: string
  /** "Over 60" or "under 60"; left out when the number was written without. */
  bound?: 'over' | 'under'
}

/** Longer than any date or amount; what is longer is neither, and is not worth matching against. */
const LONGEST_TYPED = 120

const scales: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, thousands: 1e3, тыс: 1e3, тысяч: 1e3, тысячи: 1e3,
  m: 1e6, mn: 1e6, mln: 1e6, million: 1e6, millions: 1e6, млн: 1e6, миллион: 1e6, миллиона: 1e6, миллионов: 1e6,
  b: 1e9, bn: 1e9, bln: 1e9, mlrd: 1e9, mrd: 1e9, billion: 1e9, billions: 1e9, milliard: 1e9, млрд: 1e9, миллиард: 1e9, миллиарда: 1e9, миллиардов: 1e9,
  tn: 1e12, trn: 1e12, trillion: 1e12, trillions: 1e12, трлн: 1e12,
}

/** The place of a word is its number. */
const smallNumbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']
const timesWords = ['', 'once', 'twice', 'thrice']
/** The place of a word is its number of tens. */
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const currencies: readonly (readonly [Currency, RegExp])[] = [
  ['USD', /us\s?\$|\$|(?<!\p{L})(?:usd|(?:us |u\.s\. |american )?dollars?|долл\p{L}*(?: сша)?)(?!\p{L})/gu],
  ['EUR', /€|(?<!\p{L})(?:eur|euros?|евро)(?!\p{L})/gu],
  ['KGS', /(?<!\p{L})(?:kgs|(?:kyrgyz )?soms?|сом(?:ов|а|ы)?)(?!\p{L})/gu],
  ['RUB', /₽|(?<!\p{L})(?:rub|(?:russian )?ro?ubles?|руб\p{L}*)(?!\p{L})/gu],
  ['CNY', /(?<!\p{L})(?:cny|rmb|(?:chinese )?yuans?|renminbi|юан\p{L}*)(?!\p{L})/gu],
]

const measures: readonly (readonly [measure: string, form: RegExp])[] = [
  ['%', /^(?:%|percent|per cent|pct|percentage points?|процент\p{L}*)(?!\p{L})/u],
  ['km', /^(?:kms?|kilomet(?:er|re)s?|км|километр\p{L}*)(?!\p{L})/u],
  ['miles', /^miles?(?!\p{L})/u],
  ['kWh', /^(?:kwh|kilowatt[ -]?hours?|квт)(?!\p{L})/u],
  ['days', /^(?:days?|день|дн(?:я|ей))(?!\p{L})/u],
  ['weeks', /^weeks?(?!\p{L})/u],
  ['months', /^(?:months?|месяц\p{L}*)(?!\p{L})/u],
  ['years', /^(?:years?|yrs?|год|года|лет|жыл)(?!\p{L})/u],
]

/** The measure that a unit begins with, by one name for all its forms ("kilometres" is "km", "percent" "%"); undefined for things counted. */
export function measureOf(unit: string): string | undefined {
  const text = unit.trim().toLowerCase()
  return measures.find(([, form]) => form.test(text))?.[0]
}

const bounds: readonly (readonly [TypedQuantity['bound'], RegExp])[] = [
  ['over', /^(?:(?:a little|just|slightly|well) )?(?:over|more than|above|at least|>) ?/],
  ['under', /^(?:(?:a little|just|slightly|well) )?(?:under|less than|fewer than|below|nearly|almost|up to|at most|<) ?/],
  [undefined, /^(?:about|around|approximately|approx\.?|roughly|some|circa|exactly|only|every|each|the|number|no\.|~|≈) ?/],
]

/** Takes the words away that stand before a number. */
function takeBound(text: string): { rest: string, bound: TypedQuantity['bound'] } {
  const found = bounds.find(([, form]) => form.test(text))
  if (!found)
    return { rest: text, bound: undefined }
  const { rest, bound } = takeBound(text.replace(found[1], ''))
  return { rest, bound: found[0] ?? bound }
}

/** "1,700,000" and "1 700 000" have groups of thousands, "1,7" and "1.700" decimals, "1.234,5" both. */
function digitsValue(digits: string): number {
  const plain = digits.replace(/[ '’]/g, '')
  const marks = plain.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  const isGrouping = last !== undefined && (marks.length > 1 ? marks.every(mark => mark === last) : last === ',' && /^[1-9]\d*,\d{3}$/.test(plain))
  const decimal = isGrouping ? undefined : last
  return Number([...plain].filter(character => /\d/.test(character) || character === decimal).join('').replace(',', '.'))
}

function numberOf(token: string): number | undefined {
  if (/^\d/.test(token))
    return digitsValue(token)
  const place = [smallNumbers, ordinals, timesWords].map(words => words.indexOf(token)).find(found => found >= 0)
  return token === '' ? undefined : place ?? (tens.includes(token) ? tens.indexOf(token) * 10 : undefined)
}

function isNumeral(token: string | undefined): boolean {
  return token !== undefined && (numberOf(token) !== undefined || Object.hasOwn(scales, token) || token === 'hundred' || token === 'half')
}

/** "Twenty" and "one" make one number, "two" and "one" do not. */
function canAdd(sum: number | undefined, value: number): boolean {
  return sum === undefined || (sum > 0 && value < 100 && (sum % 100 === 0 || (sum % 10 === 0 && value < 10)))
}

/** The number that the tokens begin with, how many of them it takes, and its scale. */
function readAmount(tokens: readonly string[]): { value: number, scale: number, used: number } {
  let total = 0
  let current: number | undefined
  let scale = 1
  let used = 0
  for (const [place, token] of tokens.entries()) {
    const value = token === 'half' ? 0.5 : numberOf(token)
    if (value !== undefined && (token === 'half' || canAdd(current, value))) {
      current = (current ?? 0) + value
    }
    else if (token === 'hundred') {
      current = (current ?? 1) * 100
    }
    else if (Object.hasOwn(scales, token)) {
      total += (current ?? 1) * scales[token]!
      scale = Math.max(scale, scales[token]!)
      current = undefined
    }
    else if (!(/^(?:and|an?)$/.test(token) && (isNumeral(tokens[place + 1]) || tokens[place + 2] === 'half'))) {
      break
    }
    used = place + 1
  }
  return { value: Number((total + (current ?? 0)).toPrecision(12)), scale, used }
}

const tokenPattern = /\d{1,3}(?:[ ,.'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\p{L}+|[%\p{Sc}]/gu

function parseSingle(text: string): TypedQuantity | undefined {
  const currency = currencies.find(([, form]) => text.search(form) >= 0)
  const { rest, bound } = takeBound((currency ? text.replace(currency[1], ' ') : text).replace(/\s+/g, ' ').trim())
  const [first = '', ...others] = rest.match(tokenPattern) ?? []
  const tokens = /\p{Sc}/u.test(first) ? [...others, first] : [first, ...others]
  const { value, scale, used } = readAmount(tokens)
  const left = tokens.slice(used)
  if (used === 0 || /^[-−]/.test(rest) || left.some(isNumeral))
    return undefined
  const unit = left.join(' ')
  return { value, scale, ...(currency && { currency: currency[0] }), ...(unit && { unit: measureOf(unit) ?? unit }), ...(bound && { bound }) }
}

const spanPatterns: readonly RegExp[] = [
  /^between (.+?) and (.+)$/,
  /^(?:from )?(.+?)(?:\s?[–—]\s?|\s?-\s?(?=[\d\p{Sc}])| (?:to|до) )(.+)$/u,
]

function parseSpan(text: string): TypedQuantity | undefined {
  const [, first, second] = spanPatterns.map(pattern => pattern.exec(text)).find(match => match) ?? []
  const from = first && parseSingle(first)
  const to = second && parseSingle(second)
  if (!from || !to)
    return undefined
  const scaled = from.scale === 1 ? from.value * to.scale : from.value
  const value = scaled <= to.value ? scaled : from.value // 2–3 million
  return value < to.value ? { ...from, ...to, value, upTo: to.value, scale: Math.max(from.scale, to.scale) } : undefined
}

/**
 * Reads a quantity in figures or English words, with its scale, currency and unit: "1,700,000,000", "1.7 bn", "$300 million",
 * "53 percent", "half a million", "2–3 years". A comma before three figures groups thousands, any other is a decimal comma;
 * "m" is a million, never a metre. Ordinals count as their number. Undefined when the text is no quantity; never throws.
 */
export function parseTypedQuantity(typed: string): TypedQuantity | undefined {
  if (typed.length > LONGEST_TYPED)
    return undefined
  const text = typed.normalize('NFKC').toLowerCase().replace(/(?<=\d)(?:st|nd|rd|th)(?!\p{L})/gu, '').replace(/\s+/g, ' ').trim()
  return parseSpan(text) ?? parseSingle(text)
}
