/** Wrong options that an author wrote beside a card: they are preferred to what the deck offers by itself. */
import type { DeckCard, DeckDistractor } from '../content/deck.ts'
import type { ChoicePool, Distractor } from './distractors.ts'
import type { QuizContext } from './quiz-context.ts'
import { parseTypedDate } from '../answers/parse-typed-date.ts'
import { parseTypedQuantity } from '../answers/parse-typed-quantity.ts'
import { balancedPairs } from './distractors.ts'
import { sourceSaying } from './quiz-context.ts'
import { answerText, toldBy } from './text-ref.ts'

/** Where a date or quantity stands among its like; null for words, undefined for what cannot be read as one. */
function positionOf(text: string, { expected }: DeckCard): number | null | undefined {
  switch (expected.type) {
    case 'date': {
      const from = parseTypedDate(text)?.from
      return from && from.year * 10_000 + (from.month ?? 0) * 100 + (from.day ?? 0)
    }
    case 'quantity':
      return parseTypedQuantity(text)?.value
    default:
      return null
  }
}

function explained(
  { text, why, fact: id }: DeckDistractor,
  { card, at }: { card: string, at: number },
  position: number | null,
  context: QuizContext,
): Distractor {
  const fact = id === undefined ? undefined : context.index.factById.get(id)
  const option = { text, ref: { of: 'distractor', card, at } } as const
  return {
    ...option,
    position,
    rationale: {
      kind: 'authored',
      ...toldBy({ option, why: { text: why, ref: { of: 'why', card, at } } }),
      factId: fact?.id ?? null,
      source: fact ? sourceSaying(fact, why, context) : null,
    },
  }
}

/**
 * The choice that a card gives with its author's options; undefined when it has none that stand fairly beside the
 * answer.
 */
export function authoredPool(card: DeckCard, context: QuizContext): ChoicePool | undefined {
  const keyPosition = positionOf(card.answer, card)
  if (!card.distractors || keyPosition === undefined)
    return undefined
  const options = card.distractors.flatMap((distractor, at) => {
    const position = positionOf(distractor.text, card)
    return position === undefined ? [] : [explained(distractor, { card: card.id, at }, position, context)]
  })
  const pairs = balancedPairs(card.answer, options)
  const key = answerText(card)
  return pairs.length > 0 ? { card, keyText: key.text, keyRef: key.ref, keyPosition, pairs } : undefined
}
