/**
 * Which facts speak of the same thing, so that an answer to one may be an answer to another: the context of the truth
 * check.
 */
import type { DeckCard, DeckFact } from '../content/deck.ts'
import type { DeckIndex } from '../content/deck-index.ts'
import type { StemIndex } from './stem-index.ts'
import { indexStems } from './stem-index.ts'
import { stemsOf } from './words.ts'

export interface FactTies {
  /** Stems of what a fact says, with its note and the answers of its cards. */
  stemsOfFact: ReadonlyMap<string, ReadonlySet<string>>
  /**
   * The facts that speak of the same thing as one, itself first: told in the same paragraph, or in much the same words.
   */
  kinOf: (factId: string) => readonly DeckFact[]
  /** How many of some stems each fact has among those of `stemsOfFact`. */
  factsSharing: StemIndex<DeckFact>
}

/** Likeness of statements from which two facts are kin. */
const KIN_LIKENESS = 0.25

function placesOf(fact: DeckFact): string[] {
  return fact.evidence.map(({ article, section, paragraph }) => `${article}/${section}/${paragraph}`)
}

/** All that a fact says: its statement, its note and the answers of its cards. */
function wordsOf(fact: DeckFact, cardById: ReadonlyMap<string, DeckCard>): string {
  return [fact.statement, fact.note ?? '', ...fact.cards.map(id => cardById.get(id)?.answer ?? '')].join(' ')
}

/** Reads the words of all facts, fact by fact: they are remembered, and `tieFacts` has little left to do. */
export function* readFactWords({ deck, cardById }: DeckIndex): Generator<void, void> {
  for (const fact of deck.facts) {
    stemsOf(fact.statement)
    stemsOf(wordsOf(fact, cardById))
    yield
  }
}

/** Prepares the ties of a deck; kin are found on demand and kept. */
export function tieFacts({ deck, factById, cardById }: DeckIndex): FactTies {
  const statementStems = new Map(deck.facts.map(fact => [fact.id, stemsOf(fact.statement)]))
  const stemsOfFact = new Map(deck.facts.map(fact => [fact.id, stemsOf(wordsOf(fact, cardById))]))
  const statementsSharing = indexStems(deck.facts, ({ id }) => statementStems.get(id)!)
  const factsAt = Map.groupBy(
    deck.facts.flatMap(fact => placesOf(fact).map(place => ({ fact, place }))),
    ({ place }) => place,
  )
  const known = new Map<string, readonly DeckFact[]>()
  const findKin = (factId: string): readonly DeckFact[] => {
    const fact = factById.get(factId)
    const stems = statementStems.get(factId)
    if (!fact || !stems)
      throw new Error(`there is no fact ${factId}`)
    const alike = [...statementsSharing(stems)].filter(([{ id }, shared]) =>
      shared / (stems.size + statementStems.get(id)!.size - shared) >= KIN_LIKENESS,
    ).map(([other]) => other)
    return [
      ...new Set([fact, ...placesOf(fact).flatMap(place => factsAt.get(place) ?? []).map(told => told.fact), ...alike]),
    ]
  }
  return {
    stemsOfFact,
    factsSharing: indexStems(deck.facts, ({ id }) => stemsOfFact.get(id)!),
    kinOf: (factId) => {
      const kin = known.get(factId) ?? findKin(factId)
      known.set(factId, kin)
      return kin
    },
  }
}
