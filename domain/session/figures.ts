/** What a session has done of today's work and what is before it. */
import type { ReviewRecord } from '../progress/records.ts'
import type { StudyQueue } from '../scheduling/queue.ts'
import type { AnswerMode, SessionState } from './session.ts'

/** An answer takes at most this long (ms): beyond it the learner has left the screen. */
export const LONGEST_ANSWER_MS = 5 * 60_000

/** How long (ms) an answer took, from when its card came up until it was graded; clocks may have been set meanwhile. */
export function answerDuration(shownAt: number, gradedAt: number): number {
  return Math.round(Math.min(Math.max(0, gradedAt - shownAt), LONGEST_ANSWER_MS))
}

/** The answers that count for the schedule, or those of practice that it ignores. */
export function answersFor(mode: AnswerMode, reviews: readonly ReviewRecord[]): ReviewRecord[] {
  return reviews.filter(review => (review.mode === 'cram') === (mode === 'cram'))
}

/** The cards of answers, in the order of their first ones. */
export function cardsOf(reviews: readonly ReviewRecord[]): string[] {
  return [...new Set(reviews.map(({ cardId }) => cardId))]
}

/** Numbers of cards. */
export interface WorkFigures {
  /** Answered, and in no steps of minutes. */
  done: number
  /** Answered, be they done or to come once more. */
  begun: number
  /** All of today's work, in whatever state. */
  total: number
  /** In steps of minutes, their time not yet come. */
  settling: number
}

/** A custom session's work is its round; it has no steps of minutes. */
function roundFigures({ roundDone, roundAgain }: SessionState, remaining: readonly string[]): WorkFigures {
  return {
    done: roundDone.size,
    begun: roundDone.size + roundAgain.size,
    total: roundDone.size + remaining.length,
    settling: 0,
  }
}

/**
 * The figures of a session: `answered`, the cards of its scope that were answered today; `remaining`, those that it
 * still asks; `queue`, the day's, which a custom session has none of.
 */
export function workFigures(
  session: SessionState,
  answered: ReadonlySet<string>,
  remaining: readonly string[],
  queue: Pick<StudyQueue, 'learning' | 'waiting'> | undefined,
): WorkFigures {
  if (!queue)
    return roundFigures(session, remaining)
  const pending = new Set([...queue.learning, ...queue.waiting])
  const done = [...answered].filter(id => !pending.has(id)).length
  // What is asked before its time is among those that remain.
  const early = new Set(remaining)
  const later = queue.waiting.filter(id => !early.has(id)).length
  return { done, begun: answered.size, total: done + remaining.length + later, settling: queue.waiting.length }
}
