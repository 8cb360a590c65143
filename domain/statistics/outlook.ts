/** What is coming: cards due, and what will be forgotten if nothing is done. */
import type { CardState } from '../progress/card-state.ts'
import type { ForgettingCurve, Memory } from '../scheduling/scheduler.ts'
import { DAY_MS } from '../scheduling/study-day.ts'

/** Whether a card has a date on which it comes back. */
function scheduledMemory({ memory, suspended }: CardState): Memory | null {
  return suspended ? null : memory
}

export interface Forecast {
  /** Cards due before today. */
  backlog: number
  /** Cards due on each day, today first. */
  days: number[]
  /** Cards due after the last of them. */
  later: number
}

/** Due cards of some days from today, if nothing is answered in between. The sum is that of all scheduled cards. */
export function forecastDue(states: Iterable<CardState>, today: number, length: number): Forecast {
  const forecast: Forecast = { backlog: 0, days: Array.from({ length }, () => 0), later: 0 }
  for (const state of states) {
    const memory = scheduledMemory(state)
    if (!memory)
      continue
    const ahead = memory.dueDay - today
    if (ahead < 0)
      forecast.backlog++
    else if (ahead < length)
      forecast.days[ahead]!++
    else
      forecast.later++
  }
  return forecast
}

export interface FadingCard {
  cardId: string
  recallNow: number
  recallThen: number
}

export interface Forgetting {
  /** Expected number of begun cards recalled now, and after the days without an answer. */
  knownNow: number
  knownThen: number
  /** The cards that lose most, most first. */
  fading: FadingCard[]
}

/**
 * What will probably be forgotten within some days if nothing is done. Suspended cards fade as well: the schedule
 * forgets them, memory does not wait.
 */
export function expectedForgetting(
  states: Iterable<CardState>,
  at: number,
  days: number,
  curve: ForgettingCurve,
  longest = 20,
): Forgetting {
  const cards: FadingCard[] = []
  const sum = { now: 0, then: 0 }
  for (const { cardId, memory } of states) {
    if (!memory)
      continue
    const since = Math.max(0, at - memory.lastAt) / DAY_MS
    const card = {
      cardId,
      recallNow: curve(since, memory.stability),
      recallThen: curve(since + days, memory.stability),
    }
    sum.now += card.recallNow
    sum.then += card.recallThen
    cards.push(card)
  }
  const lossOf = (card: FadingCard): number => card.recallNow - card.recallThen
  return {
    knownNow: sum.now,
    knownThen: sum.then,
    fading: cards.sort((a, b) => lossOf(b) - lossOf(a)).slice(0, longest),
  }
}
