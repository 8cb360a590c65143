import type { OrderedCard } from '../course/study-order.ts'
import type { Deck, DeckArticle, DeckCard, DeckEntity, DeckFact, DeckTopic, DeckUnit } from './deck.ts'
import { studyOrder } from '../course/study-order.ts'

/** What the queue needs to know of a card; cards come in the deck's study order. */
export interface QueueCard extends OrderedCard {
  topic: string
  importance: 1 | 2 | 3
  /** Revision of its fact; a card answered under an earlier one is asked again. */
  revision: number
}

/** The deck with every way into it that the pages need. Made once, never changed. */
export interface DeckIndex {
  deck: Deck
  unitById: ReadonlyMap<string, DeckUnit>
  topicById: ReadonlyMap<string, DeckTopic>
  articleById: ReadonlyMap<string, DeckArticle>
  entityById: ReadonlyMap<string, DeckEntity>
  factById: ReadonlyMap<string, DeckFact>
  cardById: ReadonlyMap<string, DeckCard>
  factsOfTopic: ReadonlyMap<string, DeckFact[]>
  /** Facts with evidence in an article, supporting or contradicting. */
  factsOfArticle: ReadonlyMap<string, DeckFact[]>
  /** All cards in study order (domain/course), with what the queue needs. */
  queueCards: readonly QueueCard[]
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [item.id, item]))
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item))
      groups.set(key, [...groups.get(key) ?? [], item])
  }
  return groups
}

/** Indexes a compiled deck. Throws when a card belongs to no fact, which the compiler never lets happen. */
export function indexDeck(deck: Deck): DeckIndex {
  const factById = byId(deck.facts)
  const listOfFact = new Map(deck.units.flatMap(({ id: unit, facts, depth }) => [
    ...facts.map(fact => [fact, { unit }] as const),
    ...depth.map(fact => [fact, { unit, isDepth: true }] as const),
  ]))
  return {
    deck,
    unitById: byId(deck.units),
    topicById: byId(deck.topics),
    articleById: byId(deck.articles),
    entityById: byId(deck.entities),
    factById,
    cardById: byId(deck.cards),
    factsOfTopic: groupBy(deck.facts, fact => [fact.topic]),
    factsOfArticle: groupBy(deck.facts, fact => new Set(fact.evidence.map(evidence => evidence.article))),
    queueCards: studyOrder(deck.cards.map((card) => {
      const fact = factById.get(card.factId)
      if (!fact)
        throw new Error(`Inconsistent: the card ${card.id} belongs to no fact`)
      return {
        id: card.id,
        factId: fact.id,
        topic: fact.topic,
        importance: fact.importance,
        revision: fact.revision,
        ...listOfFact.get(fact.id),
        ...card.after && { after: card.after },
      }
    })),
  }
}
