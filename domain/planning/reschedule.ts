/** What a change of retention or parameters would do to the dates, shown before anything moves. */
import type { CardState } from '../progress/card-state.ts'
import type { Memory } from '../scheduling/scheduler.ts'
import { intervalFactor, intervalRange } from '../scheduling/scheduler.ts'

export interface RescheduleRequest {
  /** Cards with memories as the new parameters see them. */
  states: Iterable<CardState>
  today: number
  desiredRetention: number
  weights?: readonly number[]
  maximumInterval: number
  /** Study days, today included, over which newly due cards are spread; at least 1. */
  spreadOver: number
}

export interface Reschedule {
  /** Cards whose date moves, and which way. */
  moved: number
  earlier: number
  later: number
  /** Cards not due by today that would be: these are what floods a day. */
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

function movesOf({ states, desiredRetention, weights, maximumInterval }: RescheduleRequest): Move[] {
  const factor = intervalFactor(desiredRetention, weights)
  const moves: Move[] = []
  for (const { cardId, memory, suspended } of states) {
    if (!memory || suspended || memory.phase !== 'review')
      continue
    const newDay = newDueDay(memory, factor, maximumInterval)
    if (newDay !== memory.dueDay)
      moves.push({ cardId, oldDay: memory.dueDay, newDay })
  }
  return moves
}

/** How far the dates of cards in review move. Of the newly due, the most overdue come first; a spread never comes after the old date. */
export function previewReschedule(request: RescheduleRequest): Reschedule {
  const { today, spreadOver } = request
  const moves = movesOf(request)
  const flood = moves.filter(({ oldDay, newDay }) => oldDay > today && newDay <= today).sort((a, b) => a.newDay - b.newDay)
  const dueDays = new Map(moves.map(({ cardId, newDay }) => [cardId, newDay]))
  flood.forEach(({ cardId, oldDay }, place) => {
    const day = today + Math.floor(place * Math.max(1, spreadOver) / flood.length)
    dueDays.set(cardId, Math.min(day, oldDay))
  })
  return {
    moved: moves.length,
    earlier: moves.filter(({ oldDay, newDay }) => newDay < oldDay).length,
    later: moves.filter(({ oldDay, newDay }) => newDay > oldDay).length,
    newlyDue: flood.length,
    dueDays,
  }
}
