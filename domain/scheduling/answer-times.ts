/** How long answers take, and what a card of a day takes by that. */
import { MINUTE_MS } from './study-day.ts'

/** Mean time of an answer, ms: the first one of a card, a later one that recalls it, and one that does not. */
export interface AnswerTimes { first: number, recalled: number, forgotten: number }

/**
 * Where a learner has answered little yet: 8 seconds for a recall, 20 and more for a first answer or a lapse, of the
 * size that Anki's simulator assumes for its users: open-spaced-repetition/fsrs-rs, `src/optimal_retention.rs`,
 * defaults of `SimulatorConfig`.
 */
export const TYPICAL_TIMES: AnswerTimes = { first: 20_000, recalled: 8_000, forgotten: 22_000 }

/** Expected minutes of a card's day when it is recalled with a probability: what is forgotten is recalled once more. */
export function reviewMinutes(recall: number, { recalled, forgotten }: AnswerTimes): number {
  return (recalled + (1 - recall) * forgotten) / MINUTE_MS
}

/** Expected minutes of a new card's day: the first answer and the two steps of minutes after it. */
export function newCardMinutes({ first, recalled }: AnswerTimes): number {
  return (first + 2 * recalled) / MINUTE_MS
}
