import type { Memory, MemoryState, Rating, Scheduler } from '../scheduling/scheduler.ts'
import type { CardRecord, LogRecord, ReviewRecord } from './records.ts'
import { memoryModelFor, weightsOf } from '../scheduling/parameters.ts'
import { createScheduler, DEFAULT_SCHEDULING } from '../scheduling/scheduler.ts'
import { reckonedAt } from '../scheduling/study-day.ts'
import { compareRecords, standingCardRecords } from './records.ts'

/** Lapses after which a card is set aside, because more of the same repetition will not help. */
export const LEECH_LAPSES = 8

/** Everything derived about one card: a fold of its records, kept only to be quick. */
export interface CardState {
  cardId: string
  memory: Memory | null
  /** Who set it aside: the learner, or the eighth lapse. */
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
  return { cardId, memory: null, suspended: null, buriedThrough: null, flag: null, factRevision: null, lastRating: null, introducedOn: null, updatedAt: 0 }
}

/** Raised by a change of what replay would compute from the same log, so that caches made before are built again. */
export const FOLD_VERSION = 2

/** Cramming is practice: it stays in the log, and the schedule ignores it. */
function countsForSchedule(record: Pick<ReviewRecord, 'mode'>): boolean {
  return record.mode !== 'cram'
}

const schedulers = new Map<string | undefined, Map<number, Scheduler>>()

/**
 * The scheduler for a desired retention and the parameters that a text spells (none: the standard ones), all else by default.
 * Kept, because making one costs more than using it. Throws when the text is no spelling.
 */
export function schedulerFor(desiredRetention: number, parameters?: string): Scheduler {
  const ofParameters = schedulers.get(parameters) ?? new Map<number, Scheduler>()
  schedulers.set(parameters, ofParameters)
  let scheduler = ofParameters.get(desiredRetention)
  if (!scheduler) {
    scheduler = createScheduler({ ...DEFAULT_SCHEDULING, desiredRetention, weights: weightsOf(parameters) })
    ofParameters.set(desiredRetention, scheduler)
  }
  return scheduler
}

/** The memory with its card's return on another study day, never before the last answer; in steps of minutes it stays as it is. */
export function movedTo(memory: Memory, dueDay: number): Memory {
  if (memory.dueAt !== null)
    return memory
  const day = Math.max(dueDay, memory.lastStudyDay)
  return { ...memory, dueDay: day, intervalDays: day - memory.lastStudyDay }
}

/** What an answer says to parameters that see it anew. */
export type PastAnswer = Pick<ReviewRecord, 'studyDay' | 'rating' | 'mode'>

/**
 * A card's memory as the parameters that a text spells (null: the standard ones) see all its answers, oldest first. Its dates and
 * counts stay: what was promised is not taken back. Throws when there is no answer to see.
 */
export function reassess(cardId: string, memory: Memory, answers: readonly PastAnswer[], parameters: string | null): Memory {
  const see = memoryModelFor(parameters ?? undefined)
  let seen: MemoryState | undefined
  for (const answer of answers) {
    if (countsForSchedule(answer))
      seen = see(seen, answer.rating, answer.studyDay)
  }
  if (!seen)
    throw new Error(`Inconsistent: ${cardId} has a memory and no answers`)
  return { ...memory, stability: seen.stability, difficulty: seen.difficulty }
}

function afterReview(state: CardState, record: ReviewRecord): CardState {
  if (!countsForSchedule(record))
    return state
  const scheduled = schedulerFor(record.desiredRetention, record.parameters)
    .next(record.cardId, state.memory ?? undefined, record.rating, { at: reckonedAt(record), studyDay: record.studyDay })
  const memory = record.dueDay === undefined ? scheduled : movedTo(scheduled, record.dueDay)
  const isLeech = memory.lapses >= LEECH_LAPSES && memory.lapses > (state.memory?.lapses ?? 0)
  return {
    ...state,
    memory,
    factRevision: record.factRevision,
    suspended: isLeech ? 'leech' : state.suspended,
    lastRating: record.rating,
    introducedOn: state.introducedOn ?? record.studyDay,
  }
}

/**
 * The state after one more record of the card. This one function grades, previews and replays. `answers` are those before, oldest
 * first: needed by a mark of other parameters alone.
 */
export function applyRecord(state: CardState, record: CardRecord, answers: readonly PastAnswer[] = []): CardState {
  const touched = { ...state, updatedAt: Math.max(state.updatedAt, record.at) }
  if (record.kind === 'review')
    return afterReview(touched, record)
  switch (record.mark) {
    case 'suspended':
      return { ...touched, suspended: record.value ? 'learner' : null }
    case 'buried':
      return { ...touched, buriedThrough: record.value }
    case 'flagged':
      return { ...touched, flag: record.value }
    case 'rescheduled':
      return { ...touched, memory: touched.memory && movedTo(touched.memory, record.value) }
    case 'reassessed':
      return { ...touched, memory: touched.memory && reassess(state.cardId, touched.memory, answers, record.value) }
  }
}

/** The time to give a card's next record: now, or just after its last one when the clock has gone back since. */
export function nextRecordTime(state: CardState, now: number): number {
  return state.updatedAt < now ? now : state.updatedAt + 1
}

/** The state of one card from its records, in any order, voided ones already left out. */
export function foldCard(cardId: string, records: readonly CardRecord[]): CardState {
  const answers: ReviewRecord[] = []
  let state = untouchedCard(cardId)
  for (const record of [...records].sort(compareRecords)) {
    state = applyRecord(state, record, answers)
    if (record.kind === 'review')
      answers.push(record)
  }
  return state
}

/** The states of all cards that the log speaks of: what the cache must always equal. */
export function foldLog(records: readonly LogRecord[]): Map<string, CardState> {
  const states = new Map<string, CardState>()
  const answers = new Map<string, ReviewRecord[]>()
  for (const record of standingCardRecords(records)) {
    const { cardId } = record
    const before = answers.get(cardId) ?? []
    states.set(cardId, applyRecord(states.get(cardId) ?? untouchedCard(cardId), record, before))
    if (record.kind === 'review')
      before.push(record)
    answers.set(cardId, before)
  }
  return states
}
