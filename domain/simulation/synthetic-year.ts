/** A made-up history for development builds and browser tests: what the pages look like after a week, a year, 200,000 answers. */
import type { ReviewRecord } from '../progress/records.ts'
import { simulateLearner } from './learner.ts'

export interface SyntheticHistory {
  /** In the order in which they are begun. */
  cardIds: readonly string[]
  /** The study day after the last simulated one. */
  today: number
  days: number
  newPerDay?: number
  maximumAnswers?: number
  /** Minutes ahead of UTC. */
  utcOffset?: number
  seed?: string
}

/** The log of a learner who studied on most days until yesterday, now and then in a quiz; with `maximumAnswers` the latest so many. */
export function syntheticHistory({ cardIds, today, days, newPerDay = 5, maximumAnswers, utcOffset, seed = 'synthetic year' }: SyntheticHistory): ReviewRecord[] {
  return simulateLearner({ seed, cardIds, firstDay: today - days, days, newPerDay, idleShare: 0.12, quizShare: 0.1, maximumAnswers, utcOffset, device: 'synthetic' })
}
