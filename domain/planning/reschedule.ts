/** What a change of retention or parameters would do to the dates, shown before anything moves. */
import type { CardState } from '../progress/card-state.ts'
import type { Settings } from '../progress/settings.ts'
import type { Memory } from '../scheduling/scheduler.ts'
import { DEFAULT_SCHEDULING, intervalFactor, intervalRange } from '../scheduling/scheduler.ts'
import { examDueDay } from './exam-pass.ts'
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
  /** The exam that lies ahead, whose final days draw the dates of its cards in; none when missing. */
  exam?: Settings['exam']
  topicOf?: (cardId: string) => string | undefined
}

export interface Reschedule {
  /** Cards whose date moves, and which way. */
  moved: number
  earlier: number
  later: number
  /** Cards not due by today that would be, before they are spread: these are what floods a day. */
  newlyDue: number
  /** The new study day of every card that moves, newly due ones spread. */
  dueDays: Map<string, number>
}

interface Move { cardId: string, oldDay: number, newDay: number }

/** Where an old date is as good as the new one (spread by a little, or pushed a day by the order of the buttons), it stays. */
function newDueDay({ stability, lastStudyDay, dueDay, intervalDays }: Memory, factor: number, maximumInterval: number): number {
  const exact = Math.min(maximumInterval, Math.max(1, stability * factor))
  const { from, to } = intervalRange(exact, 0, maximumInterval)
  return intervalDays >= from - 1 && intervalDays <= to + 1 ? dueDay : lastStudyDay + Math.round(exact)
}

/** A date that an exam has drawn in is not pushed out again beyond it. */
function heedingExam(cardId: string, newDay: number, { exam = null, today, topicOf = () => undefined }: RescheduleRequest): number {
  return exam && isExamTopic(exam, topicOf(cardId) ?? '', today) ? examDueDay(cardId, today, newDay, exam) : newDay
}

function movesOf(request: RescheduleRequest): Move[] {
  const { states, today, desiredRetention, weights, maximumInterval = DEFAULT_SCHEDULING.maximumInterval } = request
  const factor = intervalFactor(desiredRetention, weights)
  const moves: Move[] = []
  for (const { cardId, memory, suspended } of states) {
    if (!memory || suspended || memory.phase !== 'review')
      continue
    const oldDay = memory.dueDay
    const newDay = heedingExam(cardId, newDueDay(memory, factor, maximumInterval), request)
    // What is due already, and would be by the new date too, is due either way.
    if (newDay !== oldDay && !(oldDay <= today && newDay <= today))
      moves.push({ cardId, oldDay, newDay })
  }
  return moves
}

/** Of the newly due, the most overdue come first; a spread never comes after the old date. */
function spreadFlood(flood: readonly Move[], today: number, spreadOver: number): Move[] {
  return flood
    .toSorted((a, b) => a.newDay - b.newDay)
    .map((move, place) => ({ ...move, newDay: Math.min(today + Math.floor(place * Math.max(1, spreadOver) / flood.length), move.oldDay) }))
}

/** How far the dates of cards in review move: the counts are those of the days in `dueDays`. */
export function previewReschedule(request: RescheduleRequest): Reschedule {
  const { today, spreadOver } = request
  const all = movesOf(request)
  const isFlood = ({ oldDay, newDay }: Move): boolean => oldDay > today && newDay <= today
  const flood = all.filter(isFlood)
  const moves = [...all.filter(move => !isFlood(move)), ...spreadFlood(flood, today, spreadOver)].filter(({ oldDay, newDay }) => oldDay !== newDay)
  return {
    moved: moves.length,
    earlier: moves.filter(({ oldDay, newDay }) => newDay < oldDay).length,
    later: moves.filter(({ oldDay, newDay }) => newDay > oldDay).length,
    newlyDue: flood.length,
    dueDays: new Map(moves.map(({ cardId, newDay }) => [cardId, newDay])),
  }
}
