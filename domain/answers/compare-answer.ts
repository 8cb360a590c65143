/** What a typed answer is worth against the answer of a card. */
import type { DeckCard, DeckEntity, ExpectedAnswer } from '../content/deck.ts'
import type { CalendarDate, TypedDate } from './parse-typed-date.ts'
import type { TypedQuantity } from './parse-typed-quantity.ts'
import type { DifferencePart } from './text-difference.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'
import { caseWords, hasFormInCases, isFormInCases } from './declension.ts'
import { foldName, foldText } from './fold-text.ts'
import { allForms, languageOf } from './forms/all-forms.ts'
import { parseTypedDate } from './parse-typed-date.ts'
import { measureOf, parseTypedQuantity, withMarkTheOtherWay } from './parse-typed-quantity.ts'
import { matchPerson } from './person-names.ts'
import { withRomanAsPlaces } from './roman-numerals.ts'
import { differenceOf, editDistance } from './text-difference.ts'
import { cutText, LONGEST_TYPED_ANSWER } from './typed-length.ts'

interface Comparison {
  /** `close`: meant right, with a slip. `partial`: some of it is right. */
  verdict: 'right' | 'close' | 'partial' | 'wrong'
  /** What there is to say about the verdict; `other-form`: another name or spelling than the card shows. */
  reason?:
    | 'spelling'
    | 'less-precise'
    | 'more-precise'
    | 'wrong-unit'
    | 'missing-unit'
    | 'different-order'
    | 'other-form'
}

export interface TypedVerdict extends Comparison {
  /** The accepted form nearest to what was typed; the card's own answer when nothing is near. */
  expected: string
  /** What was typed against `expected`, to show what was missing and what was extra. */
  difference: DifferencePart[]
}

/** The parts of a card that typed answers are compared with. */
export interface AnswerableCard {
  answer: string
  expected: ExpectedAnswer
  /** A name of the entity that the front itself states is no answer ("What does SCO stand for?"). */
  front?: string
}

/**
 * Words that may be left out or changed without a loss. "From" and "against" are not among them: they say something.
 */
const smallWords: ReadonlySet<string> = new Set([
  'of',
  'and',
  'in',
  'on',
  'at',
  'for',
  'to',
  'by',
  'with',
  'as',
  'its',
  'their',
  'his',
  'her',
  'и',
  'в',
  'на',
  'по',
  'жана',
  'менен',
])

function withoutBrackets(text: string): string {
  return text.replace(/\s*\([^)]*\)/g, '').trim() || text
}

/** Every form that counts as right, the card's own first. */
function acceptedForms({ answer, expected, front }: AnswerableCard, entity: DeckEntity | undefined): string[] {
  const own = [answer, withoutBrackets(answer), ...('accept' in expected ? expected.accept : []), ...otherWords(expected)]
  const names = expected.type === 'entity' && entity ? namesBeside(entity, front ?? '', answer) : []
  return [...new Set([...own, ...names])]
}

/** The answer in the languages that are not shown. */
function otherWords(expected: ExpectedAnswer): readonly string[] {
  return 'alsoAccepted' in expected ? expected.alsoAccepted ?? [] : []
}

/** A year in brackets dates what a name names; other words there tell it from its namesakes: Нарын (река). */
function withoutYear(name: string): string {
  return name.replace(/ \([12]\d{3}\)$/, '')
}

/**
 * Names that count beside a front: none that it states itself, in whatever case, and none that is the same in another
 * language ("ШОС" does not say what ШКУ stands for).
 */
function namesBeside({ names, acronyms = {}, aliases }: DeckEntity, front: string, answer: string): string[] {
  const text = ` ${foldText(front)} `
  const words = caseWords(front)
  const isStated = (name: string): boolean => text.includes(` ${foldText(name)} `)
  const kinds = [Object.values(names), Object.values(acronyms), ...aliases.map(alias => [alias])]
  return kinds.map(kind => kind.flatMap(name => [name, withoutYear(name)])).flatMap((kind) => {
    if (kind.includes(answer))
      return kind.filter(name => !isStated(name))
    return kind.some(name => isStated(name) || hasFormInCases(words, name)) ? [] : kind
  })
}

/** Words run together, but for numbers: multi-vector = multivector, 11 1 is not 1 11. */
function compact(key: string): string {
  return key.replace(/(?<!\d) | (?!\d)/g, '')
}

/** Acronyms and the like are right or wrong: there is no slip in four letters. */
function isShort(form: string): boolean {
  return compact(foldText(form)).length <= 4
}

/** Small words in capitals are meant: "the AND-AND principle" is not "the principle". */
const capitals = /(?<=\P{L})\p{Lu}+(?!\p{L})/gu

function tellingWords(text: string): string[] {
  const words = foldText(text).split(' ')
  const isShouted = text === text.toUpperCase()
  const meant = new Set(isShouted ? [] : text.match(capitals)?.map(foldText))
  const telling = words.filter(word => !smallWords.has(word) || meant.has(word))
  return telling.length > 0 ? telling : words
}

function bagOf(text: string): string[] {
  return tellingWords(text).map(foldName)
}

function isCoordination(form: string): boolean {
  return /[&,]|(?<!\p{L})(?:and|or|и|жана)(?!\p{L})/u.test(form)
}

/** Words that must be right to the letter: figures and Roman numerals. */
function numeralsOf(text: string): string {
  return foldText(text).split(' ').filter(word => /\d|^[ivx]+$/.test(word)).join(' ')
}

/** How many slips a word or a whole form of so many letters may have. */
function slipsAllowed(length: number): number {
  return length < 5 ? 0 : length <= 8 ? 1 : 2
}

/**
 * A word of an answer, misspelt at most. First letters are hardly ever slips: "dependence" is not meant by
 * "independence", nor Prussia by Russia; words of three letters never.
 */
function isWordAlike(typed: string, word: string): boolean {
  return typed[0] === word[0] && editDistance(typed, word) <= (word.length === 4 ? 1 : slipsAllowed(word.length))
}

/** The slips of each word are few; with words joined or parted (bandwagon ing), there is one at most. */
function areWordsAlike(typed: string, form: string): boolean {
  const [typedWords, formWords] = [foldName(typed).split(' '), foldName(form).split(' ')]
  return typedWords.length === formWords.length
    ? formWords.every((word, place) => isWordAlike(typedWords[place]!, word))
    : typedWords[0]![0] === formWords[0]![0] && nameDistance(typed, form) <= 1
}

/** One slip in 5 to 8 letters, two in more; none in numerals, first letters and short forms. */
function isMisspelling(typed: string, form: string): boolean {
  return nameDistance(typed, form) <= slipsAllowed(compact(foldText(form)).length)
    && !isShort(form)
    && numeralsOf(typed) === numeralsOf(form)
    && areWordsAlike(typed, form)
}

function nameDistance(typed: string, form: string): number {
  return editDistance(compact(foldName(typed)), compact(foldName(form)))
}

/** "XXI Century" and "21st Century" alike. */
function withPlacesAsFigures(text: string): string {
  return foldName(withRomanAsPlaces(text.toLowerCase()).replace(/(\d)(?:st|nd|rd|th)(?!\p{L})/gu, '$1'))
}

/** Compares with one form as text; undefined when they are not the same words. */
function compareWords(typed: string, form: string, isPerson: boolean): Comparison | undefined {
  if (compact(foldText(typed)) === compact(foldText(form)))
    return { verdict: 'right' }
  if (isShort(form))
    return undefined
  if (compact(foldName(typed)) === compact(foldName(form)))
    return { verdict: 'right', reason: 'other-form' }
  if (!isPerson && withPlacesAsFigures(typed) === withPlacesAsFigures(form))
    return { verdict: 'right', reason: 'other-form' }
  const [typedWords, formWords] = [bagOf(typed), bagOf(form)]
  if (typedWords.join(' ') === formWords.join(' '))
    return { verdict: 'right' }
  if (typedWords.toSorted().join(' ') === formWords.toSorted().join(' '))
    return { verdict: isPerson || isCoordination(form) ? 'right' : 'close', reason: 'different-order' }
  return undefined
}

type FormComparison = Comparison & { form: string }

/** The text without a preposition that changes nothing: "в Бишкеке" for Бишкек. */
function withoutPreposition(typed: string): string {
  const [first = '', ...others] = typed.split(' ')
  return others.length > 0 && allForms.some(({ prepositions }) => prepositions.includes(first.toLowerCase()))
    ? others.join(' ')
    : typed
}

/** A form in another case of Russian or Kyrgyz, or with the ending of an English possessive. */
function formInCases(typed: string, forms: readonly string[], isPerson: boolean): FormComparison | undefined {
  const bare = withoutPreposition(typed)
  const form = forms.find(candidate =>
    isFormInCases(typed, candidate, isPerson) || (bare !== typed && isFormInCases(bare, candidate, isPerson)),
  )
  return form === undefined ? undefined : { verdict: 'right', reason: 'other-form', form }
}

/** What a person's name says beyond its letters: initials, patronymics and titles are this person's or another's. */
function compareWithPerson(typed: string, forms: readonly string[], person: DeckEntity): FormComparison | undefined {
  const form = forms.find(candidate => candidate === person.names.en) ?? forms[0]!
  switch (matchPerson(typed, person)) {
    case 'same':
      return { verdict: 'right', reason: 'other-form', form }
    case 'family':
      return { verdict: 'partial', reason: 'less-precise', form }
    case 'other':
      return { verdict: 'wrong', form }
    case undefined:
      return undefined
  }
}

/** The best that any form makes of the typed text, misspelling apart. */
function compareText(
  typed: string,
  forms: readonly string[],
  answer: string,
  entity: DeckEntity | undefined,
): FormComparison | undefined {
  const asPerson = entity?.kind === 'person' ? compareWithPerson(typed, forms, entity) : undefined
  if (asPerson?.verdict === 'wrong')
    return asPerson
  const comparisons = forms.flatMap((form): FormComparison[] => {
    const comparison = compareWords(typed, form, entity?.kind === 'person')
    return comparison ? [{ ...comparison, form }] : []
  })
  const right = comparisons.find(({ verdict, reason }) => verdict === 'right' && !reason)
    ?? comparisons.find(({ verdict }) => verdict === 'right')
  if (right && !right.reason && right.form !== answer && right.form !== withoutBrackets(answer))
    return { ...right, reason: 'other-form' }
  return right ?? asPerson ?? formInCases(typed, forms, entity?.kind === 'person') ?? comparisons[0]
}

/** An initial has no slips: it is compared as the beginning of a name. */
function misspeltForm(typed: string, forms: readonly string[], entity?: DeckEntity): FormComparison | undefined {
  if (entity?.kind === 'person' && caseWords(typed).some(word => word.length === 1))
    return undefined
  const [form] = forms.filter(candidate => isMisspelling(typed, candidate)).toSorted((a, b) =>
    nameDistance(typed, a) - nameDistance(typed, b),
  )
  return form === undefined ? undefined : { verdict: 'close', reason: 'spelling', form }
}

function isoOf({ year, month, day }: CalendarDate): string {
  return [String(year), month, day].filter(part => part !== undefined).map(part => String(part).padStart(2, '0')).join(
    '-',
  )
}

interface Days {
  from: string
  to: string
}

function daysOf(value: string): Days {
  return { from: earliestDay(value), to: latestDay(value) }
}

function holds(outer: Days, inner: Days): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** Every day is in the same place, to the precision of the expected date. */
function isPreciseEnough(typed: TypedDate, value: string): boolean {
  const [from = '', to] = value.split('/')
  const typedTo = isoOf(typed.to ?? typed.from)
  return to === undefined
    ? holds(daysOf(value), { from: earliestDay(isoOf(typed.from)), to: latestDay(typedTo) })
    : typed.to !== undefined && holds(daysOf(from), daysOf(isoOf(typed.from))) && holds(daysOf(to), daysOf(typedTo))
}

function yearsBetween({ from, to }: Days): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4))
}

/** "The 1990s" for 1999, or one end of a range, is something; "1900 to 2000" is nothing. */
function comparePartOfDate(typed: Days, expected: Days, isRange: boolean, isCirca: boolean): Comparison {
  const isHalfRight = isRange && (typed.from === expected.from || typed.to === expected.to)
  if (
    (holds(typed, expected) && yearsBetween(typed) - yearsBetween(expected) < 10) || (isRange && holds(expected, typed))
  )
    return { verdict: 'partial', reason: 'less-precise' }
  if (isCirca && Math.abs(Number(typed.from.slice(0, 4)) - Number(expected.from.slice(0, 4))) <= 1)
    return { verdict: 'close' }
  return { verdict: isHalfRight ? 'partial' : 'wrong' }
}

function compareDate(typed: TypedDate, value: string, isCirca: boolean): Comparison {
  const typedValue = [typed.from, ...(typed.to ? [typed.to] : [])].map(isoOf).join('/')
  const [typedDays, expectedDays] = [daysOf(typedValue), daysOf(value)]
  if (!isPreciseEnough(typed, value))
    return comparePartOfDate(typedDays, expectedDays, value.includes('/'), isCirca)
  if (typed.isApproximate && !isCirca)
    return { verdict: 'partial', reason: 'less-precise' }
  const isSame = typedDays.from === expectedDays.from && typedDays.to === expectedDays.to
  return isSame ? { verdict: 'right' } : { verdict: 'right', reason: 'more-precise' }
}

type ExpectedQuantity = Extract<ExpectedAnswer, { type: 'quantity' }>

function isEqual(first: number | undefined, second: number | undefined): boolean {
  return first?.toPrecision(12) === second?.toPrecision(12)
}

/** Things counted may be called anything; money and measures must be what was asked for. */
function compareUnit({ currency, unit }: TypedQuantity, expected: ExpectedQuantity): Comparison {
  const measure = measureOf(expected.unit ?? '')
  if (currency === undefined && unit === undefined)
    return expected.currency || measure === '%' ? { verdict: 'right', reason: 'missing-unit' } : { verdict: 'right' }
  const isRight = currency || expected.currency ? currency === expected.currency : measureOf(unit ?? '') === measure
  return isRight ? { verdict: 'right' } : { verdict: 'partial', reason: 'wrong-unit' }
}

/** One end of a span, or a narrow span around the value. */
function isRoughly({ value, upTo = value }: TypedQuantity, expected: ExpectedQuantity): boolean {
  const expectedUpTo = expected.upTo ?? expected.value
  const isInside = expected.value <= value && upTo <= expectedUpTo
  return isInside || (value <= expected.value && expectedUpTo <= upTo && upTo - value <= expected.value / 2)
}

/**
 * "Over 60" for "60", or for "under 60", says something else; "60" for "over 60" says enough, and so does what the
 * question says itself.
 */
function compareBound({ bound }: TypedQuantity, shown: TypedQuantity | undefined, front: string): Comparison {
  if (bound === undefined || bound === shown?.bound)
    return { verdict: 'right' }
  if (shown?.bound)
    return { verdict: 'partial' }
  return saysBound(front) ? { verdict: 'right' } : { verdict: 'partial', reason: 'less-precise' }
}

/** A gap after "over", or before "пайыздан ашык", is filled with or without the word. */
function saysBound(front: string): boolean {
  const [before = '', after] = front.split(CLOZE_GAP).map(part => part.trim())
  return after !== undefined
    && [1, 2, 3].some(count =>
      [`${before.split(' ').slice(-count).join(' ')} 1`, `1 ${after.split(' ').slice(0, count).join(' ')}`].some(text =>
        parseTypedQuantity(text)?.bound !== undefined,
      ),
    )
}

/**
 * A place in an order may be written as a plain number ("37"), but a number of things is no place, and "three times" is
 * not "third".
 */
function isOfForm({ form }: TypedQuantity, shown: TypedQuantity | undefined, unit: string | undefined): boolean {
  const isPlace = shown?.form === 'ordinal' || /^(?:rank|place)$/.test(unit ?? '')
  return form === undefined || (form === 'ordinal') === isPlace
}

function compareQuantity(
  typed: TypedQuantity,
  expected: ExpectedQuantity,
  { answer, front = '' }: AnswerableCard,
): Comparison {
  const shown = parseTypedQuantity(withoutBrackets(answer))
  if (!isOfForm(typed, shown, expected.unit))
    return { verdict: 'wrong' }
  const unit = compareUnit(typed, expected)
  if (isEqual(typed.value, expected.value) && isEqual(typed.upTo, expected.upTo)) {
    const bound = compareBound(typed, shown, front)
    return bound.verdict === 'right' ? unit : bound
  }
  const { scale = 1 } = shown ?? {}
  const isUnscaled = typed.scale === 1 && scale > 1
    && isEqual(typed.value * scale, expected.value) && isEqual(typed.upTo && typed.upTo * scale, expected.upTo)
  if (isUnscaled)
    return unit.verdict === 'right' ? { verdict: 'partial', reason: 'missing-unit' } : unit
  return isRoughly(typed, expected) && unit.verdict === 'right'
    ? { verdict: 'partial', reason: 'less-precise' }
    : { verdict: 'wrong' }
}

/** Compares as date or quantity; undefined when the answer is neither or the text cannot be read as one. */
function compareMeasured(typed: string, card: AnswerableCard): Comparison | undefined {
  const { expected } = card
  if (expected.type === 'date') {
    const date = parseTypedDate(typed)
    return date && compareDate(date, expected.value, expected.precision === 'circa')
  }
  return expected.type === 'quantity' ? compareAmount(typed, expected, card) : undefined
}

/**
 * A point or comma before three figures is read as the answer's own form has it:
 *
 * | answer | typed | read as |
 * |---|---|---|
 * | 4,600 (whole) | 4,600; 4 600; 4.600 | 4600 |
 * | 4.6 (decimal) | 4.6; 4,6; 4.600 | 4.6 |
 * | 4.6 (decimal) | 4,600 | 4600: a comma before three figures groups |
 * | 4.625 (three decimals) | 4.625; 4,625 | 4.625 |
 */
function compareAmount(typed: string, expected: ExpectedQuantity, card: AnswerableCard): Comparison | undefined {
  const compare = (text: string | undefined): Comparison | undefined => {
    const quantity = text === undefined ? undefined : parseTypedQuantity(text)
    return quantity && compareQuantity(quantity, expected, card)
  }
  const comparison = compare(typed)
  const decimals = Math.max(...[expected.value, expected.upTo ?? 0].map(value => decimalsOf(value, card.answer)))
  const mark = decimals === 0 ? '.' : decimals === 3 ? ',' : undefined
  if (comparison?.verdict === 'right' || mark === undefined)
    return comparison
  const other = compare(withMarkTheOtherWay(typed, mark))
  return other && (other.verdict === 'right' || comparison?.verdict === 'wrong') ? other : comparison
}

/** Decimals that a value has in the scale of its answer: one in "4.6 million", none in "4,600 thousand". */
function decimalsOf(value: number, answer: string): number {
  const { scale = 1 } = parseTypedQuantity(withoutBrackets(answer)) ?? {}
  return String(Number((value / scale).toPrecision(12))).split('.')[1]?.length ?? 0
}

/** The form that the typed text most resembles, the answer itself when it resembles none. */
function nearestForm(typed: string, forms: readonly string[], answer: string): string {
  const shares = forms.map(form => ({
    form,
    share: nameDistance(typed, form) / Math.max(1, compact(foldName(form)).length),
  }))
  const [nearest] = shares.toSorted((a, b) => a.share - b.share)
  return nearest && nearest.share <= 0.5 ? nearest.form : answer
}

/** Folding drops marks, but a minus before a figure says something. */
function hasMinus(text: string): boolean {
  return /^[^\p{L}\p{N}]*[-−–]\s?[\d\p{Sc}]|^(?:minus|минус)\s/iu.test(text)
}

/** A date or an amount that is right in another language than the card's is another form of it. */
function inOtherForm(typed: string, answer: string, comparison: Comparison): Comparison {
  const language = languageOf(typed)
  return comparison.verdict === 'right' && !comparison.reason && language && language !== (languageOf(answer) ?? 'en')
    ? { verdict: 'right', reason: 'other-form' }
    : comparison
}

/** What a text is worth that says something; undefined when it must be a misspelling or wrong. */
function compareWithForms(
  typed: string,
  card: AnswerableCard,
  entity: DeckEntity | undefined,
  forms: readonly string[],
): FormComparison | undefined {
  const isMeasured = card.expected.type === 'date' || card.expected.type === 'quantity'
  if (card.expected.type === 'quantity' && hasMinus(typed) && !hasMinus(card.answer))
    return { verdict: 'wrong', form: card.answer }
  const same = isMeasured ? forms.find(form => foldText(typed) === foldText(form)) : undefined
  if (same !== undefined)
    return { verdict: 'right', form: same, ...otherWords(card.expected).includes(same) && { reason: 'other-form' } }
  const measured = compareMeasured(typed, card)
  if (measured)
    return { ...inOtherForm(typed, card.answer, measured), form: card.answer }
  return isMeasured ? undefined : compareText(typed, forms, card.answer, entity)
}

function tidied(typed: string): string {
  return cutText(typed.trim(), LONGEST_TYPED_ANSWER).normalize('NFC').replace(/\s+/g, ' ').trim()
}

/**
 * Compares a typed answer with a card's. `entity` is the one that an answer of type entity names; without it only the
 * card's own forms count. Of a longer text only the first `LONGEST_TYPED_ANSWER` letters are looked at. Text is
 * compared without case, accents, punctuation, articles and small words, names in any transliteration; dates and
 * quantities by what they mean, in English, Russian and Kyrgyz with their endings. Nothing typed is wrong. Never
 * throws.
 */
export function compareTypedAnswer(typed: string, card: AnswerableCard, entity?: DeckEntity): TypedVerdict {
  const text = tidied(typed)
  const forms = foldText(text) ? acceptedForms(card, entity) : []
  const known = forms.length > 0 ? compareWithForms(text, card, entity, forms) : undefined
  const { form, ...comparison }: FormComparison = known
    ?? misspeltForm(text, forms, entity)
    ?? { verdict: 'wrong', form: nearestForm(text, forms, card.answer) }
  return { ...comparison, expected: form, difference: differenceOf(text, form) }
}

/** Whether `compareTypedAnswer` finds a text right; quicker, since it looks for no slips. */
export function isRightAnswer(typed: string, card: AnswerableCard, entity?: DeckEntity): boolean {
  const text = tidied(typed)
  return foldText(text) !== '' && compareWithForms(text, card, entity, acceptedForms(card, entity))?.verdict === 'right'
}

/**
 * True when an answer can be asked in writing: dates, quantities, names, terms, and texts of at most three words; never
 * an order.
 */
export function isTypable({ answer, expected }: Pick<DeckCard, 'answer' | 'expected'>): boolean {
  return expected.type === 'text' ? answer.trim().split(/\s+/).length <= 3 : expected.type !== 'order'
}
