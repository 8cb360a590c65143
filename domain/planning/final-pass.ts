/** The pass over the weakest in the last days before an exam. */
import type { CardState } from '../progress/card-state.ts'
import type { ForgettingCurve } from '../scheduling/scheduler.ts'
import type { ExamDates } from './exam-days.ts'
import { isActive } from '../scheduling/queue.ts'
import { DAY_MS } from '../scheduling/study-day.ts'
import { noonOf } from './expected-days.ts'

export interface FinalPassRequest {
  /** States of the cards that the exam is about. */
  states: Iterable<CardState>
  today: number
  exam: ExamDates
  /** Cards of the pass on one day. */
  cardsPerDay: number
  /** Cards that would be recalled at the exam with this probability or more are left alone. */
  desiredRetention: number
  curve: ForgettingCurve
}

/**
 * The final pass: the begun cards that would be recalled least at the exam, `cardsPerDay` of them on each of the final
 * days that are left. The weakest come last in time, nearest to the exam. It ends when what is left is known well
 * enough, or can be done on a later day.
 */
export function finalPass(
  { states, today, exam: { finalDay, examDay }, cardsPerDay, desiredRetention, curve }: FinalPassRequest,
): { studyDay: number, cardIds: string[] }[] {
  const firstDay = Math.max(today, finalDay)
  const length = Math.max(0, examDay - firstDay)
  const weakest: { cardId: string, recall: number }[] = []
  for (const state of states) {
    const { cardId, memory } = state
    const recall = memory && curve((noonOf(examDay) - memory.lastAt) / DAY_MS, memory.stability)
    if (recall !== null && recall < desiredRetention && isActive(state, today))
      weakest.push({ cardId, recall })
  }
  const chosen = weakest.sort((a, b) => a.recall - b.recall).slice(0, length * cardsPerDay)
  return Array.from({ length }, (_, day) => {
    const place = (length - 1 - day) * cardsPerDay
    return { studyDay: firstDay + day, cardIds: chosen.slice(place, place + cardsPerDay).map(({ cardId }) => cardId) }
  })
}
