/** Questions answered in writing. */
import type { DeckCard } from '../content/deck.ts'
import type { Blueprint } from './blueprint.ts'
import type { QuizGround } from './ground.ts'
import type { TypedQuestion } from './question.ts'
import { isTypable } from '../answers/compare-answer.ts'
import { frameOfQuestion } from './blueprint.ts'
import { factOf, rationaleFrom } from './ground.ts'
import { formOf } from './text-shape.ts'
import { holdsPhrase } from './words.ts'

/** A free text can be asked in writing only when there is one way to say it: a short noun phrase or an adjective of a closed question. */
function hasOneWording({ expected, answer }: DeckCard): boolean {
  return expected.type !== 'text' || (answer.split(/\s+/).length <= 3 && ['singular', 'plural', 'adjective'].includes(formOf(answer)))
}

/** Whether a card makes a fair question to be answered in writing. */
export function isAskedInWriting(card: DeckCard): boolean {
  return isTypable(card) && hasOneWording(card) && !holdsPhrase(card.front, card.answer)
}

/** The typed question of a card. */
export function typedBlueprint(card: DeckCard, ground: QuizGround): Blueprint {
  const fact = factOf(ground, card)
  const blueprint = { id: `typed:${card.id}`, kind: 'typed', fact, cardId: card.id, hardness: 3 } as const
  const question: TypedQuestion = {
    ...frameOfQuestion(blueprint),
    kind: 'typed',
    prompt: { kind: 'card', text: card.front },
    answer: card.answer,
    expected: card.expected,
    rationale: rationaleFrom('key', fact, ground),
  }
  return { ...blueprint, build: () => question }
}
