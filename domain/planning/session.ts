/** What a session is about, custom ones included. */
import type { StudyIndex } from '../content/deck-index.ts'
import type { FactScope } from '../scheduling/scope.ts'
import type { CustomStudy } from './custom-study.ts'
import { scopeFromQuery } from '../scheduling/scope.ts'

/**
 * Custom studies leave the schedule alone unless the learner wants otherwise, but for the pass over the weakest before
 * an exam, which counts.
 */
export type CustomSession = CustomStudy | { kind: 'final' }
export type SessionScope = FactScope | {
  kind: 'custom'
  session: CustomSession /** Whether the schedule heeds the answers after all. */
  counts: boolean
}

/** Whether answers in a session are practice that the schedule ignores. */
export function isPractice(scope: SessionScope): boolean {
  return scope.kind === 'custom' && !scope.counts
}

/** The session that the query of an address asks for; what is unknown asks for everything. */
export function sessionFromQuery(query: Record<string, unknown>, index: StudyIndex): SessionScope {
  const scope = scopeFromQuery(query, index)
  const counts = query.counts === 'yes' || query.custom === 'final'
  switch (query.custom) {
    case 'mistakes':
    case 'flagged':
    case 'leeches':
    case 'final':
      return { kind: 'custom', session: { kind: query.custom }, counts }
    case 'cards':
      return { kind: 'custom', session: { kind: 'cards', ids: String(query.cards ?? '').split('~') }, counts }
    case 'topic':
      return scope.kind === 'topic' ? { kind: 'custom', session: { kind: 'topic', topic: scope.id }, counts } : scope
    default:
      return scope
  }
}

/**
 * The query that leads to a custom session; `counts` when the schedule is to heed its answers. For cards by name see
 * `queryOfCards`.
 */
export function queryOfSession(session: Exclude<CustomSession, { kind: 'cards' }>, counts = false): Record<string, string> {
  return {
    custom: session.kind,
    ...session.kind === 'topic' && { topic: session.topic },
    ...counts && { counts: 'yes' },
  }
}
