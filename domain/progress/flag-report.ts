import type { DeckIndex } from '../content/deck-index.ts'
import type { CardState } from './card-state.ts'

export interface FlagReportEntry {
  cardId: string
  factId: string
  factRevision: number
  front: string
  answer: string
  remark: string
}

/** The cards a learner says look wrong, with what an editor needs to find them, in the order of the deck. */
export function flagReport(
  states: ReadonlyMap<string, CardState>,
  { deck, factById }: Pick<DeckIndex, 'deck' | 'factById'>,
): FlagReportEntry[] {
  return deck.cards.flatMap((card) => {
    const flag = states.get(card.id)?.flag ?? null
    return flag === null
      ? []
      : [{
          cardId: card.id,
          factId: card.factId,
          factRevision: factById.get(card.factId)?.revision ?? 0,
          front: card.front,
          answer: card.answer,
          remark: flag,
        }]
  })
}
