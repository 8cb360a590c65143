/** How far a learner is in a unit of the course. */
import type { BegunCard } from './begun-card.ts'

export interface UnitProgress {
  /** Cards of the unit's core facts that take part: not put away for good. */
  cards: number
  /** Of these, the cards answered at least once. */
  begun: number
  state: 'new' | 'open' | 'finished'
}

/** How many of some cards were begun, and whether that is none, some or all of them. */
export function unitProgress(cardIds: readonly string[], states: ReadonlyMap<string, BegunCard>): UnitProgress {
  const taking = cardIds.filter(id => states.get(id)?.memory || states.get(id)?.suspended == null)
  const begun = taking.filter(id => states.get(id)?.memory).length
  const state = begun === 0 ? 'new' : begun < taking.length ? 'open' : 'finished'
  return { cards: taking.length, begun, state }
}
