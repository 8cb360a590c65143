/** What to study today, and in which order. */
import type { CardState } from '../progress/card-state.ts'
import { isDue, retrievability } from './scheduler.ts'

/** What the queue needs to know of a card; cards come in the deck's study order. */
export interface QueueCard {
  id: string
  factId: string
  topic: string
  importance: 1 | 2 | 3
  /** Revision of its fact; a card answered under an earlier one is asked again. */
  revision: number
}

export interface QueueRequest {
  /** All cards of the deck, in study order. */
  cards: readonly QueueCard[]
  /** Which of them this session is about; all when missing. */
  isInScope?: (card: QueueCard) => boolean
  states: ReadonlyMap<string, CardState>
  moment: { at: number, studyDay: number }
  /** New cards that may still be introduced today. */
  newAllowance: number
  /** New cards that come before all others, for instance those of an exam. */
  isUrgent?: (card: QueueCard) => boolean
  /** Place of a due card where another order holds than that of recall, as while a backlog is worked off. */
  placeOf?: (cardId: string) => number | undefined
}

export interface StudyQueue {
  /** In steps of minutes and due now, longest due first. */
  learning: string[]
  /** Reviews and new cards, in the order to meet them. */
  main: string[]
  /** In steps of minutes and not due yet, soonest first. */
  waiting: string[]
  /** Of `main`. */
  reviewCount: number
  newCount: number
}

/** How far ahead in the order a card may be fetched to keep two of one topic apart. */
const INTERLEAVING_REACH = 4

/** Keeps the order, except that a card of another topic from just ahead is fetched when two of one topic would meet. */
export function interleaveTopics<T extends { topic: string }>(cards: readonly T[]): T[] {
  const left = [...cards]
  const mixed: T[] = []
  while (left.length > 0) {
    const previous = mixed.at(-1)?.topic
    const ahead = left.slice(0, INTERLEAVING_REACH + 1).findIndex(card => card.topic !== previous)
    mixed.push(...left.splice(Math.max(ahead, 0), 1))
  }
  return mixed
}

/** New cards: the important first; among equals one of each topic in turn, each topic in its own order. */
export function orderNewCards<T extends { topic: string, importance: number }>(cards: readonly T[]): T[] {
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

/** Puts the cards of the shorter list at even distances into the longer one, keeping both orders. */
export function spreadEvenly<T>(base: readonly T[], guests: readonly T[]): T[] {
  const total = base.length + guests.length
  const mixed: T[] = []
  let guestsIn = 0
  for (let place = 0; place < total; place++) {
    const wanted = Math.floor((place + 1) * guests.length / total)
    mixed.push(wanted > guestsIn ? guests[guestsIn++]! : base[place - guestsIn]!)
  }
  return mixed
}

/** Whether a card takes part at all today: not set aside, not buried. */
export function isActive(state: CardState | undefined, studyDay: number): boolean {
  return !state || (state.suspended === null && (state.buriedThrough ?? studyDay - 1) < studyDay)
}

/** How many new cards were begun on a study day. */
export function countIntroduced(states: Iterable<CardState>, studyDay: number): number {
  let count = 0
  for (const state of states)
    count += state.introducedOn === studyDay ? 1 : 0
  return count
}

/** Whether the answer of a card's fact has changed since it was last answered. */
export function isOutdated(card: { revision: number }, state: CardState | undefined): boolean {
  return state?.memory != null && (state.factRevision ?? card.revision) < card.revision
}

type Candidate = QueueCard & { state: CardState | undefined }

function firstOfEachFact(candidates: readonly Candidate[], takenFacts: Set<string>): Candidate[] {
  return candidates.filter((card) => {
    const isFree = !takenFacts.has(card.factId)
    takenFacts.add(card.factId)
    return isFree
  })
}

/**
 * The queue of a moment. Learning cards come when they are due; reviews, and cards whose answer has changed since, by
 * retrievability, lowest first (or in the places given), like topics apart;
 * new cards up to the allowance, spread between the reviews. Of one fact only one card a day: siblings of a card answered
 * today, or of one that comes earlier in this very queue, wait for another day.
 */
export function buildQueue({ cards, isInScope = () => true, states, moment, newAllowance, isUrgent = () => false, placeOf = () => undefined }: QueueRequest): StudyQueue {
  const takenFacts = new Set<string>()
  const inSteps: Candidate[] = []
  const due: (Candidate & { recall: number })[] = []
  const fresh: Candidate[] = []
  for (const card of cards) {
    const state = states.get(card.id)
    const memory = state?.memory
    if (memory?.lastStudyDay === moment.studyDay || (memory && memory.dueAt !== null && isActive(state, moment.studyDay)))
      takenFacts.add(card.factId)
    if (!isActive(state, moment.studyDay) || !isInScope(card))
      continue
    if (!memory)
      fresh.push({ ...card, state })
    else if (memory.dueAt !== null)
      inSteps.push({ ...card, state })
    else if (isDue(memory, moment) || isOutdated(card, state))
      // Recall falls with time over stability whatever the parameters, so the order is the same by all of them.
      due.push({ ...card, state, recall: retrievability(memory, moment.at) })
  }
  inSteps.sort((a, b) => a.state!.memory!.dueAt! - b.state!.memory!.dueAt!)
  due.sort((a, b) => (placeOf(a.id) ?? Infinity) - (placeOf(b.id) ?? Infinity) || a.recall - b.recall)
  const reviews = interleaveTopics(firstOfEachFact(due, takenFacts))
  const ordered = orderNewCards(firstOfEachFact(fresh, takenFacts))
  const introduced = [...ordered.filter(isUrgent), ...ordered.filter(card => !isUrgent(card))].slice(0, Math.max(0, newAllowance))
  return {
    learning: inSteps.filter(card => isDue(card.state!.memory!, moment)).map(card => card.id),
    waiting: inSteps.filter(card => !isDue(card.state!.memory!, moment)).map(card => card.id),
    main: spreadEvenly<Candidate>(reviews, interleaveTopics(introduced)).map(card => card.id),
    reviewCount: reviews.length,
    newCount: introduced.length,
  }
}

/**
 * The card to show next, or undefined when the session is over. It ends when everything has come up and every card that
 * was forgotten has been recalled once (successive relearning): one that was forgotten and is not due yet comes early
 * rather than being left behind, while one that was recalled waits for its step in peace.
 */
export function nextCardOf(queue: StudyQueue, states: ReadonlyMap<string, CardState>): string | undefined {
  return queue.learning[0] ?? queue.main[0] ?? queue.waiting.find(id => states.get(id)?.lastRating === 1)
}

/** The cards that the session still wants, each once. */
export function remainingCards(queue: StudyQueue, states: ReadonlyMap<string, CardState>): string[] {
  return [...queue.learning, ...queue.main, ...queue.waiting.filter(id => states.get(id)?.lastRating === 1)]
}
