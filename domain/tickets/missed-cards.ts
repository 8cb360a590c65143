/** What a ticket does to the schedule: a missed point is a wrong answer on a known card, once a day. */
import type { DeckFact } from '../content/deck.ts'
import type { CardState } from '../progress/card-state.ts'

/**
 * The cards that missed facts call back: of each fact the card known best, if one is known at all. A card in steps of
 * minutes, one put away and one forgotten today already are left as they are.
 */
export function missedCards(
  facts: readonly Pick<DeckFact, 'cards'>[],
  states: ReadonlyMap<string, CardState>,
  studyDay: number,
): string[] {
  return facts.flatMap(({ cards }) => {
    const known = cards.flatMap(id => states.get(id) ?? [])
    if (known.some(({ memory, lastRating }) => memory?.lastStudyDay === studyDay && lastRating === 1))
      return []
    const [best] = known
      .filter(({ memory, suspended }) => memory?.phase === 'review' && suspended === null)
      .sort((a, b) => b.memory!.stability - a.memory!.stability)
    return best ? [best.cardId] : []
  })
}
