/**
 * The round of cards that a custom session makes; apart from what a session is, as the first card of an ordinary one
 * needs none of it.
 */
import type { StudyIndex } from '../content/deck-index.ts'
import type { CardState } from '../progress/card-state.ts'
import type { ReviewRecord } from '../progress/records.ts'
import type { Settings } from '../progress/settings.ts'
import type { CustomSession } from './session.ts'
import { curveFor } from '../scheduling/parameters.ts'
import { customStudyCards } from './custom-study.ts'
import { coversTopic } from './exam-days.ts'
import { finalPass } from './final-pass.ts'

/** Cards of the pass before an exam on one day. */
export const FINAL_PASS_CARDS = 40

export interface SessionRequest {
  index: Pick<StudyIndex, 'queueCards'>
  states: ReadonlyMap<string, CardState>
  reviews: readonly ReviewRecord[]
  /** Cards behind what was answered wrong in today's quizzes. */
  quizMistakes?: ReadonlySet<string>
  moment: { at: number, studyDay: number }
  settings: Pick<Settings, 'exam' | 'parameters' | 'desiredRetention'>
}

/** Ids of the cards of a custom session, in order. */
export function sessionCards(
  session: CustomSession,
  { index: { queueCards }, states, reviews, quizMistakes, moment, settings: { exam, parameters, desiredRetention } }:
  SessionRequest,
): string[] {
  if (session.kind !== 'final')
    return customStudyCards({ study: session, cards: queueCards, states, reviews, quizMistakes, moment })
  if (!exam)
    return []
  const wanted = queueCards.flatMap(({ id, topic }) => coversTopic(exam.topics, topic) ? states.get(id) ?? [] : [])
  // What was answered today has had its turn.
  const open = wanted.filter(({ memory }) => memory?.lastStudyDay !== moment.studyDay)
  return finalPass({
    states: open,
    today: moment.studyDay,
    exam,
    cardsPerDay: FINAL_PASS_CARDS,
    desiredRetention,
    curve: curveFor(parameters?.values),
  }).find(({ studyDay }) => studyDay === moment.studyDay)?.cardIds ?? []
}
