/** Wrong amounts: real amounts of other facts in the same unit or currency, of the same magnitude and written alike. */
import type { DeckCard, ExpectedAnswer } from '../content/deck.ts'
import type { Candidate, ChoicePool } from './distractors.ts'
import type { QuizContext } from './quiz-context.ts'
import { poolFrom } from './distractors.ts'
import { factOf, rationaleFrom } from './quiz-context.ts'
import { answerText } from './text-ref.ts'
import { holdsPhrase, stemsOf } from './words.ts'

type Quantity = Extract<ExpectedAnswer, { type: 'quantity' }>

/** An amount of another order of magnitude is no temptation. */
const LARGEST_FACTOR = 6

/** Amounts nearer than this share of the key could be rounded versions of it. */
const SMALLEST_DIFFERENCE = 0.04

/** "three (Russia, China, the United States)" is shown without what stands in brackets. */
export function plainAmount(answer: string): string {
  return answer.replace(/\s*\([^)]*\)/g, '')
}

const numberWords
  = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)$/

/**
 * What must be alike: the figure's writing and the words around it, scale words with them: a billion among millions
 * would show.
 */
export function measureFormat(answer: string): string {
  return plainAmount(answer).toLowerCase()
    .replace(/\d[\d.,]*/g, '#')
    .replace(/\p{L}+/gu, word => numberWords.test(word) ? 'number' : word)
    .replace(/#(?:st|nd|rd|th)/, 'ordinal')
    .replace(/^(?:the )?(?:ordinal|first|second|third|fourth|fifth)$/, 'ordinal')
}

/** Bare counts of anything may stand beside each other; amounts with a unit only beside their like. */
function isSameMeasure(first: Quantity, firstText: string, second: Quantity, secondText: string): boolean {
  const formats = [measureFormat(firstText), measureFormat(secondText)]
  return first.currency === second.currency && formats[0] === formats[1]
    && (first.currency !== undefined || first.unit === second.unit || /^(?:#|number|ordinal)$/.test(formats[0]!))
}

function areApart(first: Quantity, second: Quantity): boolean {
  const [firstTo, secondTo] = [first.upTo ?? first.value, second.upTo ?? second.value]
  const isOverlap = first.value <= secondTo && second.value <= firstTo
  return !isOverlap && Math.abs(first.value - second.value) > SMALLEST_DIFFERENCE * Math.abs(first.value)
}

function isSameMagnitude(first: Quantity, second: Quantity): boolean {
  const ratio = first.value / second.value
  return ratio <= LARGEST_FACTOR && ratio >= 1 / LARGEST_FACTOR
}

/** An amount that a kin fact mentions for itself could be an answer too, when its card asks in the same words. */
function couldAnswer(card: DeckCard, other: DeckCard, context: QuizContext): boolean {
  const asked = stemsOf(card.front)
  const askedThere = stemsOf(other.front)
  const shared = [...asked].filter(stem => askedThere.has(stem)).length
  return shared >= 0.8 * Math.min(asked.size, askedThere.size)
    && context.ties.kinOf(card.factId).some(fact => fact.id === other.factId)
}

function candidateFrom(card: DeckCard, key: Quantity, other: DeckCard, context: QuizContext): Candidate | undefined {
  const { expected } = other
  const text = plainAmount(other.answer)
  if (
    expected.type !== 'quantity' || other.factId === card.factId
    || !isSameMeasure(key, card.answer, expected, other.answer)
  )
    return undefined
  if (
    !areApart(key, expected) || !isSameMagnitude(key, expected) || holdsPhrase(card.front, text)
    || couldAnswer(card, other, context)
  )
    return undefined
  const [fact, otherFact] = [factOf(context, card), factOf(context, other)]
  const score = Number(fact.topic === otherFact.topic) * 2 + Number(key.unit === expected.unit)
    - Math.abs(Math.log(key.value / expected.value))
  return {
    ...answerText(other, text),
    explain: () => rationaleFrom('other-fact', otherFact, context, { option: answerText(other, text) }),
    score,
    position: expected.value,
  }
}

/** The choice of a card that asks for an amount; undefined when the deck has too few amounts like it. */
export function quantityPool(card: DeckCard, context: QuizContext): ChoicePool | undefined {
  const { expected } = card
  if (expected.type !== 'quantity')
    return undefined
  const candidates = context.quantityCards().flatMap(other => candidateFrom(card, expected, other, context) ?? [])
  return poolFrom(card, { ...answerText(card, plainAmount(card.answer)), position: expected.value }, candidates, true)
}
