import type { CardState } from '../progress/card-state.ts'
import type { ForgettingCurve } from '../scheduling/scheduler.ts'
import { curveFor } from '../scheduling/parameters.ts'
import { DAY_MS } from '../scheduling/study-day.ts'

export interface Knowledge {
  cards: number
  /** Cards answered at least once. */
  started: number
  /** Expected number of cards recalled now: the sum of retrievabilities. */
  recalled: number
}

/**
 * How much of some cards is known at an instant (UTC ms), by a forgetting curve: a card never answered counts as not
 * known.
 */
export function knowledgeOf(
  cardIds: Iterable<string>,
  states: ReadonlyMap<string, CardState>,
  at: number,
  curve: ForgettingCurve = curveFor(undefined),
): Knowledge {
  const knowledge: Knowledge = { cards: 0, started: 0, recalled: 0 }
  for (const id of cardIds) {
    const memory = states.get(id)?.memory
    knowledge.cards++
    if (memory) {
      knowledge.started++
      knowledge.recalled += curve((at - memory.lastAt) / DAY_MS, memory.stability)
    }
  }
  return knowledge
}

/** Share (0–1) of all the cards that would be recalled now. */
export function shareKnown({ cards, recalled }: Knowledge): number {
  return cards === 0 ? 0 : recalled / cards
}

/** Share (0–1) of the cards begun that would be recalled now. */
export function shareRetained({ started, recalled }: Knowledge): number {
  return started === 0 ? 0 : recalled / started
}
