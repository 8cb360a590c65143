import type { OrderedCard } from '../course/study-order.ts'
import type {
  Deck, DeckArticle, DeckCard, DeckEntity, DeckFact, DeckHeads, DeckTopic, DeckUnit, FactHead, UnitHead,
} from './deck.ts'
import type { StudyHeads } from './deck-pieces.ts'
import { studyOrder } from '../course/study-order.ts'

/** What the queue needs to know of a card; cards come in the deck's study order. */
export interface QueueCard extends OrderedCard {
  topic: string
  importance: 1 | 2 | 3
  /** Revision of its fact; a card answered under an earlier one is asked again. */
  revision: number
}

/** What study, plans and counts know of a deck: everything but the texts. Made once, never changed. */
export interface StudyIndex {
  deck: DeckHeads
  unitById: ReadonlyMap<string, UnitHead>
  topicById: ReadonlyMap<string, DeckTopic>
  articleById: ReadonlyMap<string, Omit<DeckArticle, 'guide'>>
  factById: ReadonlyMap<string, FactHead>
  factsOfTopic: ReadonlyMap<string, readonly FactHead[]>
  /** Facts with evidence in an article, supporting or contradicting. */
  factsOfArticle: ReadonlyMap<string, readonly FactHead[]>
  /** All cards in study order (domain/course), with what the queue needs. */
  queueCards: readonly QueueCard[]
  queueCardById: ReadonlyMap<string, QueueCard>
}

/** The deck with every way into it that the pages need. Made once, never changed. */
export interface DeckIndex extends StudyIndex {
  deck: Deck
  unitById: ReadonlyMap<string, DeckUnit>
  articleById: ReadonlyMap<string, DeckArticle>
  entityById: ReadonlyMap<string, DeckEntity>
  factById: ReadonlyMap<string, DeckFact>
  cardById: ReadonlyMap<string, DeckCard>
  factsOfTopic: ReadonlyMap<string, DeckFact[]>
  factsOfArticle: ReadonlyMap<string, DeckFact[]>
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [item.id, item]))
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group)
        group.push(item)
      else
        groups.set(key, [item])
    }
  }
  return groups
}

/** A card by its names alone, and what it rests on. */
type CardName = Pick<DeckCard, 'id' | 'factId'> & { after?: readonly string[] }

function cardsInStudyOrder(
  { units }: DeckHeads, cards: readonly CardName[], factById: ReadonlyMap<string, FactHead>,
): QueueCard[] {
  const listOfFact = new Map(units.flatMap(({ id: unit, facts, depth }) => [
    ...facts.map(fact => [fact, { unit }] as const),
    ...depth.map(fact => [fact, { unit, isDepth: true }] as const),
  ]))
  return studyOrder(cards.map(({ id, factId, after }) => {
    const fact = factById.get(factId)
    if (!fact)
      throw new Error(`Inconsistent: the card ${id} belongs to no fact`)
    const { topic, importance, revision } = fact
    return { id, factId, topic, importance, revision, ...listOfFact.get(factId), ...after && { after } }
  }))
}

function indexFacts<T extends FactHead>(facts: readonly T[]): {
  factById: Map<string, T>
  factsOfTopic: Map<string, T[]>
  factsOfArticle: Map<string, T[]>
} {
  return {
    factById: byId(facts),
    factsOfTopic: groupBy(facts, fact => [fact.topic]),
    factsOfArticle: groupBy(facts, fact => new Set(fact.evidence.map(({ article }) => article))),
  }
}

/** Indexes what is known of a deck without its texts. */
export function indexHeads({ heads, after }: StudyHeads): StudyIndex {
  const facts = indexFacts(heads.facts)
  const cards = heads.facts.flatMap(fact => fact.cards.map(id => ({ id, factId: fact.id, after: after[id] })))
  const queueCards = cardsInStudyOrder(heads, cards, facts.factById)
  return {
    deck: heads,
    unitById: byId(heads.units),
    topicById: byId(heads.topics),
    articleById: byId(heads.articles),
    ...facts,
    queueCards,
    queueCardById: byId(queueCards),
  }
}

/**
 * Indexes a compiled deck. Throws when a card belongs to no fact, which the compiler never lets happen. Where what is
 * known of it without texts was indexed before (`heads`), the study order is that one's.
 */
export function indexDeck(
  deck: Deck, heads?: Pick<StudyIndex, 'queueCards' | 'queueCardById'>,
): DeckIndex {
  const facts = indexFacts(deck.facts)
  const queueCards = heads?.queueCards ?? cardsInStudyOrder(deck, deck.cards, facts.factById)
  return {
    deck,
    unitById: byId(deck.units),
    topicById: byId(deck.topics),
    articleById: byId(deck.articles),
    entityById: byId(deck.entities),
    ...facts,
    cardById: byId(deck.cards),
    queueCards,
    queueCardById: heads?.queueCardById ?? byId(queueCards),
  }
}
