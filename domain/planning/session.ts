/** What a session is about, custom ones included, and the round of cards that a custom one makes. */
import type { DeckIndex } from '../content/deck-index.ts'
import type { CardState } from '../progress/card-state.ts'
import type { ReviewRecord } from '../progress/records.ts'
import type { Settings } from '../progress/settings.ts'
import type { FactScope } from '../scheduling/scope.ts'
import type { CustomStudy } from './custom-study.ts'
import { curveFor } from '../scheduling/parameters.ts'
import { scopeFromQuery } from '../scheduling/scope.ts'
import { customStudyCards } from './custom-study.ts'
import { finalPass } from './exam-pass.ts'

/** Custom studies leave the schedule alone unless the learner wants otherwise, but for the pass over the weakest before an exam, which counts. */
export type CustomSession = CustomStudy | { kind: 'final' }
export type SessionScope = FactScope | { kind: 'custom', session: CustomSession, /** Whether the schedule heeds the answers after all. */ counts: boolean }

/** Cards of the pass before an exam on one day. */
export const FINAL_PASS_CARDS = 40

/** Whether answers in a session are practice that the schedule ignores. */
export function isPractice(scope: SessionScope): boolean {
  return scope.kind === 'custom' && !scope.counts
}

/** The session that the query of an address asks for; what is unknown asks for everything. */
export function sessionFromQuery(query: Record<string, unknown>, index: DeckIndex): SessionScope {
  const scope = scopeFromQuery(query, index)
  const counts = query.counts === 'yes' || query.custom === 'final'
  switch (query.custom) {
    case 'mistakes':
    case 'flagged':
    case 'leeches':
    case 'final':
      return { kind: 'custom', session: { kind: query.custom }, counts }
    case 'topic':
      return scope.kind === 'topic' ? { kind: 'custom', session: { kind: 'topic', topic: scope.id }, counts } : scope
    default:
      return scope
  }
}

/** The query that leads to a custom session; `counts` when the schedule is to heed its answers. */
export function queryOfSession(session: CustomSession, counts = false): Record<string, string> {
  return { custom: session.kind, ...session.kind === 'topic' && { topic: session.topic }, ...counts && { counts: 'yes' } }
}

export interface SessionRequest {
  index: Pick<DeckIndex, 'queueCards'>
  states: ReadonlyMap<string, CardState>
  reviews: readonly ReviewRecord[]
  /** Cards behind what was answered wrong in today's quizzes. */
  quizMistakes?: ReadonlySet<string>
  moment: { at: number, studyDay: number }
  settings: Pick<Settings, 'exam' | 'parameters'>
}

/** Ids of the cards of a custom session, in order. */
export function sessionCards(session: CustomSession, { index: { queueCards }, states, reviews, quizMistakes, moment, settings: { exam, parameters } }: SessionRequest): string[] {
  if (session.kind !== 'final')
    return customStudyCards({ study: session, cards: queueCards, states, reviews, quizMistakes, moment })
  if (!exam)
    return []
  const wanted = queueCards.flatMap(({ id, topic }) => exam.topics.length === 0 || exam.topics.includes(topic) ? states.get(id) ?? [] : [])
  // What was answered today has had its turn.
  const open = wanted.filter(({ memory }) => memory?.lastStudyDay !== moment.studyDay)
  return finalPass(open, moment.studyDay, exam, FINAL_PASS_CARDS, curveFor(parameters?.values)).find(({ studyDay }) => studyDay === moment.studyDay)?.cardIds ?? []
}
