import type { CardState } from '../progress/card-state.ts'
import { intervalFactor } from '../scheduling/scheduler.ts'

/** Reviews a day at a desired retention, relative to those at 0.9: shorter intervals mean more of them. */
export function relativeWorkload(desiredRetention: number, weights?: readonly number[]): number {
  return 1 / intervalFactor(desiredRetention, weights)
}

/**
 * Reviews a day that the learner's own cards would ask for if each came back when its recall falls to a desired retention:
 * the sum of one over the interval, at today's stabilities. Set-aside cards ask for nothing.
 */
export function reviewsPerDay(states: Iterable<CardState>, desiredRetention: number, weights?: readonly number[]): number {
  const factor = intervalFactor(desiredRetention, weights)
  let reviews = 0
  for (const { memory, suspended } of states) {
    if (memory && !suspended)
      reviews += 1 / Math.max(1, memory.stability * factor)
  }
  return reviews
}

/** Cards that come due on a study day if nothing is answered before: the overdue ones come with today's. */
export function countDueOn(states: Iterable<CardState>, studyDay: number, today: number): number {
  let count = 0
  for (const { memory, suspended } of states) {
    if (memory && !suspended && (memory.dueDay === studyDay || (studyDay === today && memory.dueDay < today)))
      count++
  }
  return count
}
