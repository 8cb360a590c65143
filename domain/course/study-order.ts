/**
 * The one order in which the cards of a deck are begun: that of the course. Study, the plan for an exam, forecasts and
 * simulations all take it from here, and none of them orders new cards again.
 */

/** What the order looks at. */
export interface OrderedCard {
  id: string
  factId: string
  /** The unit whose core or depth facts hold its fact; missing where a deck has no course. */
  unit?: string
  /** Whether it stands in the depth list of its unit, which holds nothing up. */
  isDepth?: boolean
  /** Ids of facts and cards to be met before it. */
  after?: readonly string[]
}

/** What a learner has chosen of the course. */
export interface CourseChoice {
  /** Lists begun by choice (`listOf`), the latest first: they come before all others. */
  lists: readonly string[]
  /** Topics that are followed; none means all. */
  topics: readonly string[]
}

/** A unit has two lists of facts, each begun and finished by itself: its core, named as the unit, and its depth. */
export function listOf({ unit = '', isDepth = false }: Pick<OrderedCard, 'unit' | 'isDepth'>): string {
  return isDepth ? `${unit}+` : unit
}

/**
 * In which pass through its list each card comes: the first cards of all facts, then the second ones, and so on; a card
 * that rests on others of its list no earlier than they. Cards come in the order of the deck, so parts stand before it.
 */
function passes(cards: readonly OrderedCard[]): ReadonlyMap<string, number> {
  const passOf = new Map<string, number>()
  const seen = new Map<string, number>()
  for (const { id, factId, after = [] } of cards) {
    const own = seen.get(factId) ?? 0
    const pass = Math.max(own, ...after.map(part => passOf.get(part) ?? 0))
    seen.set(factId, own + 1)
    passOf.set(id, pass)
    // A fact as a whole is met with its first card.
    if (!passOf.has(factId))
      passOf.set(factId, pass)
  }
  return passOf
}

/**
 * A deck's cards in the order in which they are begun: the core of each unit after the other, then their depth. It
 * knows the deck alone and nothing of the learner, so it stays as it is whatever was answered, and on every day. Cards
 * come in the order of the deck: unit by unit, core before depth, each fact's cards together.
 */
export function studyOrder<T extends OrderedCard>(cards: readonly T[]): T[] {
  const passOf = passes(cards)
  const lists = new Map<string, number>()
  for (const card of cards) {
    if (!lists.has(listOf(card)))
      lists.set(listOf(card), lists.size)
  }
  return [...cards].sort((a, b) =>
    Number(a.isDepth ?? false) - Number(b.isDepth ?? false)
    || lists.get(listOf(a))! - lists.get(listOf(b))!
    || passOf.get(a.id)! - passOf.get(b.id)!,
  )
}

/** Whether a learner wants to begin a card: its topic is followed, or its list was begun by choice. */
export function isFollowed(card: OrderedCard & { topic: string }, { lists, topics }: CourseChoice): boolean {
  return topics.length === 0 || topics.includes(card.topic) || lists.includes(listOf(card))
}

/**
 * The cards that a learner wants to begin, in study order with what was begun by choice in front, the latest choice
 * first. For plans and forecasts; the queue opens units by the same choice.
 */
export function learnersOrder<T extends OrderedCard & { topic: string }>(
  cards: readonly T[],
  choice: CourseChoice,
): T[] {
  const placeOf = (card: T): number => (choice.lists.indexOf(listOf(card)) + 1) || choice.lists.length + 1
  return cards.filter(card => isFollowed(card, choice)).sort((a, b) => placeOf(a) - placeOf(b))
}
