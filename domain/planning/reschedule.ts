/** What a change of retention, parameters or exam would do to the dates, shown before anything moves. */
import type { CardState } from '../progress/card-state.ts'
import type { Settings } from '../progress/settings.ts'
import type { Memory } from '../scheduling/scheduler.ts'
import type { WeekLoad } from './load-balance.ts'
import { DEFAULT_SCHEDULING, intervalFactor, intervalRange } from '../scheduling/scheduler.ts'
import { chooseInterval } from './load-balance.ts'
import { isExamTopic } from './steering.ts'

export interface RescheduleRequest {
  /** Cards with memories as the new parameters see them. */
  states: Iterable<CardState>
  today: number
  desiredRetention: number
  weights?: readonly number[]
  maximumInterval?: number
  /** Study days, today included, over which newly due cards are spread; at least 1. */
  spreadOver: number
  /** How much the learner wants to do on each day of the week. */
  weekLoad: WeekLoad
  /** The exam that lies ahead, whose final days draw the dates of its cards in; none when missing. */
  exam?: Settings['exam']
  /** The topic of a card; undefined for one that is no longer in the deck, which neither moves nor counts. */
  topicOf: (cardId: string) => string | undefined
}

export interface Reschedule {
  /** Cards whose date moves, and which way. */
  moved: number
  earlier: number
  later: number
  /** Of those that move earlier, the cards that would all be due today if they were not spread. */
  newlyDue: number
  /** The new study day of every card that moves, newly due ones spread. */
  dueDays: Map<string, number>
}

/** Study days, both ends included. */
interface Span {
  from: number
  to: number
}

/** A card that moves, the days among which its new one is chosen, and the day on which it would be due to the hour. */
interface Move extends Span {
  cardId: string
  oldDay: number
  exactDay: number
  isNewlyDue: boolean
}

/**
 * The exam that bears on a card's date: one with a day of study left, unless the card has had its last repetition in
 * the final days.
 */
function examOf(
  cardId: string,
  { lastStudyDay }: Memory,
  { exam, today, topicOf }: RescheduleRequest,
): Settings['exam'] {
  const bears = exam && isExamTopic(exam, topicOf(cardId) ?? '', today + 1) && lastStudyDay < exam.finalDay
  return bears ? exam : null
}

/**
 * Where a card may go whose fuzz range is on some days: to those that are still to come, and before the exam. When the
 * range is over, to the days over which such cards are spread; when it begins only after the exam, to the exam's final
 * days.
 */
function openDays(range: Span, exam: Settings['exam'], { today, spreadOver }: RescheduleRequest): Span {
  const lastDay = exam ? exam.examDay - 1 : Infinity
  if (range.to <= today)
    return { from: today, to: Math.min(today + Math.max(1, spreadOver) - 1, lastDay) }
  if (exam && range.from > lastDay)
    return { from: Math.min(Math.max(today + 1, exam.finalDay), lastDay), to: lastDay }
  return { from: Math.max(today + 1, range.from), to: Math.min(range.to, lastDay) }
}

/**
 * Nothing where the old date is as good as a new one: it lies in the fuzz range (a day beside it when the order of the
 * buttons has pushed it), or where the card would go in any case. What was moved by a plan is not moved again by the
 * same plan.
 */
function moveOf(cardId: string, memory: Memory, factor: number, request: RescheduleRequest): Move | undefined {
  const { today, maximumInterval = DEFAULT_SCHEDULING.maximumInterval } = request
  const { stability, lastStudyDay, dueDay: oldDay, intervalDays } = memory
  const exact = Math.min(maximumInterval, Math.max(1, stability * factor))
  const { from, to } = intervalRange(exact, 0, maximumInterval)
  const exam = examOf(cardId, memory, request)
  const open = openDays({ from: lastStudyDay + from, to: lastStudyDay + to }, exam, request)
  const isInRange = intervalDays >= from - 1 && intervalDays <= to + 1 && !(exam && oldDay >= exam.examDay)
  const isDueEitherWay = oldDay <= today && lastStudyDay + Math.round(exact) <= today
  if (isInRange || isDueEitherWay || (oldDay >= open.from && oldDay <= open.to))
    return undefined
  return { cardId, oldDay, exactDay: lastStudyDay + exact, isNewlyDue: lastStudyDay + to <= today, ...open }
}

function movesOf(states: readonly CardState[], request: RescheduleRequest): Move[] {
  const factor = intervalFactor(request.desiredRetention, request.weights)
  return states.flatMap(({ cardId, memory }) =>
    memory?.phase === 'review' ? moveOf(cardId, memory, factor, request) ?? [] : [],
  )
}

/** Cards due on each day besides those that move; the overdue ones come with today's. */
function countStaying(states: readonly CardState[], moves: readonly Move[], today: number): Map<number, number> {
  const moving = new Set(moves.map(({ cardId }) => cardId))
  const counts = new Map<number, number>()
  for (const { cardId, memory } of states) {
    const day = Math.max(today, memory?.dueDay ?? today)
    if (memory && !moving.has(cardId))
      counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

/** By due day to the hour, and whatever the order in which cards are read. */
function byExactDay(a: Move, b: Move): number {
  return a.exactDay - b.exactDay || (a.cardId < b.cardId ? -1 : 1)
}

/**
 * The new days of all cards that move, each the one that has most room among the card's own. Who has few to choose from
 * comes first, and newly due cards, which can go to any day, last; of these the most overdue have the earliest days.
 */
function newDays(
  moves: readonly Move[],
  dueOn: Map<number, number>,
  { today, weekLoad }: RescheduleRequest,
): Map<string, number> {
  const take = ({ exactDay, from, to }: Move): number => {
    const day = today
      + chooseInterval({
        studyDay: today,
        intervalDays: exactDay - today,
        range: { from: from - today, to: to - today },
        dueOn: studyDay => dueOn.get(studyDay) ?? 0,
        week: weekLoad,
      })
    dueOn.set(day, (dueOn.get(day) ?? 0) + 1)
    return day
  }
  const inOrder = moves.toSorted((a, b) => (a.to - a.from) - (b.to - b.from) || byExactDay(a, b))
  const days = new Map(inOrder.filter(({ isNewlyDue }) => !isNewlyDue).map(move => [move.cardId, take(move)]))
  const flood = inOrder.filter(({ isNewlyDue }) => isNewlyDue)
  // Cards of an exam may have fewer days than the others.
  for (const end of new Set(flood.map(({ to }) => to))) {
    const together = flood.filter(({ to }) => to === end)
    const taken = together.map(take).sort((a, b) => a - b)
    together.forEach(({ cardId }, place) => days.set(cardId, taken[place]!))
  }
  return days
}

/**
 * How far the dates of cards in review move, and to which days: as after an answer, easy days are heeded and the range
 * of an interval is used, by the cards that are due on each day with the plan. It is used whether or not the learner
 * has days evened out, as the scheduler's own spread by chance would take its place. The counts are those of the days
 * in `dueDays`, and the same for every week.
 */
export function previewReschedule(request: RescheduleRequest): Reschedule {
  const { today, topicOf } = request
  const states = [...request.states].filter(({ cardId, suspended }) => !suspended && topicOf(cardId) !== undefined)
  const moves = movesOf(states, request)
  const dueDays = newDays(moves, countStaying(states, moves, today), request)
  const earlier = moves.filter(({ cardId, oldDay }) => dueDays.get(cardId)! < oldDay).length
  return {
    moved: moves.length,
    earlier,
    later: moves.length - earlier,
    newlyDue: moves.filter(({ isNewlyDue }) => isNewlyDue).length,
    dueDays,
  }
}
