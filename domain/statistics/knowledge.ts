/** How much of some cards is known at one time; a card never answered counts as not known. */
export interface Knowledge {
  cards: number
  /** Cards answered at least once. */
  started: number
  /** Expected number of cards recalled now: the sum of retrievabilities. */
  recalled: number
}

/** Share (0–1) of all the cards that would be recalled now. */
export function shareKnown({ cards, recalled }: Knowledge): number {
  return cards === 0 ? 0 : recalled / cards
}
