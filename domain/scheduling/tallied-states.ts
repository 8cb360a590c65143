/**
 * States that know by themselves what otherwise takes a look at each of them. Where there are very many, storage gives
 * such (domain/progress/column-states.ts); whoever has a plain map looks at each.
 */
import type { CardState } from './card-state.ts'

/** States that never change: a change of some gives others, which share with these what stayed. */
export interface TalliedStates extends ReadonlyMap<string, CardState> {
  /** The states after a change of some. */
  with: (changed: readonly CardState[]) => TalliedStates
  /** Cards due on a study day, of those not suspended. */
  dueOn: (studyDay: number) => number
  /** Cards begun on a study day. */
  begunOn: (studyDay: number) => number
  /** The latest answer of all. */
  readonly lastAnswer: { at: number, studyDay: number } | undefined
}

/** Whether states are such. */
export function isTallied(states: ReadonlyMap<string, CardState>): states is TalliedStates {
  return 'dueOn' in states
}

/** The states after a change of some; those before stay as they are. */
export function withChanged(
  states: ReadonlyMap<string, CardState>,
  changed: readonly CardState[],
): ReadonlyMap<string, CardState> {
  return isTallied(states)
    ? states.with(changed)
    : new Map([...states, ...changed.map(state => [state.cardId, state] as const)])
}
