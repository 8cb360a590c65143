/** Questions answered in writing. */
import type { DeckCard } from '../content/deck.ts'
import type { Blueprint } from './blueprint.ts'
import type { QuizContext } from './quiz-context.ts'
import type { TypedQuestion } from './question.ts'
import { isTypable } from '../answers/compare-answer.ts'
import { frameOfQuestion } from './blueprint.ts'
import { factOf, rationaleFrom } from './quiz-context.ts'
import { formOf } from './text-shape.ts'
import { holdsPhrase } from './words.ts'

/**
 * Dates, amounts and names can be said in one way; adjectives and free phrases in many, so they are asked in writing
 * only where nothing else is left.
 */
function hasOneWording({ expected, answer }: DeckCard): boolean {
  return expected.type === 'term' ? ['singular', 'plural', 'gerund'].includes(formOf(answer)) : expected.type !== 'text'
}

/** Longest answer, in words, that is asked in writing where its author lists other wordings that count. */
export const MOST_WRITTEN_WORDS = 7

/** A phrase whose author says in which other words it counts. */
function hasOtherWordings({ answer, expected }: DeckCard): boolean {
  return expected.type === 'text' && expected.accept.length > 0 && answer.split(/\s+/).length <= MOST_WRITTEN_WORDS
}

/** Whether a card makes a fair question to be answered in writing. */
export function isAskedInWriting(card: DeckCard): boolean {
  return (isTypable(card) || hasOtherWordings(card)) && !holdsPhrase(card.front, card.answer)
}

/** The typed question of a card. */
export function typedBlueprint(card: DeckCard, context: QuizContext): Blueprint {
  const fact = factOf(context, card)
  const blueprint = {
    id: `typed:${card.id}`,
    kind: 'typed',
    fact,
    cardId: card.id,
    hardness: 3,
    isLastResort: !hasOneWording(card),
  } as const
  const question: TypedQuestion = {
    ...frameOfQuestion(blueprint),
    kind: 'typed',
    prompt: { kind: 'card', text: card.front },
    answer: card.answer,
    expected: card.expected,
    rationale: rationaleFrom('key', fact, context),
  }
  return { ...blueprint, build: () => question }
}
