import type { StudyIndex } from '../content/deck-index.ts'
import type { QueueCard } from './queue.ts'

/** What a session is about: everything, one topic, one unit of the course, or what one article says. */
export type StudyScope
  = | { kind: 'all' }
    | { kind: 'topic', id: string }
    | { kind: 'unit', id: string }
    | { kind: 'article', id: string }

/** The same, or some facts by name: those that a quiz got wrong. */
export type FactScope = StudyScope | { kind: 'facts', ids: readonly string[] }

export const WHOLE_DECK: StudyScope = { kind: 'all' }

/** The scope that the query of an address asks for; unknown topics and articles ask for everything. */
export function scopeFromQuery(query: Record<string, unknown>, index: StudyIndex): FactScope {
  const { topic, unit, article, facts } = query
  if (typeof topic === 'string' && index.topicById.has(topic))
    return { kind: 'topic', id: topic }
  if (typeof unit === 'string' && index.unitById.has(unit))
    return { kind: 'unit', id: unit }
  if (typeof article === 'string' && index.articleById.has(article))
    return { kind: 'article', id: article }
  const ids = typeof facts === 'string' ? facts.split('~').filter(id => index.factById.has(id)) : []
  if (ids.length > 0)
    return { kind: 'facts', ids }
  return WHOLE_DECK
}

/** The query that leads to a scope. For facts by name see `queryOfFacts`, whose addresses stay short. */
export function queryOfScope(scope: StudyScope): Record<string, string> {
  return scope.kind === 'all' ? {} : { [scope.kind]: scope.id }
}

/** Whether a card belongs to what a session is about. */
export function isInScope(scope: FactScope, card: QueueCard, index: StudyIndex): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'topic':
      return card.topic === scope.id
    case 'unit':
      return card.unit === scope.id
    case 'article':
      return index.factById.get(card.factId)?.evidence.some(evidence => evidence.article === scope.id) ?? false
    case 'facts':
      return scope.ids.includes(card.factId)
  }
}
