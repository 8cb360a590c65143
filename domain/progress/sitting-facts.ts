/** What a sitting did for the facts it touched: learnt, kept, or still shaky. */
import type { ReviewRecord } from './records.ts'

/** A fact that was forgotten, and the card that showed it. */
export interface ShakyFact { factId: string, cardId: string }

/** Each fact of a sitting stands in one of the lists, in the order in which it first came. */
export interface SittingFacts {
  /** Begun in it, and recalled at the end. */
  learnt: string[]
  /** Known before, and recalled. */
  kept: string[]
  shaky: ShakyFact[]
}

interface SittingCard { factId: string, isFirst: boolean, wasForgotten: boolean, isRecalled: boolean }

/** A card is shaky when its last answer was Again; one that had been learnt before also when any was. */
function isShaky({ isFirst, wasForgotten, isRecalled }: SittingCard): boolean {
  return !isRecalled || (wasForgotten && !isFirst)
}

/**
 * Sorts the facts of a sitting's answers, oldest first. `isFirstAnswer` tells whether an answer was its card's first,
 * `factOf` which fact a card asks for; a card of no fact is left out.
 */
export function factsOfSitting(
  reviews: readonly ReviewRecord[],
  isFirstAnswer: (review: ReviewRecord) => boolean,
  factOf: (cardId: string) => string | undefined,
): SittingFacts {
  const cards = new Map<string, SittingCard>()
  for (const review of reviews) {
    const factId = factOf(review.cardId)
    if (factId === undefined)
      continue
    const card = cards.get(review.cardId)
      ?? { factId, isFirst: isFirstAnswer(review), wasForgotten: false, isRecalled: false }
    cards.set(review.cardId, card)
    card.isRecalled = review.rating > 1
    card.wasForgotten ||= !card.isRecalled
  }
  const shaky = new Map<string, ShakyFact>()
  const begun = new Set<string>()
  for (const [cardId, card] of cards) {
    if (isShaky(card) && !shaky.has(card.factId))
      shaky.set(card.factId, { factId: card.factId, cardId })
    if (card.isFirst)
      begun.add(card.factId)
  }
  const firm = [...new Set([...cards.values()].map(({ factId }) => factId))].filter(id => !shaky.has(id))
  return {
    learnt: firm.filter(id => begun.has(id)),
    kept: firm.filter(id => !begun.has(id)),
    shaky: [...shaky.values()],
  }
}
