/** One card's whole life, for the picture on the fact's page: its answers, and the forgetting curve between them. */
import type { CardState } from '../progress/card-state.ts'
import type { CardRecord, ReviewRecord } from '../progress/records.ts'
import type { ForgettingCurve, Memory, Rating } from '../scheduling/scheduler.ts'
import { applyRecord, untouchedCard } from '../progress/card-state.ts'
import { curveFor } from '../scheduling/parameters.ts'
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

export interface CurvePoint {
  at: number
  recall: number
}

export interface CardHistory {
  events: HistoryEvent[]
  /**
   * One falling curve from each answer, or from other parameters' taking over, to the next, the last one to `until`.
   */
  curves: CurvePoint[][]
}

/** A memory from an instant on (UTC ms), and how it fades by the parameters of that time. */
interface Span {
  memory: Memory
  from: number
  curve: ForgettingCurve
}

function recallAt({ memory, curve }: Span, at: number): number {
  return curve((at - memory.lastAt) / DAY_MS, memory.stability)
}

function pointsOf(span: Span, until: number, count: number): CurvePoint[] {
  const length = Math.max(0, until - span.from)
  return Array.from({ length: count }, (_, place) => {
    const at = span.from + length * place / (count - 1)
    return { at, recall: recallAt(span, at) }
  })
}

/**
 * What a record begins: a memory after an answer, or the same one as other parameters see it; undefined when all goes
 * on as before.
 */
function spanFrom(record: CardRecord, { memory: before }: CardState, { memory }: CardState): Span | undefined {
  if (!memory || memory === before)
    return undefined
  if (record.kind === 'review')
    return { memory, from: memory.lastAt, curve: curveFor(record.parameters) }
  return record.mark === 'reassessed'
    ? { memory, from: record.at, curve: curveFor(record.value ?? undefined) }
    : undefined
}

function eventOf(record: ReviewRecord, { memory: before }: CardState, { memory: after }: CardState): HistoryEvent {
  return {
    at: record.at,
    rating: record.rating,
    isCram: record.mode === 'cram',
    // What was predicted at the time, whatever the parameters are now.
    recallBefore: before
      ? recallAt({ memory: before, from: before.lastAt, curve: curveFor(record.parameters) }, record.at)
      : null,
    stability: after?.stability ?? null,
    difficulty: after?.difficulty ?? null,
  }
}

/**
 * The history of a card from its records that stand, oldest first, with `pointsPerCurve` (at least 2) points on each
 * curve. Recall is told by the parameters of each answer, and from a mark `reassessed` on by those that it names.
 */
export function cardHistory(
  cardId: string,
  records: readonly CardRecord[],
  until: number,
  pointsPerCurve = 24,
): CardHistory {
  const history: CardHistory = { events: [], curves: [] }
  const answers: ReviewRecord[] = []
  let state = untouchedCard(cardId)
  let span: Span | undefined
  for (const record of records) {
    const before = state
    state = applyRecord(before, record, answers)
    const next = spanFrom(record, before, state)
    if (span && next)
      history.curves.push(pointsOf(span, next.from, pointsPerCurve))
    span = next ?? span
    if (record.kind === 'review') {
      answers.push(record)
      history.events.push(eventOf(record, before, state))
    }
  }
  if (span)
    history.curves.push(pointsOf(span, Math.max(until, span.from), pointsPerCurve))
  return history
}
