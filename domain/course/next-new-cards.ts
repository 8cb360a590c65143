/** Which new cards come next: unit by unit, at most two of them open side by side. */
import type { OrderedCard } from './study-order.ts'
import { listOf } from './study-order.ts'

/** At most so many units are open at a time; each is finished before another opens. */
export const MOST_OPEN_UNITS = 2
/**
 * Whoever has begun so many facts in a day and wants more is given a second new card of one of them rather than none.
 */
export const FULL_DAY_FACTS = 20

export interface NewCardsRequest<T extends OrderedCard> {
  /** Cards in study order, begun or not: those that take part today and that the session is about. */
  cards: readonly T[]
  /** What is remembered of each card; nothing of one that was never answered. */
  states: ReadonlyMap<string, { memory: object | null }>
  /** Ids of the facts and cards of the whole deck that were met: begun, or put away for good. */
  met: ReadonlySet<string>
  /** Facts that have had their card today, or have one in steps of minutes. */
  takenFacts: ReadonlySet<string>
  /** Of these, the facts of which a new card was begun today. */
  begunFacts: ReadonlySet<string>
  /** At most so many are given. */
  allowance: number
  /** Lists begun by choice, which come first. */
  chosen?: readonly string[]
}

/** A list of a unit as far as it is not begun. */
interface OpenList<T> {
  name: string
  left: T[]
  isBegun: boolean
}

function listsOf<T extends OrderedCard>({ cards, states }: NewCardsRequest<T>): OpenList<T>[] {
  const lists = new Map<string, OpenList<T>>()
  for (const card of cards) {
    const name = listOf(card)
    const list = lists.get(name) ?? { name, left: [], isBegun: false }
    lists.set(name, list)
    if (states.get(card.id)?.memory)
      list.isBegun = true
    else
      list.left.push(card)
  }
  return [...lists.values()]
}

/**
 * The new cards of a day, in order. Of one fact one card a day; a card that rests on others waits until they were met.
 * The open units come first (those of choice, then those begun, then the next of the course), at most two at a time: as
 * long as one of the two has cards left, for today or another day, no third opens. Where that would leave the day
 * short, a fact that is only recalled today has its next card as well; on a day that is full already, so has one that
 * was begun today, as two units have facts for about two dozen cards, and somebody with an exam next week may want a
 * hundred. Whoever has answered the first of these cards gets the rest of them.
 */
export function nextNewCards<T extends OrderedCard>(request: NewCardsRequest<T>): T[] {
  const { allowance, chosen = [] } = request
  if (allowance <= 0)
    return []
  const rank = ({ name, isBegun }: OpenList<T>): number => chosen.includes(name) ? 0 : isBegun ? 1 : 2
  const lists = listsOf(request).filter(({ left }) => left.length > 0).sort((a, b) => rank(a) - rank(b))
  const met = new Set(request.met)
  const takenFacts = new Set(request.takenFacts)
  const begunFacts = new Set(request.begunFacts)
  const arePartsMet = ({ after = [] }: T): boolean => after.every(part => met.has(part))
  const findIn = (open: readonly OpenList<T>[], taken: ReadonlySet<string>): T | undefined =>
    open.flatMap(({ left }) => left.find(card => !taken.has(card.factId) && arePartsMet(card)) ?? [])[0]
  const none: ReadonlySet<string> = new Set()
  const taken: T[] = []
  while (taken.length < allowance) {
    const waiting = lists.filter(({ left }) => left.some(arePartsMet))
    const open = waiting.slice(0, MOST_OPEN_UNITS)
    const isHeldUp = waiting.length > open.length
    const card = findIn(open, takenFacts)
      ?? (isHeldUp
        ? findIn(open, begunFacts) ?? (begunFacts.size >= FULL_DAY_FACTS ? findIn(open, none) : undefined)
        : undefined)
    if (!card)
      break
    const list = open.find(({ name }) => name === listOf(card))!
    list.left = list.left.filter(other => other !== card)
    takenFacts.add(card.factId)
    begunFacts.add(card.factId)
    met.add(card.id).add(card.factId)
    taken.push(card)
  }
  return taken
}
