import type { Deck, DeckFact } from '../domain/content/deck.ts'
import type { LearnerProgress } from './export-input.ts'
import type { FactScope } from '../domain/scheduling/scope.ts'

function isInScope(fact: DeckFact, scope: FactScope, { units }: Deck): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'topic':
      return fact.topic === scope.id
    case 'unit':
      return units.some(({ id, facts, depth }) => id === scope.id && [...facts, ...depth].includes(fact.id))
    case 'article':
      return fact.evidence.some(({ article }) => article === scope.id)
    case 'facts':
      return scope.ids.includes(fact.id)
  }
}

/**
 * The part of a deck that a scope is about: its facts and cards, and the topics, articles and entities that they name.
 */
export function deckOfScope(deck: Deck, scope: FactScope): Deck {
  if (scope.kind === 'all')
    return deck
  const facts = deck.facts.filter(fact => isInScope(fact, scope, deck))
  const factIds = new Set(facts.map(fact => fact.id))
  const topics = new Set(facts.map(fact => fact.topic))
  const articles = new Set(facts.flatMap(fact => fact.evidence.map(({ article }) => article)))
  const entities = new Set(facts.flatMap(fact => fact.entities))
  const isIn = (id: string): boolean => factIds.has(id)
  return {
    parts: deck.parts,
    units: deck.units
      .map(unit => ({ ...unit, facts: unit.facts.filter(isIn), depth: unit.depth.filter(isIn) }))
      .filter(unit => unit.facts.length + unit.depth.length > 0),
    tickets: deck.tickets.filter(ticket => ticket.points.every(point => isIn(point.fact))),
    debates: deck.debates.filter(debate => debate.facts.every(isIn)),
    happenings: deck.happenings.filter(happening => happening.facts.every(isIn)),
    articles: deck.articles.filter(({ id }) => articles.has(id)),
    topics: deck.topics.filter(({ id }) => topics.has(id)),
    entities: deck.entities.filter(({ id }) => entities.has(id)),
    facts,
    cards: deck.cards.filter(({ factId }) => factIds.has(factId)),
  }
}

/** The part of a learner's progress that is about the cards and the facts of a deck. */
export function progressOfDeck({ cards, facts }: Deck, { states, records, kept }: LearnerProgress): LearnerProgress {
  const ids = new Set(cards.map(({ id }) => id))
  return {
    states: new Map([...states].filter(([cardId]) => ids.has(cardId))),
    records: records.filter(({ cardId }) => ids.has(cardId)),
    kept: new Map(facts.flatMap(({ id }) => kept?.has(id) ? [[id, kept.get(id)!]] : [])),
  }
}

/** The name of a scope inside a file name. */
export function nameOfScope(scope: FactScope): string {
  return scope.kind === 'all' ? 'deck' : scope.kind === 'facts' ? 'chosen' : scope.id
}
