/** What all makers of questions stand on: the deck, its ties, and how an option is explained. */
import type { DeckCard, DeckFact } from '../content/deck.ts'
import type { DeckIndex } from '../content/deck-index.ts'
import type { FactTies } from './fact-ties.ts'
import type { QuestionSource, Rationale, RationaleKind } from './question.ts'
import { evidenceLocator } from '../content/card-back.ts'
import { tieFacts } from './fact-ties.ts'

export interface QuizGround {
  index: DeckIndex
  ties: FactTies
}

/** Lays the ground for a deck. */
export function layGround(index: DeckIndex): QuizGround {
  return { index, ties: tieFacts(index) }
}

/** The fact of a card. Throws when the deck has none, which the compiler never lets happen. */
export function factOf({ index }: QuizGround, card: Pick<DeckCard, 'factId'>): DeckFact {
  const fact = index.factById.get(card.factId)
  if (!fact)
    throw new Error(`there is no fact ${card.factId}`)
  return fact
}

function sourceOf(fact: DeckFact, { index }: QuizGround): QuestionSource | null {
  const evidence = fact.evidence.find(({ stance }) => stance === 'supports')
  return evidence ? { ...evidence, locator: evidenceLocator(evidence, index.articleById) } : null
}

/** A rationale that a fact shows, with its statement among the values and its first source. */
export function rationaleFrom(kind: RationaleKind, fact: DeckFact, ground: QuizGround, values: Record<string, string> = {}): Rationale {
  return { kind, values: { ...values, statement: fact.statement }, factId: fact.id, source: sourceOf(fact, ground) }
}
