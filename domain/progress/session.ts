import type { ReviewRecord } from './records.ts'

/** Answers further apart than this belong to different sittings. */
const SITTING_GAP_MS = 30 * 60_000

export interface SittingSummary {
  answers: number
  /** Different cards. */
  cards: number
  /** Answers that were not Again. */
  recalled: number
  /** Cards met for the first time. */
  introduced: number
  durationMs: number
}

/** The answers of the latest sitting, oldest first: the run at the end of the log without a long pause in it. */
export function latestSitting(reviews: readonly ReviewRecord[]): ReviewRecord[] {
  const sorted = [...reviews].sort((a, b) => a.at - b.at)
  let start = sorted.length
  while (start > 0 && (start === sorted.length || sorted[start]!.at - sorted[start - 1]!.at <= SITTING_GAP_MS))
    start--
  return sorted.slice(start)
}

/** What a sitting came to. `isFirstAnswer` tells whether an answer was its card's first. */
export function summarizeSitting(
  reviews: readonly ReviewRecord[],
  isFirstAnswer: (review: ReviewRecord) => boolean,
): SittingSummary {
  return {
    answers: reviews.length,
    cards: new Set(reviews.map(review => review.cardId)).size,
    recalled: reviews.filter(review => review.rating > 1).length,
    introduced: reviews.filter(isFirstAnswer).length,
    durationMs: reviews.reduce((sum, review) => sum + review.durationMs, 0),
  }
}
