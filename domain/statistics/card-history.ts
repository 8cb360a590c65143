/** One card's whole life, for the picture on the fact's page: its answers, and the forgetting curve between them. */
import type { CardState } from '../progress/card-state.ts'
import type { CardRecord, ReviewRecord } from '../progress/records.ts'
import type { ForgettingCurve, Memory, Rating } from '../scheduling/scheduler.ts'
import { applyRecord, untouchedCard } from '../progress/card-state.ts'
import { DAY_MS } from '../scheduling/study-day.ts'

export interface HistoryEvent {
  /** UTC ms. */
  at: number
  rating: Rating
  isCram: boolean
  /** Probability (0–1) of recall just before; null at the first answer. */
  recallBefore: number | null
  /** Days, after the answer; null as long as nothing but cramming has happened. */
  stability: number | null
  difficulty: number | null
}

export interface CurvePoint { at: number, recall: number }

export interface CardHistory {
  events: HistoryEvent[]
  /** One falling curve from each answer to the next, the last one to `until`. */
  curves: CurvePoint[][]
}

function recallAt(memory: Memory, at: number, curve: ForgettingCurve): number {
  return curve((at - memory.lastAt) / DAY_MS, memory.stability)
}

function curveBetween(memory: Memory, until: number, curve: ForgettingCurve, points: number): CurvePoint[] {
  const length = Math.max(0, until - memory.lastAt)
  return Array.from({ length: points }, (_, place) => {
    const at = memory.lastAt + length * place / (points - 1)
    return { at, recall: recallAt(memory, at, curve) }
  })
}

function eventOf(before: CardState, after: CardState, record: CardRecord & { kind: 'review' }, curve: ForgettingCurve): HistoryEvent {
  return {
    at: record.at,
    rating: record.rating,
    isCram: record.mode === 'cram',
    recallBefore: before.memory ? recallAt(before.memory, record.at, curve) : null,
    stability: after.memory?.stability ?? null,
    difficulty: after.memory?.difficulty ?? null,
  }
}

/** The history of a card from its records that stand, oldest first, with `pointsPerCurve` (at least 2) points on each curve. */
export function cardHistory(cardId: string, records: readonly CardRecord[], until: number, curve: ForgettingCurve, pointsPerCurve = 24): CardHistory {
  const history: CardHistory = { events: [], curves: [] }
  const answers: ReviewRecord[] = []
  let state = untouchedCard(cardId)
  for (const record of records) {
    const before = state
    state = applyRecord(before, record, answers)
    if (record.kind !== 'review')
      continue
    answers.push(record)
    history.events.push(eventOf(before, state, record, curve))
    if (before.memory && state.memory !== before.memory)
      history.curves.push(curveBetween(before.memory, state.memory?.lastAt ?? record.at, curve, pointsPerCurve))
  }
  if (state.memory)
    history.curves.push(curveBetween(state.memory, Math.max(until, state.memory.lastAt), curve, pointsPerCurve))
  return history
}
