/** What is known about one card: the shape alone. The log's records make it (domain/log), the queue reads it. */
import type { Memory, Rating } from './scheduler.ts'

/** Everything derived about one card: a fold of its records, kept only to be quick. */
export interface CardState {
  cardId: string
  memory: Memory | null
  /** Who suspended it: the learner, or the eighth lapse. */
  suspended: 'learner' | 'leech' | null
  /** Study day through which it stays away. */
  buriedThrough: number | null
  /** The learner's remark that something is wrong with it. */
  flag: string | null
  /** Revision of the fact at the last answer. */
  factRevision: number | null
  lastRating: Rating | null
  /** Study day of the first answer. */
  introducedOn: number | null
  /** UTC ms of the last record that changed anything here; the next one is never given an earlier time. */
  updatedAt: number
}

/** A card that nothing has happened to. */
export function untouchedCard(cardId: string): CardState {
  return {
    cardId,
    memory: null,
    suspended: null,
    buriedThrough: null,
    flag: null,
    factRevision: null,
    lastRating: null,
    introducedOn: null,
    updatedAt: 0,
  }
}
