/** The figures that a text states, in three languages, in a form in which they can be compared. */
import type { Figure } from '../content/text-figures.ts'
import type { AnswerForms } from '../answers/forms/answer-forms.ts'
import type { LanguageCode } from '../content/deck.ts'
import { kyrgyzForms } from '../answers/forms/ky.ts'
import { russianForms } from '../answers/forms/ru.ts'
import { monthNames } from '../content/format-date.ts'
import { figuresOf } from '../content/text-figures.ts'

/**
 * A figure as a key: `n:1999` (a number, year or day), `d:1990` (ten years), `m:7` (a month), `sign:%`. `isLoose`: it
 * may be put otherwise in another language (“both”, «оба», “one of”), so nobody misses it there, but it stands for the
 * like. `isSmall`: a small number in words, which may be said more often.
 */
export interface StatedFigure { key: string, text: string, isLoose?: true, isSmall?: true }

const signs: readonly (readonly [key: string, pattern: Readonly<Record<LanguageCode, RegExp>>])[] = [
  ['sign:%', {
    // Of “1.86 % to 2.5 %” and “22 %, not 24 %” one is said elsewhere.
    en: /\d\s*(?:%|per\s?cent)(?! to \d|, not \d)/i,
    ru: /\d\s*(?:%|процент)/i,
    ky: /\d\s*(?:%|пайыз|процент)/i,
  }],
  ['sign:USD', { en: /\$|\bdollars?\b/i, ru: /\$|доллар/i, ky: /\$|доллар/i }],
  ['sign:EUR', { en: /€|\beuros?\b/i, ru: /€|(?<!\p{L})евро(?!\p{L})/iu, ky: /€|(?<!\p{L})евро(?:нун|го|ну|до|дон|су\p{L}{0,3})?(?!\p{L})/iu }],
  ['sign:RUB', { en: /\bro?ubles?\b/i, ru: /(?<!\p{L})рубл/iu, ky: /(?<!\p{L})рубл/iu }],
]

/** Shares are told by each sign; of sums of one money, one may say it for all. */
function signsIn(text: string, language: LanguageCode): StatedFigure[] {
  return signs.flatMap(([key, pattern]) => {
    const found = [...text.matchAll(new RegExp(pattern[language], 'giu'))]
    return (key === 'sign:%' ? found : found.slice(0, 1)).map(([sign]) => ({ key, text: sign, isSmall: true as const }))
  })
}

/** Words that hold a number without stating it, by language: whoever translates may put them otherwise. */
const looseWords: Readonly<Record<LanguageCode, readonly (readonly [pattern: RegExp, number: number])[]>> = {
  en: [
    [/\b(?:both|pair|couple|twin|twice|double[ds]?|bilateral(?:ly)?|either|neither|other|another|mutual(?:ly)?|half)\b/gi, 2],
    [/\b(?:once|single|a|an|alone|only|same|unipolar|unilateral(?:ly)?)\b/gi, 1],
    [/\b(?:triple|triad|trio|trilateral|thrice)\b/gi, 3],
    [/\bquarters?\b/gi, 4],
    [/\bdozens?\b/gi, 12],
    [/\bdecades?\b/gi, 10],
    [/\b(?:centur(?:y|ies)|hundreds?)\b/gi, 100],
    [/\bthousands?\b/gi, 1e3],
    [/\bmillions?\b/gi, 1e6],
    [/\bbillions?\b/gi, 1e9],
    [/\bbipolar\b/gi, 2],
  ],
  ru: [
    [/(?<!\p{L})(?:об(?:а|е|оих|еих|оим|еим|оими|еими)|пар[аыуе]|вдвое|вдвоем|двойн\p{L}+|двусторонн\p{L}+|двух\p{L}{3,}|двуполярн\p{L}+|биполярн\p{L}+|други?\p{L}{2,3}|половин\p{L}+|взаимн\p{L}+|полтор\p{L}+)(?!\p{L})/giu, 2],
    [/(?<!\p{L})(?:однополярн\p{L}+|одновременн\p{L}+|единственн\p{L}+|один|одн\p{L}{1,3}|перв\p{L}{2,3})(?!\p{L})/giu, 1],
    [/(?<!\p{L})(?:втроем?|тройн\p{L}+|тройственн\p{L}+|трех\p{L}{3,}|тройк\p{L}+|триад\p{L}+)(?!\p{L})/giu, 3],
    [/(?<!\p{L})(?:четырех\p{L}{3,}|четверк\p{L}+|четверт(?:ь|и|ью)|квартал\p{L}*)(?!\p{L})/giu, 4],
    [/(?<!\p{L})пяти\p{L}{4,}(?!\p{L})/giu, 5],
    [/(?<!\p{L})дюжин\p{L}+(?!\p{L})/giu, 12],
    [/(?<!\p{L})(?:десятилет\p{L}+|десятк\p{L}+|десяток)(?!\p{L})/giu, 10],
    [/(?<!\p{L})(?:век\p{L}{0,3}|столет\p{L}+|сотн\p{L}+|сотен)(?!\p{L})/giu, 100],
    [/(?<!\p{L})тысяч\p{L}*(?!\p{L})/giu, 1e3],
    [/(?<!\p{L})миллион\p{L}*(?!\p{L})/giu, 1e6],
    [/(?<!\p{L})миллиард\p{L}*(?!\p{L})/giu, 1e9],
  ],
  ky: [
    [/(?<!\p{L})(?:кош\p{L}{0,4}|жуп\p{L}*|жарым\p{L}*|экоо\p{L}*|экинчиси\p{L}*|башка\p{L}*|оз ара)(?!\p{L})/giu, 2],
    [/(?<!\p{L})(?:бир\p{L}*|жалгыз\p{L}*|алгачкы\p{L}*)(?!\p{L})/giu, 1],
    [/(?<!\p{L})(?:учтук\p{L}*|учоо\p{L}*)(?!\p{L})/giu, 3],
    [/(?<!\p{L})(?:чейрек\p{L}*|тортоо\p{L}*)(?!\p{L})/giu, 4],
    [/(?<!\p{L})он жыл\p{L}*(?!\p{L})/giu, 10],
    [/(?<!\p{L})кылым\p{L}*(?!\p{L})/giu, 100],
  ],
}

function looseIn(folded: string, language: LanguageCode): StatedFigure[] {
  return looseWords[language].flatMap(([pattern, number]) =>
    [...folded.matchAll(pattern)].map(match => ({ key: `n:${number}`, text: match[0], isLoose: true as const })),
  )
}

const romans = ['II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XIX', 'XX', 'XXI']
const romanValues = [2, 3, 4, 5, 6, 7, 8, 9, 10, 19, 20, 21]

/** Roman numerals from two on: «Вторая мировая война» is World War II. */
function romansIn(text: string): StatedFigure[] {
  return [...text.matchAll(/(?<![\p{L}\d.])(?:XXI|XIX|XX|IX|IV|VI{0,3}|I{2,3}|X)(?![\p{L}\d.])/gu)].flatMap(([roman]) => {
    const place = romans.indexOf(roman)
    return place < 0 ? [] : [{ key: `n:${romanValues[place]}`, text: roman, isSmall: true as const }]
  })
}

function numberKey(value: number): string {
  return `n:${Number(value.toPrecision(12))}`
}

/** A number in words up to twelve. */
function isSmallNumber(value: number, text: string): boolean {
  return !/\d/.test(text) && value <= 12
}

function statedNumber(value: number, text: string): StatedFigure {
  if (value === 1 && !/\d/.test(text))
    return { key: 'n:1', text, isLoose: true }
  return { key: numberKey(value), text, ...isSmallNumber(value, text) && { isSmall: true as const } }
}

function statedEnglish(figure: Figure): StatedFigure[] {
  const { text } = figure
  switch (figure.kind) {
    case 'number': return [statedNumber(figure.value, text)]
    case 'year': return [{ key: `n:${figure.year}`, text }]
    case 'decade': return [{ key: `d:${figure.decade}`, text }]
    case 'date': return [
      ...figure.day === undefined ? [] : [{ key: `n:${figure.day}`, text }],
      { key: `m:${figure.month}`, text },
      ...figure.year === undefined ? [] : [{ key: `n:${figure.year}`, text }],
    ]
  }
}

/** Months that stand alone, with a capital; “May” opening a sentence is a verb. */
function englishMonths(text: string): StatedFigure[] {
  return monthNames.flatMap((name, place) =>
    [...text.matchAll(new RegExp(place === 4 ? `(?<=[\\p{L},] )${name}\\b` : `\\b${name}\\b`, 'gu'))].map(match =>
      ({ key: `m:${place + 1}`, text: match[0] }),
    ),
  )
}

const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const tens = ['ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/**
 * In digits what no pattern for a number and its scale covers: “two hundred million”, “a hundred and fifty million”. In
 * “from $2 to $200 million” and “not two million dollars but two hundred” both are millions. “The first day of June” is
 * a date.
 */
function withDigits(text: string): string {
  return text.replace(/\b(million|billion)( dollars but \w+ hundred)\b/gi, '$1$2 $1').replace(
    new RegExp(
      `\\b(a|${units.join('|')}) hundred(?: and (${tens.join('|')}))?(?= (?:thousand|million|billion))`, 'gi',
    ),
    (_, word: string, rest = '') => String(
      Math.max(1, units.indexOf(word.toLowerCase()) + 1) * 100 + (tens.indexOf(rest.toLowerCase()) + 1) * 10,
    ),
  ).replace(/(\$\d+)(?= to \$\d+ (million|billion))/g, '$1 $2')
    .replace(new RegExp(`\\bthe first day of (?=${monthNames.join('|')})`, 'gi'), '1 ')
}

/** A century in words, which other languages write in Roman numerals. */
function centuriesIn(text: string): StatedFigure[] {
  const words = ['nineteenth', 'twentieth', 'twenty-first']
  return [...text.matchAll(/\b(?:nineteenth|twentieth|twenty-first)(?= centur)/gi)].map(([word]) =>
    ({ key: `n:${words.indexOf(word.toLowerCase()) + 19}`, text: word, isSmall: true }),
  )
}

/**
 * What other languages put without the number: “the two” are “they”, “which two?” is “which?”, “a third” is “one more”,
 * and the second “four” of “four powers, four aims” is “each”.
 */
function isLoosely(text: string, { at, text: words }: Figure & { at: number }): boolean {
  const before = text.slice(0, at)
  const word = words.toLowerCase()
  return (word === 'two' && /\b(?:the|these|those|which) $/i.test(before))
    || (word === 'third' && /\ba $/i.test(before))
    || (/^[a-z]+$/.test(word) && new RegExp(`\\b${word}\\b[^.;?]*$`, 'i').test(before))
}

function loosely({ key, text }: StatedFigure): StatedFigure {
  return { key, text, isLoose: true }
}

function englishFigures(english: string): StatedFigure[] {
  const text = withDigits(english)
  const figures = figuresOf(text)
  const rest = figures.reduce(
    (left, { at, text: taken }) => left.slice(0, at) + ' '.repeat(taken.length) + left.slice(at + taken.length),
    text,
  )
  return [
    ...figures.flatMap(figure =>
      isLoosely(text, figure) ? statedEnglish(figure).map(loosely) : statedEnglish(figure),
    ),
    ...centuriesIn(text),
    ...englishMonths(rest),
    ...romansIn(rest),
    ...looseIn(rest.toLowerCase(), 'en'),
    ...signsIn(text, 'en'),
  ]
}

/** Lower case, with the letters that answers may lack; as long as the text. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[ёөүңі]/g, letter => ({ ё: 'е', ө: 'о', ү: 'у', ң: 'н', і: 'и' })[letter]!)
}

/** What the words of a language mean: numbers, scales, months. */
interface Words {
  numberOf: (word: string) => number | undefined
  scaleOf: (word: string) => number | undefined
  monthOf: (word: string) => number | undefined
  hundred: RegExp | undefined
}

function lookUp(entries: readonly (readonly [number, string])[]): (word: string) => number | undefined {
  const patterns = entries.map(([value, form]) => [value, new RegExp(`^(?:${form})$`, 'u')] as const)
  const known = new Map<string, number | undefined>()
  return (word) => {
    if (!known.has(word))
      known.set(word, patterns.find(([, pattern]) => pattern.test(word))?.[0])
    return known.get(word)
  }
}

function wordsOf(
  { dates, quantities }: AnswerForms, extra: readonly (readonly [number, string])[], monthExtra: readonly string[],
  scalesExtra: readonly (readonly [number, string])[] = [],
): Words {
  return {
    numberOf: lookUp([...quantities.cardinals, ...quantities.ordinals, ...quantities.times, ...extra]),
    scaleOf: lookUp([...quantities.scales, ...scalesExtra]),
    // The months of Manas are numbers too.
    monthOf: lookUp(dates.months.flatMap((form, place) => [
      [place + 1, form.replace(/\|[^|()]+$/, '')],
      [place + 1, monthExtra[place] ?? '(?!)'],
    ])),
    hundred: quantities.hundred ? new RegExp(`^(?:${quantities.hundred})$`, 'u') : undefined,
  }
}

const adjective = '(?:ий|ая|ое|ого|ому|им|ом|ую|ие|их|ими|ой|ый|ые|ых|ым|ыми)'
const russian = wordsOf(russianForms, [
  [5, 'пятерк(?:а|и|е|у|ой)'],
  [6, 'шестерых'],
  [7, 'семерых'],
  [2, 'двоек|двойк(?:а|и|е|у|ой)'],
  [7, 'семерк(?:а|и|е|у|ой)'],
  [8, 'восьмерк(?:а|и|е|у|ой)'],
], [
  'январск', 'февральск', 'мартовск', 'апрельск', 'майск', 'июньск', 'июльск', 'августовск', 'сентябрьск', 'октябрьск',
  'ноябрьск', 'декабрьск',
].map(stem => stem + adjective))
const kyrgyz = wordsOf(kyrgyzForms, [
  [5, 'бешти[кг]\\p{L}*'],
  [2, 'эки\\p{L}{0,2}ге|экиби|экоонон'],
  [3, 'учпу|учоонон'],
  [4, 'тортпу|тортоонон'],
  [5, 'бешпи|бешоонон'],
], [], [[1e6, 'млн|миллиондук\\p{L}*'], [1e9, 'млрд|миллиарддык\\p{L}*']])
const wordsIn = { ru: russian, ky: kyrgyz } as const

/** No numbers: what looks like one in folded letters or in a case (оң, үчүн, семью), and “the other”. */
const noNumbers = /^(?:оң|уч|торт|өн|алтын|экинчиси|үчүн$|семью$)/

/** A word or a number; `isLast`: of its sentence. */
interface Token { text: string, word: string, at: number, isLast: boolean }

function tokensOf(text: string): Token[] {
  const low = folded(text)
  return [...low.matchAll(/\d{1,3}(?:[ \u00A0]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?|\p{L}+/gu)].map(match => ({
    text: text.slice(match.index, match.index + match[0].length),
    word: match[0],
    at: match.index,
    isLast: /^[.?:;]/.test(low.slice(match.index + match[0].length)),
  }))
}

/**
 * Ten years by what follows their digits: «1990-е годы», «90-х», «1990-жылдары», «1950- жана 1960-жылдары»; but
 * «2005- жана 2010-жылдары», «1999–2000-жылдары» are years.
 */
function decadeAt(low: string, { word, at }: Token, language: 'ru' | 'ky'): number | undefined {
  if (!/^(?:(?:1[5-9]|20)\d0|[2-9]0)$/.test(word))
    return undefined
  const after = low.slice(at + word.length)
  if (language === 'ky' && /\d{3}[1-9](?:[–-]|- жана )$/.test(low.slice(0, at)))
    return undefined
  if (language === 'ky' && /^- жана \d{3}0-жылдар/.test(after))
    return Number(word)
  const follows = language === 'ru' ? /^-(?:е|х|ые|ых|ми|м(?= годам))(?!\p{L})/u : /^[\s-]?жылдар/
  return follows.test(after) ? Number(word.length === 2 ? `19${word}` : word) : undefined
}

/** Decades in words: «девяностые». */
const russianDecades = lookUp([
  [1950, 'пятидесят(?:ые|ых|ым|ыми)'], [1960, 'шестидесят(?:ые|ых|ым|ыми)'], [1970, 'семидесят(?:ые|ых|ым|ыми)'],
  [1980, 'восьмидесят(?:ые|ых|ым|ыми)'], [1990, 'девяност(?:ые|ых|ым|ыми)'],
])

function digitsValue(word: string): number {
  return Number(word.replace(/[ \u00A0]/g, '').replace(',', '.'))
}

/** A number in words from a token on: its value and how many tokens it takes. */
function spelledAt(
  tokens: readonly Token[], from: number, { numberOf, scaleOf, hundred }: Words,
): { value: number, length: number } | undefined {
  let value: number | undefined
  let length = 0
  let last = Infinity
  for (let at = from; at < tokens.length; at++) {
    const { text, word } = tokens[at]!
    const found = noNumbers.test(text.toLowerCase()) ? undefined : numberOf(word)
    const next = tokens[at + 1]?.word
    // «Он жети» is 17, «ондон бир» a tenth.
    const isBareTen = last === 10 && tokens[at - 1]!.word === 'он'
    if (value === undefined && word === 'жуз' && next && (numberOf(next) ?? scaleOf(next))) {
      value = 100
      last = 100
    }
    else if (hundred?.test(word) && value !== undefined && value < 10) {
      value *= 100
      last = 100
    }
    else if (found && found < last && (last >= 100 || ((last >= 20 || isBareTen) && found < 10))) {
      value = (value ?? 0) + found
      last = found
    }
    else { break }
    length++
    // A number ends with its sentence.
    if (tokens[at]!.isLast)
      break
  }
  return value === undefined ? undefined : { value, length }
}

/** «Күйүүчү май», «май куюучу жай»: petrol has the name of a month. */
function isFuel(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.word.startsWith('май')
    && (tokens[at - 1]?.word === 'куйуучу' || /^ку[йюя]/.test(tokens[at + 1]?.word ?? ''))
}

function translatedFigures(text: string, language: 'ru' | 'ky'): StatedFigure[] {
  const words = wordsIn[language]
  const low = folded(text)
  const tokens = tokensOf(text)
  const found: StatedFigure[] = []
  const taken = new Set<number>()
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!
    const month = isFuel(tokens, at) ? undefined : words.monthOf(token.word)
    const decade = decadeAt(low, token, language) ?? (language === 'ru' ? russianDecades(token.word) : undefined)
    const isDigits = /^\d/.test(token.word)
    const spelled = isDigits ? { value: digitsValue(token.word), length: 1 } : spelledAt(tokens, at, words)
    if (decade !== undefined) {
      found.push({ key: `d:${decade}`, text: token.text })
    }
    else if (month !== undefined) {
      found.push({ key: `m:${month}`, text: token.text })
    }
    else if (spelled) {
      const next = tokens[at + spelled.length]
      const scale = next && !tokens[at + spelled.length - 1]!.isLast ? words.scaleOf(next.word) : undefined
      const length = spelled.length + (scale === undefined ? 0 : 1)
      const stated = tokens.slice(at, at + length).map(({ text: each }) => each).join(' ')
      found.push(statedNumber(spelled.value * (scale ?? 1), stated))
      for (let place = at; place < at + length; place++)
        taken.add(place)
      at += length
      continue
    }
    at++
  }
  const rest = tokens.filter((_, place) => taken.has(place)).reduce(
    (left, { at, word }) => left.slice(0, at) + ' '.repeat(word.length) + left.slice(at + word.length),
    low,
  )
  return [...found, ...romansIn(text), ...looseIn(rest, language), ...signsIn(text, language)]
}

/** Every figure that a text states. */
export function statedFigures(text: string, language: LanguageCode): StatedFigure[] {
  return language === 'en' ? englishFigures(text) : translatedFigures(text, language)
}

/**
 * Figures of one text that another does not state as often, by their words. A small number in words may be said more
 * often in a translation, but hardly less often (`isEveryTime`).
 */
export function figuresMissing(
  of: readonly StatedFigure[], from: readonly StatedFigure[], isEveryTime = false,
): StatedFigure[] {
  const count = (figures: readonly StatedFigure[]): Map<string, number> =>
    new Map([...Map.groupBy(figures, ({ key }) => key)].map(([key, same]) => [key, same.length]))
  const [held, firm] = [count(from), count(from.filter(({ isLoose }) => !isLoose))]
  const used = new Map<string, number>()
  return of.filter(({ key, text, isLoose, isSmall }) => {
    if (isLoose)
      return false
    const often = (used.get(key) ?? 0) + 1
    used.set(key, often)
    if (isSmall && !isEveryTime)
      return !held.has(key)
    return ((!isSmall && /\d/.test(text) ? firm : held).get(key) ?? 0) < often
  })
}
