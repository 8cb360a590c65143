/** How many cards were known on each study day, by part of the course: known.ts, applied to the past. */
import type { ForgettingCurve } from '../scheduling/scheduler.ts'
import type { MemoryStep } from './answers.ts'
import type { StatisticsCard } from './filter.ts'
import { DAY_MS } from '../scheduling/study-day.ts'
import { knownStateOfMemory } from './known.ts'

/** Cards of a part of the course: how many there are, and how many of them were known on each day. */
export interface KnownPart {
  /** '' where a deck has no course. */
  id: string
  cards: number
  known: number[]
}

export interface KnownOverTime {
  /** Study day of the first answer; the counts of a part are of this day and those after it, until today. */
  firstDay: number
  /** In the order in which the cards first name them. */
  parts: KnownPart[]
}

/** What the past is made of: what each answer left of each card. */
export interface KnownHistory {
  steps: readonly { cardId: string, steps: readonly MemoryStep[] }[]
  moment: { at: number, studyDay: number }
  curve: ForgettingCurve
}

/**
 * The last day on which a memory, known on `from`, is known; recall only falls, so it is found by bisection. Each day
 * is looked at as late in it as it is today.
 */
function lastKnownDay(step: MemoryStep, from: number, to: number, { moment, curve }: KnownHistory): number {
  const isKnown = (day: number): boolean =>
    knownStateOfMemory(step, { at: moment.at - (moment.studyDay - day) * DAY_MS, curve }) === 'known'
  if (!isKnown(from))
    return from - 1
  let [known, beyond] = [from, to + 1]
  while (beyond - known > 1) {
    const middle = Math.floor((known + beyond) / 2)
    if (isKnown(middle))
      known = middle
    else
      beyond = middle
  }
  return known
}

/** How many more cards are known on each day than on the day before, for one card. */
function addCard(changes: number[], firstDay: number, steps: readonly MemoryStep[], history: KnownHistory): void {
  const today = history.moment.studyDay
  steps.forEach((step, place) => {
    const to = Math.min(today, (steps[place + 1]?.studyDay ?? Infinity) - 1)
    if (step.studyDay > to)
      return
    const last = lastKnownDay(step, step.studyDay, to, history)
    if (last < step.studyDay)
      return
    changes[step.studyDay - firstDay]! += 1
    changes[last + 1 - firstDay]! -= 1
  })
}

function runningSum(changes: readonly number[]): number[] {
  let sum = 0
  return changes.map(change => sum += change)
}

/** How many of a deck's cards were known on each day since the first answer; undefined before it. */
export function knownOverTime(cards: readonly StatisticsCard[], history: KnownHistory): KnownOverTime | undefined {
  const today = history.moment.studyDay
  const stepsOf = new Map(history.steps.map(({ cardId, steps }) => [cardId, steps]))
  const firstDay = cards.reduce((first, { id }) =>
    (stepsOf.get(id) ?? []).reduce((day, step) => Math.min(day, step.studyDay), first), Infinity)
  if (firstDay > today)
    return undefined
  const parts = new Map<string, { id: string, cards: number, changes: number[] }>()
  for (const { id, part = '' } of cards) {
    const own = parts.get(part)
      ?? { id: part, cards: 0, changes: Array.from({ length: today - firstDay + 2 }, () => 0) }
    parts.set(part, own)
    own.cards++
    addCard(own.changes, firstDay, stepsOf.get(id) ?? [], history)
  }
  return {
    firstDay,
    parts: [...parts.values()].map(({ id, cards: count, changes }) => ({
      id,
      cards: count,
      known: runningSum(changes.slice(0, -1)),
    })),
  }
}
