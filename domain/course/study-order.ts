/**
 * The one order in which the cards of a deck are begun. Study, the plan for an exam, forecasts and simulations all take it from here,
 * and none of them orders new cards again.
 */

/** What the order looks at; cards come in the order of the deck. */
export interface OrderedCard { topic: string, importance: number }

/**
 * A deck's cards in the order in which they are begun: the important first; among equals one of each topic in turn, each topic in its own
 * order. It knows the deck alone and nothing of the learner, so it stays as it is whatever was answered, and on every day.
 */
export function studyOrder<T extends OrderedCard>(cards: readonly T[]): T[] {
  const turnOf = new Map<T, number>()
  const counts = new Map<string, number>()
  for (const card of cards) {
    const group = `${card.importance} ${card.topic}`
    const turn = counts.get(group) ?? 0
    counts.set(group, turn + 1)
    turnOf.set(card, turn)
  }
  return [...cards].sort((a, b) => a.importance - b.importance || turnOf.get(a)! - turnOf.get(b)!)
}
