/** The latest answer of all, by the clock that it was given on. */
import type { CardState } from '../scheduling/card-state.ts'
import { isTallied } from '../scheduling/tallied-states.ts'

export interface LastAnswer {
  at: number
  studyDay: number
}

/** The latest answer among some cards, if there is one. */
export function lastAnswerOf(states: Iterable<CardState>): LastAnswer | undefined {
  let last: LastAnswer | undefined
  for (const { memory } of states) {
    if (memory && memory.lastAt > (last?.at ?? -1))
      last = { at: memory.lastAt, studyDay: memory.lastStudyDay }
  }
  return last
}

/** The latest answer of all cards, if there is one. */
export function lastAnswerIn(states: ReadonlyMap<string, CardState>): LastAnswer | undefined {
  return isTallied(states) ? states.lastAnswer : lastAnswerOf(states.values())
}

/**
 * The latest answer after some cards have changed, from the one before it: all cards are looked at only where that one
 * was taken back. `states` are those of now, `before` those of the changed cards until then.
 */
export function lastAnswerAfter(
  last: LastAnswer | undefined,
  before: readonly (CardState | undefined)[],
  changed: readonly CardState[],
  states: ReadonlyMap<string, CardState>,
): LastAnswer | undefined {
  const latest = lastAnswerOf(changed)
  if (latest && latest.at >= (last?.at ?? -1))
    return latest
  return before.some(state => state?.memory?.lastAt === last?.at) ? lastAnswerIn(states) : last
}
