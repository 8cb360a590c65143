/** Numbers, sums of money and percentages as learners write them, in English, Russian or Kyrgyz. */
import type { Currency } from '../content/deck.ts'
import type { Measure, Pattern } from './forms/answer-forms.ts'
import { allForms, anyOf, everywhere, lookup } from './forms/all-forms.ts'
import { foldLetters } from './forms/answer-forms.ts'
import { kyrgyzCases } from './forms/ky.ts'
import { withRomanAsPlaces } from './roman-numerals.ts'

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
  /** "Third" and "№ 3" say a place in an order, "thrice" and "three times" how often; left out for a plain number. */
  form?: 'ordinal' | 'times'
}

/** Longer than any date or amount; what is longer is neither, and is not worth matching against. */
export const LONGEST_MEASURED = 120

interface NumberWord {
  value: number
  form?: TypedQuantity['form']
}

function numberWords(pick: 'cardinals' | 'ordinals' | 'times', form?: TypedQuantity['form']): [NumberWord, Pattern][] {
  return allForms.flatMap(({ quantities }) =>
    quantities[pick].map(([value, pattern]): [NumberWord, Pattern] => [form ? { value, form } : { value }, pattern]),
  )
}

const wordNumber = lookup([
  ...numberWords('cardinals'),
  ...numberWords('ordinals', 'ordinal'),
  ...numberWords('times', 'times'),
])
const scaleOf = lookup(allForms.flatMap(({ quantities }) => quantities.scales))
const partOf = lookup<'hundred' | 'half' | 'joining'>([
  ['hundred', everywhere(({ quantities }) => quantities.hundred)],
  ['half', everywhere(({ quantities }) => quantities.half)],
  ['joining', everywhere(({ quantities }) => quantities.joining)],
])

const negation = new RegExp(`^${everywhere(({ quantities }) => quantities.negation)}$`, 'u')

const symbols: Readonly<Record<Currency, Pattern>> = { USD: 'us\\s?\\$|\\$', EUR: '€', KGS: '⃀', RUB: '₽', CNY: '¥' }
const currencies = (Object.keys(symbols) as Currency[]).map(currency => ({
  currency,
  form: new RegExp(
    `${symbols[currency]}|(?<!\\p{L})${everywhere(({ quantities }) => quantities.currencies[currency])}(?!\\p{L})`,
    'gu',
  ),
}))

const measureNames: readonly Measure[] = ['%', 'km', 'miles', 'kWh', 'days', 'weeks', 'months', 'years']
const measures = measureNames.map(measure => ({
  measure,
  form: new RegExp(`^${everywhere(({ quantities }) => quantities.measures[measure])}(?!\\p{L})`, 'u'),
}))

/**
 * The measure that a unit begins with, by one name for all its forms ("kilometres" is "km", "percent" "%"); undefined
 * for things counted.
 */
export function measureOf(unit: string): Measure | undefined {
  const text = foldLetters(unit.trim())
  return measures.find(({ form }) => form.test(text))?.measure
}

interface Before {
  bound?: TypedQuantity['bound']
  isPlace?: true
  isRecurring?: true
}

const wordsBefore: readonly (readonly [Before, RegExp])[] = [
  [{ bound: 'over' }, before(everywhere(({ quantities }) => quantities.over))],
  [{ bound: 'under' }, before(everywhere(({ quantities }) => quantities.under))],
  [{ isRecurring: true }, before(everywhere(({ quantities }) => quantities.every))],
  [{ isPlace: true }, before(everywhere(({ quantities }) => quantities.number))],
  [{}, before(everywhere(({ quantities }) => quantities.exact))],
]
const wordsAfter: readonly (readonly [Before, RegExp])[] = [
  [{ bound: 'over' }, after(everywhere(({ quantities }) => quantities.overAfter))],
  [{ bound: 'under' }, after(everywhere(({ quantities }) => quantities.underAfter))],
  [{ isRecurring: true }, after(everywhere(({ quantities }) => quantities.everyAfter))],
  [{}, after(everywhere(({ quantities }) => quantities.exactAfter))],
]

function before(pattern: Pattern): RegExp {
  return new RegExp(`^${pattern}(?!\\p{L}) ?`, 'u')
}

function after(pattern: Pattern): RegExp {
  return new RegExp(`(?<=[\\p{L}\\d%]) ?${pattern}(?!\\p{L})`, 'u')
}

/** Takes the words away that stand around a number and say how it is meant. */
function takeWords(text: string): { rest: string, said: Before } {
  const [said, form] = wordsBefore.find(([, pattern]) => pattern.test(text)) ?? wordsAfter.find(([, pattern]) =>
    pattern.test(text),
  ) ?? []
  if (!said || !form)
    return { rest: text, said: {} }
  const inner = takeWords(text.replace(form, ' ').trim())
  return { rest: inner.rest, said: { ...said, ...inner.said } }
}

/**
 * The text with one kind of mark read the other way than `parseTypedQuantity` reads it, wherever it stands alone before
 * a number's last three figures: "4.600" as 4600 for a point, "4,625" as 4.625 for a comma. Undefined when there is no
 * such mark. Only what was asked for tells which is meant: "4.600" is 4.6 in English and 4600 in much of Europe.
 */
export function withMarkTheOtherWay(text: string, mark: '.' | ','): string | undefined {
  const ambiguous = new RegExp(`(?<![\\d.,])([1-9]\\d{0,2})\\${mark}(\\d{3})(?!\\d|[.,]\\d)`, 'g')
  const other = text.replace(ambiguous, mark === '.' ? '$1$2' : '$1.$2')
  return other === text ? undefined : other
}

/** "1,700,000" and "1 700 000" have groups of thousands, "1,7" and "1.700" decimals, "1.234,5" both. */
function digitsValue(digits: string): number {
  const plain = digits.replace(/[ '’]/g, '')
  const marks = plain.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  const isGrouping = last !== undefined
    && (marks.length > 1 ? marks.every(mark => mark === last) : last === ',' && /^[1-9]\d*,\d{3}$/.test(plain))
  const decimal = isGrouping ? undefined : last
  return Number(
    [...plain].filter(character => /\d/.test(character) || character === decimal).join('').replace(',', '.'),
  )
}

function numberOf(token: string): NumberWord | undefined {
  return /^\d/.test(token) ? { value: digitsValue(token) } : wordNumber(token)
}

function isNumeral(token: string | undefined): boolean {
  return token !== undefined
    && (numberOf(token) !== undefined || scaleOf(token) !== undefined
      || ['hundred', 'half'].includes(partOf(token) ?? ''))
}

/** "Twenty" and "one" make one number, "two" and "one" do not. */
function canAdd(sum: number | undefined, value: number): boolean {
  return sum === undefined || (sum > 0 && value < 100 && (sum % 100 === 0 || (sum % 10 === 0 && value < 10)))
}

interface Amount {
  value: number
  scale: number
  form: TypedQuantity['form']
  used: number
}

/** The number that the tokens begin with, how many of them it takes, its scale and its form. */
function readAmount(tokens: readonly string[]): Amount {
  let total = 0
  let current: number | undefined
  let scale = 1
  let form: TypedQuantity['form']
  let used = 0
  for (const [place, token] of tokens.entries()) {
    const part = partOf(token)
    const number = numberOf(token)
    const factor = scaleOf(token)
    if (part === 'half') {
      current = (current ?? 0) + 0.5
    }
    else if (number !== undefined && canAdd(current, number.value)) {
      current = (current ?? 0) + number.value
      form = number.form
    }
    else if (part === 'hundred') {
      current = (current ?? 1) * 100
    }
    else if (factor !== undefined) {
      total += (current ?? 1) * factor
      scale = Math.max(scale, factor)
      current = undefined
    }
    else if (!(part === 'joining' && (isNumeral(tokens[place + 1]) || partOf(tokens[place + 2] ?? '') === 'half'))) {
      break
    }
    used = place + 1
  }
  return { value: Number((total + (current ?? 0)).toPrecision(12)), scale, form, used }
}

/** The figures that a run of words makes; "nineteen ninety-nine" says a year in two parts. */
function figuresOf(words: string): string {
  const tokens = words.match(/\p{L}+/gu) ?? []
  const figures: number[] = []
  for (let place = 0; place < tokens.length;) {
    const { value, used } = readAmount(tokens.slice(place))
    if (used === 0)
      return words
    figures.push(value)
    place += used
  }
  return figures.join(' ').replace(/^(1[89]|20) (?=\d\d$)/, '$1')
}

/** A text in folded letters with its numbers in words put as figures: "7 july тысяча девятьсот девяносто девятого". */
export function withNumbersInFigures(text: string): string {
  const isPart = (word: string, next: string | undefined): boolean =>
    isNumeral(word) || (partOf(word) === 'joining' && isNumeral(next))
  const words = text.split(' ')
  const runs: { words: string[], isNumber: boolean }[] = []
  for (const [place, word] of words.entries()) {
    const last = runs.at(-1)
    const isNumber = /^\p{L}+(?:-\p{L}+)?$/u.test(word)
      && word.split('-').every(part => isPart(part, last?.isNumber ? words[place + 1] : undefined))
    if (last?.isNumber === isNumber)
      last.words.push(word)
    else
      runs.push({ words: [word], isNumber })
  }
  return runs.map(run => run.isNumber ? figuresOf(run.words.join(' ')) : run.words.join(' ')).join(' ')
}

const timesWord = new RegExp(`^${everywhere(({ quantities }) => quantities.timesWord)}$`, 'u')
const tokenPattern = /\d{1,3}(?:[ ,.'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\p{L}+|[%\p{Sc}]/gu
const afterOrdinal = everywhere(({ quantities }) => quantities.afterOrdinal)
const countedByPlace = everywhere(({ quantities }) => quantities.countedByPlace)
const ordinalFigures = new RegExp(`(?<=\\d)(?:-?${afterOrdinal}(?!\\p{L})|-(?=${countedByPlace}(?!\\p{L})))`, 'gu')
const endingsOfFigures = new RegExp(`(?<=\\d)-?(?:${kyrgyzCases})(?!\\p{L})`, 'gu')

function parseSingle(text: string): TypedQuantity | undefined {
  const { rest: said, said: words } = takeWords(text)
  const money = currencies.find(({ form }) => said.search(form) >= 0)
  const { rest, said: inner } = takeWords((money ? said.replace(money.form, ' ') : said).replace(/\s+/g, ' ').trim())
  const { bound, isPlace, isRecurring } = { ...words, ...inner }
  const plain = rest.replace(ordinalFigures, ' ').trim()
  const [first = '', ...others] = plain.replace(endingsOfFigures, '').match(tokenPattern) ?? []
  const tokens = /\p{Sc}/u.test(first) ? [...others, first] : [first, ...others]
  const { value, scale, form: said2, used } = readAmount(tokens)
  const left = tokens.slice(used)
  if (used === 0 || /^[-−]/.test(rest) || left.some(token => isNumeral(token) || negation.test(token)))
    return undefined
  // "The second time" is a place too.
  const isTimes = said2 !== 'ordinal' && timesWord.test(left[0] ?? '')
  const form = isPlace || plain !== rest ? 'ordinal' : isTimes ? 'times' : said2
  const unit = left.join(' ')
  return {
    value,
    scale,
    ...(money && { currency: money.currency }),
    ...(unit && { unit: measureOf(unit) ?? unit }),
    ...(bound && { bound }),
    ...(form && !isRecurring && { form }), // every second year
  }
}

/** "About" and the like before the two ends of a span. */
const exactBefore = before(everywhere(({ quantities }) => quantities.exact))

const spans: readonly RegExp[] = [
  /^(.+?)(?:\s?[–—]\s?|\s?-\s?(?=[\d\p{Sc}]))(.+)$/u,
  ...allForms.flatMap(({ quantities }) => quantities.spans).map(pattern => new RegExp(`^${pattern}$`, 'u')),
]

function parseSpan(text: string): TypedQuantity | undefined {
  for (const pattern of spans) {
    const [, first, second, last = ''] = pattern.exec(text) ?? []
    const from = first && parseSingle(first)
    const to = second && parseSingle(`${second}${last}`)
    if (!from || !to)
      continue
    const scaled = from.scale === 1 ? from.value * to.scale : from.value
    const value = scaled <= to.value ? scaled : from.value // 2–3 million
    if (value < to.value)
      return { ...from, ...to, value, upTo: to.value, scale: Math.max(from.scale, to.scale) }
  }
  return undefined
}

/** "193½", "193 1/2" and "½" with a decimal point. */
function withDecimals(text: string): string {
  return text
    .replace(/[\u00BC-\u00BE\u2150-\u215E]/g, fraction => ` ${fraction.normalize('NFKC').replace('⁄', '/')}`)
    .replace(
      /(?:(?<=\d)\s+)?(?<![\d/])([1-9])\/([2-9])(?![\d/])/g,
      (written, above: string, below: string, at: number, whole: string) => {
        const decimals = String(Number(above) / Number(below)).replace(/^0/, '')
        return Number(above) >= Number(below) ? written : /\d/.test(whole[at - 1] ?? '') ? decimals : ` 0${decimals}`
      },
    )
}

const halfBeforeScale = new RegExp(
  `(?<!\\p{L})${everywhere(({ quantities }) => quantities.half)}(?=${
    anyOf(allForms.flatMap(({ quantities }) => quantities.scales.map(([, form]) => `(?:${form})`)))
  }(?!\\p{L}))`,
  'gu',
)

/**
 * Reads a quantity in figures or words of English, Russian or Kyrgyz, with its scale, currency and unit:
 * "1,700,000,000", "1.7 bn", "$300 million", "53 percent", "half a million", "2–3 years", "от 150 до 200", "60тан
 * ашык". A comma before three figures groups thousands, any other is a decimal comma (`withMarkTheOtherWay` has the
 * other reading); "m" is a million, never a metre. Roman numerals up to 399 are places in an order.
 * Undefined when the text is no quantity; never throws.
 */
export function parseTypedQuantity(typed: string): TypedQuantity | undefined {
  if (typed.length > LONGEST_MEASURED)
    return undefined
  const text = foldLetters(withDecimals(typed.normalize('NFC')).normalize('NFKC')).replace(halfBeforeScale, '$& ')
    .replace(/\s+/g, ' ').trim()
  return parseWritten(/\d/.test(text) ? text : withRomanAsPlaces(text))
}

function parseWritten(text: string): TypedQuantity | undefined {
  return parseSpan(text) ?? parseSpan(text.replace(exactBefore, '')) ?? parseSingle(text)
}
