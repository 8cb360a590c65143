/** Coming back after a break: what is still there, and a first day that saves most for the time given. */
import type { CardState } from '../progress/card-state.ts'
import type { WeekLoad } from './load-balance.ts'
import type { AnswerTimes } from '../scheduling/answer-times.ts'
import type { ForgettingCurve, Memory, Scheduler } from '../scheduling/scheduler.ts'
import { reviewMinutes } from '../scheduling/answer-times.ts'
import { isActive, ONE_SITTING_CARDS } from '../scheduling/queue.ts'
import { isDue } from '../scheduling/scheduler.ts'
import { DAY_MS, weekdayOf } from '../scheduling/study-day.ts'
import { capacityOf } from './load-balance.ts'

/** Due days away after which a learner is welcomed back, rather than shown an ordinary day. */
const BREAK_DAYS = 4
/** What an answer today is worth is looked for this many days ahead. */
const HORIZON_DAYS = 30

/** By what it is reckoned how much an answer saves. */
export interface SavingRequest {
  /** States of the cards in question. */
  states: readonly CardState[]
  moment: { at: number, studyDay: number }
  times: AnswerTimes
  scheduler: Scheduler
  curve: ForgettingCurve
}

export interface BreakRequest extends SavingRequest {
  /** The fact of a card: of one fact only one card a day is asked. */
  factOf: (cardId: string) => string
  /** Study days over which the backlog is spread, today included; at least 1. */
  days: number
  /** How much the learner wants to do on each day of the week; today, being here, as on a normal one. */
  weekLoad: WeekLoad
}

export interface BreakPlan {
  /** Study days since the last answer to any of the cards; 0 when there is none. */
  daysAway: number
  /** Cards begun, and the expected number of them that would be recalled now. */
  begun: number
  stillKnown: number
  /**
   * Ids of the due cards for each day, today first, each in the order in which they save most; siblings on days of
   * their own.
   */
  doses: string[][]
}

interface Due {
  cardId: string
  gainPerMinute: number
  isInSteps: boolean
}

/**
 * What answering a card now adds to its probability of recall a month from now, per minute: the expectation over Good
 * and Again, less what would be left without an answer.
 */
export function gainPerMinute(
  cardId: string,
  memory: Memory,
  { moment, times, scheduler, curve }: SavingRequest,
): number {
  const since = Math.max(0, moment.at - memory.lastAt) / DAY_MS
  const recall = curve(since, memory.stability)
  const later = (rating: 1 | 3): number => curve(HORIZON_DAYS, scheduler.next(cardId, memory, rating, moment).stability)
  const gain = recall * later(3) + (1 - recall) * later(1) - curve(since + HORIZON_DAYS, memory.stability)
  return gain / reviewMinutes(recall, times)
}

function bySaving(a: Due, b: Due): number {
  return b.gainPerMinute - a.gainPerMinute
}

/** Whether a card is due and takes part at all. */
function isWaiting(state: CardState, moment: SavingRequest['moment']): state is CardState & { memory: Memory } {
  return state.memory !== null && isActive(state, moment.studyDay) && isDue(state.memory, moment)
}

function dueCards(request: SavingRequest): Due[] {
  const { states, moment } = request
  return states
    .filter(state => isWaiting(state, moment))
    .map(({ cardId, memory }) => ({
      cardId,
      isInSteps: memory.dueAt !== null,
      gainPerMinute: gainPerMinute(cardId, memory, request),
    }))
    .sort(bySaving)
}

/** Ids of the cards that are due, in the order in which an answer saves most for the time it takes. */
export function orderBySaving(request: SavingRequest): string[] {
  return dueCards(request).map(({ cardId }) => cardId)
}

/** How many of some cards each day takes, by its load; all alike when the learner wants none on any day to come. */
function doseSizes(count: number, { days, weekLoad, moment }: BreakRequest): number[] {
  const later = Array.from(
    { length: Math.max(1, days) - 1 },
    (_, day) => capacityOf[weekLoad[weekdayOf(moment.studyDay + day + 1)] ?? 'normal'],
  )
  const loads = [1, ...later.map(load => later.some(each => each > 0) ? load : 1)]
  const sum = loads.reduce((total, load) => total + load, 0)
  let before = 0
  return loads.map((load) => {
    const from = Math.ceil(before * count / sum)
    before += load
    return Math.ceil(before * count / sum) - from
  })
}

/**
 * Splits due cards, which come in order, into days by their load. Cards in steps of minutes are all for the first day,
 * as they are not moved. Siblings go to days of their own; what is left over at the end goes to the emptiest later day
 * that has no sibling, or to the last one.
 */
function splitIntoDays(due: readonly Due[], request: BreakRequest): Due[][] {
  const { factOf } = request
  const sizes = doseSizes(due.length, request)
  let left = due.filter(({ isInSteps }) => !isInSteps)
  const doses = sizes.map((size, day): Due[] => {
    const dose = day === 0 ? due.filter(({ isInSteps }) => isInSteps) : []
    const facts = new Set(dose.map(({ cardId }) => factOf(cardId)))
    left = left.filter((card) => {
      const fact = factOf(card.cardId)
      const isForLater = dose.length >= size || facts.has(fact)
      if (!isForLater) {
        dose.push(card)
        facts.add(fact)
      }
      return isForLater
    })
    return dose
  })
  for (const card of left) {
    const later = doses.filter((dose, day) =>
      day > 0 && sizes[day]! > 0 && !dose.some(({ cardId }) => factOf(cardId) === factOf(card.cardId)),
    )
    const emptiest = later.sort((a, b) => a.length - b.length)[0] ?? doses.at(-1)
    emptiest?.push(card)
  }
  return doses.map(dose => dose.sort(bySaving))
}

/** Study days since the last answer before today to any of the cards; 0 when there is none. */
function daysAwayOf(states: Iterable<CardState>, studyDay: number): number {
  let lastDay = -Infinity
  for (const { memory } of states) {
    if (memory && memory.lastStudyDay < studyDay)
      lastDay = Math.max(lastDay, memory.lastStudyDay)
  }
  return lastDay === -Infinity ? 0 : studyDay - lastDay
}

export interface Return {
  /** States of the deck's cards. */
  states: readonly CardState[]
  moment: { at: number, studyDay: number }
  /** Study day on which a backlog was last spread, if it was. */
  backlogSince: number | null
}

/**
 * Whether a learner comes back from a break: some days away with something due, and not spread since. It holds through
 * the first day while there is more to do than one sitting, so that a first answer does not put the offer away.
 */
export function isBreak({ states, moment, backlogSince }: Return): boolean {
  const { studyDay } = moment
  const isSpreadSince = backlogSince !== null && studyDay - backlogSince < BREAK_DAYS
  if (isSpreadSince || daysAwayOf(states, studyDay) < BREAK_DAYS)
    return false
  const due = states.filter(state => isWaiting(state, moment)).length
  const hasBegun = states.some(({ memory }) => memory?.lastStudyDay === studyDay)
  // Once the first cards of one sitting are answered, there is nothing left to spread.
  return due > (hasBegun ? ONE_SITTING_CARDS : 0)
}

/** What to show and do on the first day back: nothing is lost by spreading, as what saves most comes first. */
export function planAfterBreak(request: BreakRequest): BreakPlan {
  const { states, moment, curve } = request
  const memories = states.flatMap(({ memory }) => memory ? [memory] : [])
  const due = dueCards(request)
  return {
    daysAway: daysAwayOf(states, moment.studyDay),
    begun: memories.length,
    stillKnown: memories.reduce(
      (sum, { lastAt, stability }) => sum + curve(Math.max(0, moment.at - lastAt) / DAY_MS, stability),
      0,
    ),
    doses: splitIntoDays(due, request).map(dose => dose.map(({ cardId }) => cardId)),
  }
}
