import type { DeckIndex } from '../content/deck-index.ts'
import type { QueueCard } from './queue.ts'

/** What a session is about: everything, one topic, or what one article says. */
export type StudyScope = { kind: 'all' } | { kind: 'topic', id: string } | { kind: 'article', id: string }

export const WHOLE_DECK: StudyScope = { kind: 'all' }

/** The scope that the query of an address asks for; unknown topics and articles ask for everything. */
export function scopeFromQuery(query: Record<string, unknown>, index: DeckIndex): StudyScope {
  const { topic, article } = query
  if (typeof topic === 'string' && index.topicById.has(topic))
    return { kind: 'topic', id: topic }
  if (typeof article === 'string' && index.articleById.has(article))
    return { kind: 'article', id: article }
  return WHOLE_DECK
}

/** The query that leads to a scope. */
export function queryOfScope(scope: StudyScope): Record<string, string> {
  return scope.kind === 'all' ? {} : { [scope.kind]: scope.id }
}

/** Whether a card belongs to what a session is about. */
export function isInScope(scope: StudyScope, card: QueueCard, index: DeckIndex): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'topic':
      return card.topic === scope.id
    case 'article':
      return index.factById.get(card.factId)?.evidence.some(evidence => evidence.article === scope.id) ?? false
  }
}
