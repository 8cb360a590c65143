/** How long a learner's own answers take, and what is still to do takes by that. */
import type { AnswerTimes } from './answer-times.ts'
import type { CardState } from './card-state.ts'
import type { ForgettingCurve, Memory } from './scheduler.ts'
import { newCardMinutes, reviewMinutes, TYPICAL_TIMES } from './answer-times.ts'
import { DAY_MS } from './study-day.ts'

/** What is typical counts as this many answers of each sort, so that a learner's first few do not swing everything. */
export const PRIOR_ANSWERS = 30

/** A longer look at a card counts as this long (ms): the learner was away. Anki's default too. */
export const LONGEST_COUNTED_MS = 60_000

/** The mean of some answers' times (ms) of each sort, leaning on the typical ones while they are few. */
export function meanAnswerTimes(times: Readonly<Record<keyof AnswerTimes, readonly number[]>>): AnswerTimes {
  const mean = (sort: keyof AnswerTimes): number =>
    (times[sort].reduce((sum, time) => sum + time, 0) + TYPICAL_TIMES[sort] * PRIOR_ANSWERS)
    / (times[sort].length + PRIOR_ANSWERS)
  return { first: mean('first'), recalled: mean('recalled'), forgotten: mean('forgotten') }
}

/** What an answer tells of its time. */
interface TimedAnswer {
  cardId: string
  studyDay: number
  rating: number
  durationMs: number
  mode: string
}

/** The same of answers as they lie in the log, oldest first, where the states tell on which day each card was begun. */
export function answerTimesOf(reviews: readonly TimedAnswer[], states: ReadonlyMap<string, CardState>): AnswerTimes {
  const times: Record<keyof AnswerTimes, number[]> = { first: [], recalled: [], forgotten: [] }
  const seen = new Set<string>()
  for (const { cardId, studyDay, rating, durationMs, mode } of reviews) {
    if (mode === 'cram')
      continue
    const isFirst = states.get(cardId)?.introducedOn === studyDay && !seen.has(cardId)
    seen.add(cardId)
    times[isFirst ? 'first' : rating > 1 ? 'recalled' : 'forgotten'].push(Math.min(durationMs, LONGEST_COUNTED_MS))
  }
  return meanAnswerTimes(times)
}

/**
 * Expected minutes of a card at an instant (UTC ms), from its memory; a card in steps of minutes wants one more recall.
 */
export function cardMinutes(
  memory: Memory | null | undefined,
  at: number,
  times: AnswerTimes,
  curve: ForgettingCurve,
): number {
  if (!memory)
    return newCardMinutes(times)
  const recall = memory.dueAt === null ? curve(Math.max(0, at - memory.lastAt) / DAY_MS, memory.stability) : 1
  return reviewMinutes(recall, times)
}
