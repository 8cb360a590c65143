/** How a learner answers, apart from what is remembered: which button, how long. Taken from the log, or typical. */
import type { Rating } from '../scheduling/scheduler.ts'
import type { AnswerTimes } from '../scheduling/answer-times.ts'
import type { Answer } from '../statistics/answers.ts'
import { TYPICAL_TIMES } from '../scheduling/answer-times.ts'
import { meanAnswerTimes, PRIOR_ANSWERS } from '../scheduling/measured-times.ts'

export interface Habits {
  /** How often each button is the first answer of a new card. */
  firstRatings: Record<Rating, number>
  /** Which button says that a card was recalled. */
  recallRatings: Record<2 | 3 | 4, number>
  durationMs: AnswerTimes
}

/**
 * Where a learner has answered little yet. Shares are of the size that Anki's simulator assumes for its users (first
 * ratings .24, .094, .495, .171, recalls .224, .631, .145): open-spaced-repetition/fsrs-rs, `src/optimal_retention.rs`,
 * defaults of `SimulatorConfig`.
 */
export const TYPICAL_HABITS: Habits = {
  firstRatings: { 1: 0.24, 2: 0.094, 3: 0.495, 4: 0.171 },
  recallRatings: { 2: 0.224, 3: 0.631, 4: 0.145 },
  durationMs: TYPICAL_TIMES,
}

function sharesWithPrior<K extends Rating>(
  ratings: readonly Rating[],
  prior: Record<K, number>,
  keys: readonly K[],
): Record<K, number> {
  const shares: Record<K, number> = { ...prior }
  for (const key of keys) {
    const count = ratings.filter(rating => rating === key).length
    shares[key] = (count + prior[key] * PRIOR_ANSWERS) / (ratings.length + PRIOR_ANSWERS)
  }
  return shares
}

/** A learner's habits from the answers so far, leaning on typical ones while they are few. Cramming is left out. */
export function habitsOf(answers: readonly Answer[]): Habits {
  const scheduled = answers.filter(({ mode }) => mode !== 'cram')
  const first = scheduled.filter(({ stage }) => stage === 'new')
  const later = scheduled.filter(({ prediction }) => prediction !== null)
  const recalled = later.filter(({ rating }) => rating > 1)
  const times = (of: readonly Answer[]): number[] => of.map(({ durationMs }) => durationMs)
  const { firstRatings, recallRatings } = TYPICAL_HABITS
  return {
    firstRatings: sharesWithPrior(first.map(({ rating }) => rating), firstRatings, [1, 2, 3, 4]),
    recallRatings: sharesWithPrior(recalled.map(({ rating }) => rating), recallRatings, [2, 3, 4]),
    durationMs: meanAnswerTimes({
      first: times(first),
      recalled: times(recalled),
      forgotten: times(later.filter(({ rating }) => rating === 1)),
    }),
  }
}
