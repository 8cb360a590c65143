/** The learner's answers as rows of Anki's `revlog`, with the intervals that our own replay gives. */
import type { CardState } from '../../domain/progress/card-state.ts'
import type { CardRecord, ReviewRecord } from '../../domain/progress/records.ts'
import type { Memory } from '../../domain/scheduling/scheduler.ts'
import { applyRecord, untouchedCard } from '../../domain/progress/card-state.ts'

export interface AnkiReview {
  /** UTC ms of the answer; a few ms later where another answer has that ms already. */
  id: number
  cardId: string
  ease: number
  /** Days if above 0, seconds if below. */
  ivl: number
  lastIvl: number
  /** Difficulty 1–10 as 100–1100; 0 for cramming. */
  factor: number
  /** ms. */
  time: number
  /** 0 learning, 1 review, 2 relearning, 3 cramming. */
  type: 0 | 1 | 2 | 3
}

const typeOfPhase = { learning: 0, review: 1, relearning: 2 } as const

function intervalOf(memory: Memory | null): number {
  if (!memory)
    return 0
  return memory.dueAt === null ? memory.intervalDays : -Math.max(1, Math.round((memory.dueAt - memory.lastAt) / 1000))
}

/** Difficulty 1–10 on Anki's scale of 100–1100. */
function scaledDifficulty(difficulty: number): number {
  return Math.round(((difficulty - 1) / 9 + 0.1) * 1000)
}

/**
 * Turns answers into rows one after another, oldest first: it remembers each card's memory and the last id. A mark
 * gives no row, but the next answer starts from the interval and the difficulty that it left.
 */
export function createReviewLog(): (record: CardRecord) => AnkiReview | undefined {
  const states = new Map<string, CardState>()
  const answers = new Map<string, ReviewRecord[]>()
  let lastId = 0
  return (record) => {
    const before = states.get(record.cardId) ?? untouchedCard(record.cardId)
    const past = answers.get(record.cardId) ?? []
    const after = applyRecord(before, record, past)
    states.set(record.cardId, after)
    if (record.kind !== 'review')
      return undefined
    past.push(record)
    answers.set(record.cardId, past)
    lastId = Math.max(lastId + 1, record.at)
    const base = {
      id: lastId,
      cardId: record.cardId,
      ease: record.rating,
      time: record.durationMs,
      lastIvl: intervalOf(before.memory),
    }
    return record.mode === 'cram' || !after.memory
      ? { ...base, ivl: intervalOf(after.memory), factor: 0, type: 3 }
      : {
          ...base,
          ivl: intervalOf(after.memory),
          factor: scaledDifficulty(after.memory.difficulty),
          type: typeOfPhase[before.memory?.phase ?? 'learning'],
        }
  }
}
