/** The review log in the columns that the FSRS optimizer reads (fsrs-optimizer README). */
import type { CardState } from '../../domain/progress/card-state.ts'
import type { ReviewRecord } from '../../domain/progress/records.ts'
import type { ExportCallbacks } from '../export-input.ts'
import Papa from 'papaparse'
import { applyRecord, untouchedCard } from '../../domain/progress/card-state.ts'
import { startWork } from '../work.ts'

/** What a card was before the answer: 0 new, 1 learning, 2 review, 3 relearning. */
const stateOfPhase = { learning: 1, review: 2, relearning: 3 } as const

const columns = ['card_id', 'review_time', 'review_rating', 'review_state', 'review_duration'] as const

/**
 * The answers that count for the schedule, in log order: cramming would mislead an optimizer. Throws ExportCancelled.
 */
export async function writeReviewLogCsv(
  reviews: readonly ReviewRecord[],
  callbacks: ExportCallbacks = {},
): Promise<string> {
  const states = new Map<string, CardState>()
  const rows: (string | number)[][] = []
  await startWork(reviews.length, callbacks).forEach(reviews, (review) => {
    const { cardId, at, rating, durationMs, mode } = review
    if (mode === 'cram')
      return
    const before = states.get(cardId) ?? untouchedCard(cardId)
    states.set(cardId, applyRecord(before, review))
    rows.push([cardId, at, rating, before.memory ? stateOfPhase[before.memory.phase] : 0, durationMs])
  })
  return `${Papa.unparse({ fields: [...columns], data: rows }, { newline: '\n' })}\n`
}
