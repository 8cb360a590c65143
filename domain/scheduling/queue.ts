/** What to study today, and in which order. */
import type { QueueCard } from '../content/deck-index.ts'
import type { CardState } from './card-state.ts'
import type { Memory } from './scheduler.ts'
import { nextNewCards } from '../course/next-new-cards.ts'
import { isDue } from './scheduler.ts'
import { isAhead } from './study-day.ts'
import { isTallied } from './tallied-states.ts'

export type { QueueCard } from '../content/deck-index.ts'

export interface QueueRequest {
  /** All cards of the deck, in study order. */
  cards: readonly QueueCard[]
  /** Which of them this session is about; all when missing. */
  isInScope?: (card: QueueCard) => boolean
  states: ReadonlyMap<string, CardState>
  moment: { at: number, studyDay: number }
  /** New cards that may still be introduced today. */
  newAllowance: number
  /** Ids of the cards answered today, in the order of their first answers: the queue goes on from them. */
  answered?: readonly string[]
  /** New cards that come before all others, for instance those of an exam. */
  isUrgent?: (card: QueueCard) => boolean
  /** Lists of units begun by choice, the latest first: their new cards come first. */
  chosenLists?: readonly string[]
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

/**
 * Keeps the order, except that a card of another topic from just ahead is fetched when two of one topic would meet.
 * `before` is the topic of the card met last: going on from it gives what was to come before it was met.
 */
export function interleaveTopics<T extends { topic: string }>(cards: readonly T[], before?: string): T[] {
  const reached = cards.slice(0, INTERLEAVING_REACH + 1)
  const mixed: T[] = []
  while (reached.length > 0) {
    const previous = mixed.at(-1)?.topic ?? before
    const ahead = reached.findIndex(card => card.topic !== previous)
    mixed.push(...reached.splice(Math.max(ahead, 0), 1))
    const next = cards[mixed.length + reached.length]
    if (next)
      reached.push(next)
  }
  return mixed
}

/**
 * Puts the cards of the shorter list at even distances into the longer one, keeping both orders. `done` says how many
 * of each were met before: going on from there gives the rest of what was spread then.
 */
export function spreadEvenly<T>(base: readonly T[], inserted: readonly T[], done = { base: 0, inserted: 0 }): T[] {
  const first = done.base + done.inserted
  const total = first + base.length + inserted.length
  const mixed: T[] = []
  let placed = 0
  for (let place = 0; place < base.length + inserted.length; place++) {
    const wanted = Math.floor((first + place + 1) * (done.inserted + inserted.length) / total) - done.inserted
    const isInserted = placed < inserted.length && (wanted > placed || place - placed === base.length)
    mixed.push(isInserted ? inserted[placed++]! : base[place - placed]!)
  }
  return mixed
}

/** Whether a card is put away on a study day: through that day or a later one. */
export function isBuried({ buriedThrough }: Pick<CardState, 'buriedThrough'>, studyDay: number): boolean {
  return buriedThrough !== null && buriedThrough >= studyDay
}

/** Whether a card takes part at all today: not suspended, not buried. */
export function isActive(state: CardState | undefined, studyDay: number): boolean {
  return !state || (state.suspended === null && !isBuried(state, studyDay))
}

/** How many new cards were begun on a study day. */
export function countIntroduced(states: Iterable<CardState>, studyDay: number): number {
  let count = 0
  for (const state of states)
    count += state.introducedOn === studyDay ? 1 : 0
  return count
}

/** How many of the new cards of all states were begun on a study day. */
export function introducedOn(states: ReadonlyMap<string, CardState>, studyDay: number): number {
  return isTallied(states) ? states.begunOn(studyDay) : countIntroduced(states.values(), studyDay)
}

/** Whether the answer of a card's fact has changed since it was last answered. */
export function isOutdated(card: { revision: number }, state: CardState | undefined): boolean {
  return state?.memory != null && (state.factRevision ?? card.revision) < card.revision
}

function firstOfEachFact(candidates: readonly QueueCard[], takenFacts: Set<string>): QueueCard[] {
  return candidates.filter((card) => {
    const isFree = !takenFacts.has(card.factId)
    takenFacts.add(card.factId)
    return isFree
  })
}

/** What was met today of reviews and of new cards, as far as the order of the rest depends on it. */
interface Met {
  base: number
  inserted: number
  lastTopic: string | undefined
}

function metToday({ cards, isInScope = () => true, states, moment, answered = [] }: QueueRequest): Met {
  const ids = new Set(answered)
  const byId = new Map(ids.size > 0 ? cards.filter(({ id }) => ids.has(id)).map(card => [card.id, card]) : [])
  const met: Met = { base: 0, inserted: 0, lastTopic: undefined }
  for (const id of answered) {
    const card = byId.get(id)
    if (!card || !isInScope(card))
      continue
    if (states.get(id)?.introducedOn === moment.studyDay) {
      met.inserted++
    }
    else {
      met.base++
      met.lastTopic = card.topic
    }
  }
  return met
}

/** So many cards are one sitting: asked before their time, they are no flood. */
export const ONE_SITTING_CARDS = 20

/**
 * Whether cards whose last answer lies ahead of today are due: their clock was wrong, and the day on which they would
 * come back is none. Where they are many, and most of what was begun, it is today's clock that is behind, and nothing
 * is asked before its time.
 */
function areAheadDue(states: ReadonlyMap<string, CardState>, studyDay: number): boolean {
  let [begun, ahead] = [0, 0]
  for (const { memory } of states.values()) {
    begun += memory ? 1 : 0
    ahead += memory && isAhead(memory.lastStudyDay, studyDay) ? 1 : 0
  }
  return ahead > 0 && (ahead <= ONE_SITTING_CARDS || ahead * 2 <= begun)
}

/**
 * How far recall has fallen on a study day: the days since the last answer over those in which it falls to 90 %. It
 * stays as it is all day, and so does an order by it.
 */
function fallOn({ stability, lastStudyDay }: Memory, studyDay: number): number {
  return Math.max(0, studyDay - lastStudyDay) / stability
}

/**
 * The queue of a moment. Learning cards come when they are due; reviews, and cards whose answer has changed since, by
 * retrievability, lowest first (or in the places given), like topics apart;
 * new cards up to the allowance, as the course opens its units, spread between the reviews. Of one fact only one card a
 * day: siblings of a card answered today, or of one that comes earlier in this very queue, wait for another day.
 *
 * With what was answered today handed in, the queue after an answer is the queue before it without that card, steps of
 * minutes aside.
 */
export function buildQueue(request: QueueRequest): StudyQueue {
  const {
    cards,
    isInScope = () => true,
    states,
    moment,
    newAllowance,
    isUrgent = () => false,
    placeOf = () => undefined,
    chosenLists,
  } = request
  const takenFacts = new Set<string>()
  const inSteps: { id: string, memory: Memory }[] = []
  const due: { card: QueueCard, fall: number, place: number }[] = []
  const taking: QueueCard[] = []
  const met = new Set<string>()
  const begunFacts = new Set<string>()
  // Asked only where there is one: it takes a look at all states.
  let isAheadDue: boolean | undefined
  const isDueNow = (memory: Memory): boolean =>
    isDue(memory, moment)
    || (isAhead(memory.lastStudyDay, moment.studyDay) && (isAheadDue ??= areAheadDue(states, moment.studyDay)))
  for (const card of cards) {
    const state = states.get(card.id)
    const memory = state?.memory
    if (
      memory?.lastStudyDay === moment.studyDay || (memory && memory.dueAt !== null && isActive(state, moment.studyDay))
    )
      takenFacts.add(card.factId)
    if (memory && state?.introducedOn === moment.studyDay)
      begunFacts.add(card.factId)
    if (memory || state?.suspended != null)
      met.add(card.id).add(card.factId)
    if (!isActive(state, moment.studyDay) || !isInScope(card))
      continue
    taking.push(card)
    if (!memory)
      continue
    if (memory.dueAt !== null)
      inSteps.push({ id: card.id, memory })
    else if (isDueNow(memory) || isOutdated(card, state))
      // Recall falls with time over stability whatever the parameters, so the order is the same by all of them.
      due.push({ card, fall: fallOn(memory, moment.studyDay), place: placeOf(card.id) ?? Infinity })
  }
  inSteps.sort((a, b) => a.memory.dueAt! - b.memory.dueAt!)
  due.sort((a, b) => a.place - b.place || b.fall - a.fall)
  const done = metToday(request)
  const reviews = interleaveTopics(firstOfEachFact(due.map(({ card }) => card), takenFacts), done.lastTopic)
  const newCards = { states, met, takenFacts, begunFacts, chosen: chosenLists }
  const urgent = nextNewCards({ ...newCards, cards: taking.filter(isUrgent), allowance: newAllowance })
  const introduced = [
    ...urgent,
    ...nextNewCards({
      ...newCards,
      cards: taking.filter(card => !isUrgent(card)),
      takenFacts: new Set([...takenFacts, ...urgent.map(card => card.factId)]),
      begunFacts: new Set([...begunFacts, ...urgent.map(card => card.factId)]),
      met: new Set([...met, ...urgent.flatMap(card => [card.id, card.factId])]),
      allowance: newAllowance - urgent.length,
    }),
  ]
  return {
    learning: inSteps.filter(({ memory }) => isDueNow(memory)).map(({ id }) => id),
    waiting: inSteps.filter(({ memory }) => !isDueNow(memory)).map(({ id }) => id),
    main: spreadEvenly(reviews, introduced, done).map(card => card.id),
    reviewCount: reviews.length,
    newCount: introduced.length,
  }
}

/**
 * Whether a card in steps of minutes is fetched before its time: one that was forgotten always, the others when they
 * are to be finished.
 */
function isFetched(states: ReadonlyMap<string, CardState>, isFinishing: boolean): (id: string) => boolean {
  return id => isFinishing || states.get(id)?.lastRating === 1
}

/**
 * The card to show next, or undefined when the session is over. It ends when everything has come up and every card that
 * was forgotten has been recalled once (successive relearning): one that was forgotten and is not due yet comes early
 * rather than being left behind, while one that was recalled waits for its step in peace, unless the learner wants to
 * finish now (`isFinishing`).
 */
export function nextCardOf(
  queue: StudyQueue,
  states: ReadonlyMap<string, CardState>,
  isFinishing = false,
): string | undefined {
  return queue.learning[0] ?? queue.main[0] ?? queue.waiting.find(isFetched(states, isFinishing))
}

/** The cards that the session still wants, each once. */
export function remainingCards(
  queue: StudyQueue,
  states: ReadonlyMap<string, CardState>,
  isFinishing = false,
): string[] {
  return [...queue.learning, ...queue.main, ...queue.waiting.filter(isFetched(states, isFinishing))]
}
