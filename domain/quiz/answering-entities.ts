/** Which entities the deck makes a right answer to a card, or may do so: the truth check of wrong names. */
import type { DeckCard } from '../content/deck.ts'
import type { DeckIndex } from '../content/deck-index.ts'
import type { FactTies } from './fact-ties.ts'
import type { NamedEntities } from './named-entities.ts'
import { indexStems } from './stem-index.ts'
import { stemsOf } from './words.ts'

/** Likeness (Jaccard) of two stems from which they ask for the same thing. */
const SAME_QUESTION = 0.45

/** Share of a stem's words from which a fact that names somebody says that very thing of him. */
const SAME_WORDS = 0.6

/**
 * The ids of entities that could answer a card as far as the facts tell: its own fact's, those of a fact that says the
 * same, the answers to a card that asks the same.
 */
export type AnsweringEntities = (card: DeckCard) => ReadonlySet<string>

/** Prepares the check for a deck; what was found for a card is remembered. */
export function findAnsweringEntities(
  { deck, factById }: DeckIndex,
  { factsSharing }: FactTies,
  namedIn: NamedEntities,
): AnsweringEntities {
  const cardsSharing = indexStems(
    deck.cards.filter(({ expected }) => expected.type === 'entity'),
    ({ front }) => stemsOf(front),
  )
  const known = new Map<DeckCard, ReadonlySet<string>>()
  const find = (card: DeckCard): ReadonlySet<string> => {
    const asked = stemsOf(card.front)
    const fact = factById.get(card.factId)
    const named = fact ? [...namedIn(fact.statement), ...namedIn(fact.note ?? '')] : []
    const saidOf = [...factsSharing(asked)].filter(([, shared]) => shared / asked.size >= SAME_WORDS).flatMap((
      [{ entities }],
    ) => entities)
    const askedFor = [...cardsSharing(asked)].flatMap(([{ front, expected }, shared]) =>
      expected.type === 'entity' && shared / (asked.size + stemsOf(front).size - shared) >= SAME_QUESTION
        ? [expected.entity]
        : [],
    )
    return new Set([...fact?.entities ?? [], ...named.map(({ id }) => id), ...saidOf, ...askedFor])
  }
  return (card) => {
    const answering = known.get(card) ?? find(card)
    known.set(card, answering)
    return answering
  }
}
