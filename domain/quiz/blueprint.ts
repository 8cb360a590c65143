/** What a question can be made from, before chance decides its options. */
import type { DeckFact } from '../content/deck.ts'
import type { Question, QuestionKind } from './question.ts'
import type { Random } from '../random.ts'

export interface Blueprint {
  /** `kind:card` or `kind:fact`: the id of its question. */
  id: string
  kind: QuestionKind
  fact: DeckFact
  cardId: string | null
  /** How hard such a question is: 1 recognizing, 2 relating, 3 recalling. */
  hardness: 1 | 2 | 3
  /** Asked only when the fact gives nothing better. */
  isLastResort?: boolean
  /**
   * The question that chance makes of it; undefined when the deck has not enough for a good one, whatever chance says.
   */
  build: (random: Random) => Question | undefined
}

/** Names the parts of a question of one blueprint that chance does not touch. */
export function frameOfQuestion(
  { id, fact, cardId }: Pick<Blueprint, 'id' | 'fact' | 'cardId'>,
): { id: string, factId: string, factIds: string[], cardId: string | null, topic: string } {
  return { id, factId: fact.id, factIds: [fact.id], cardId, topic: fact.topic }
}

/** A function that is called once, at the first need. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
