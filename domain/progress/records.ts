/**
 * The log: an append-only list of records, the only truth about progress. Everything else (card states, settings, flags,
 * counts) is a fold of it and can be thrown away and built again.
 */
import type { Confidence, QuestionResponse, QuizSpecification } from '../quiz/question.ts'
import type { Rating } from '../scheduling/scheduler.ts'

/** A record's name in the whole world: the device that wrote it and its place in that device's own sequence, from 0 without gaps. */
export interface RecordId { device: string, seq: number }

interface RecordBase extends RecordId {
  /** UTC ms. */
  at: number
}

export type StudyMode = 'study' | 'quiz' | 'cram'

export interface ReviewRecord extends RecordBase {
  kind: 'review'
  cardId: string
  /** Revision of the fact that was asked. */
  factRevision: number
  /** Minutes ahead of UTC, and the study day, as they were for the learner; never computed again. */
  utcOffset: number
  studyDay: number
  mode: StudyMode
  rating: Rating
  /** From seeing the front to the grade. */
  durationMs: number
  /** What the schedule aimed at when this was answered, so that a replay gives the same dates. */
  desiredRetention: number
  /** The parameters of FSRS it was scheduled with, as spelt by `spellParameters`; without them the standard ones. */
  parameters?: string
  /** The study day that was chosen for the card's return, where an even load or an exam moved it; otherwise the scheduler's stands. */
  dueDay?: number
  confidence?: number
  chosen?: string
}

/** Takes back an earlier record, wherever it was written. */
export interface VoidRecord extends RecordBase { kind: 'void', target: RecordId }

/** A setting; the last writer of a key wins. The value is checked where settings are read. */
export interface SettingRecord extends RecordBase { kind: 'setting', key: string, value: unknown }

export type CardMark
  = | { mark: 'suspended', value: boolean }
  /** The study day through which the card stays away, or null to bring it back. */
    | { mark: 'buried', value: number | null }
  /** What the learner thinks is wrong with the card ('' when nothing was said), or null when it is settled. */
    | { mark: 'flagged', value: string | null }
  /** The study day to which the card's return was moved, with others, by a plan that the learner agreed to. */
    | { mark: 'rescheduled', value: number }
  /** From here on the card's memory is as these parameters of FSRS (null: the standard ones) see all its answers so far. */
    | { mark: 'reassessed', value: string | null }

export type MarkRecord = RecordBase & { kind: 'mark', cardId: string } & CardMark

/** What an attempt is for: a quiz as set up, or the mistakes of an earlier one, again until right. */
export const quizPurposes = ['quiz', 'mistakes'] as const
export type QuizPurpose = typeof quizPurposes[number]

/** A response to one question, as far as it has come. */
export interface QuizResponseEvent {
  questionId: string
  /** Null when what had been answered is taken back. */
  response: QuestionResponse | null
  confidence: Confidence | null
  /** Time spent on the question so far, ms. */
  durationMs: number
}

/** What an attempt came to, kept with it so that it can be read when the deck has changed and its questions are no more. */
export interface QuizScore {
  questions: number
  right: number
  /** Partly right answers count in part. */
  points: number
  /** Time on the questions, ms. */
  durationMs: number
  topics: readonly { topic: string, questions: number, points: number }[]
  /** The study day on which it was finished, as it was for the learner. */
  studyDay?: number
  /** Question by question, those without an answer too. */
  results?: readonly QuizQuestionScore[]
}

/** What became of one question of a quiz. */
export interface QuizQuestionScore {
  factId: string
  /** 0–1; partly right answers count in part. */
  points: number
  /** How sure the learner was; null when it was not said. */
  confidence: Confidence | null
}

/** What happens in one sitting of a quiz; each is written at once, so that nothing is lost when the browser dies. */
export type QuizEvent
  = | { event: 'started', specification: QuizSpecification, purpose: QuizPurpose }
  /** Practice: not yet checked. */
    | { event: 'drafted' } & QuizResponseEvent
  /** Practice: checked, and stands. Exam: may change until the end. */
    | { event: 'answered' } & QuizResponseEvent
  /** To look at again before an exam ends, or no more. */
    | { event: 'flagged', questionId: string, value: boolean }
  /** A mistake that is to be asked again: its answer no longer stands. */
    | { event: 'retried', questionId: string }
    | { event: 'finished', score: QuizScore }
  /** The learner decided what it does to the schedule: these answers, or nothing. */
    | { event: 'scheduled', reviews: readonly RecordId[] }

export type QuizRecord = RecordBase & { kind: 'quiz', attemptId: string } & QuizEvent

export type LogRecord = ReviewRecord | VoidRecord | SettingRecord | MarkRecord | QuizRecord
export type CardRecord = ReviewRecord | MarkRecord

/** What a caller hands in: the device and its sequence are given inside the writing transaction. */
export type NewRecord = LogRecord extends infer R ? R extends LogRecord ? Omit<R, 'device' | 'seq'> : never : never

/** `device:seq`, for maps and sets. */
export function recordKey({ device, seq }: RecordId): string {
  return `${device}:${seq}`
}

/** The one order of the log on every device: by time, then device, then sequence. */
export function compareRecords(a: RecordBase, b: RecordBase): number {
  return a.at - b.at || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq)
}

/** Two logs become one by union of ids; which comes first does not matter. The result is in log order. */
export function mergeLogs(...logs: readonly (readonly LogRecord[])[]): LogRecord[] {
  const byKey = new Map<string, LogRecord>()
  for (const record of logs.flat())
    byKey.set(recordKey(record), record)
  return [...byKey.values()].sort(compareRecords)
}

/** The log without what was undone, and without the undoing. */
export function withoutVoided(records: readonly LogRecord[]): Exclude<LogRecord, VoidRecord>[] {
  const voided = new Set(records.flatMap(record => record.kind === 'void' ? [recordKey(record.target)] : []))
  return records.filter((record): record is Exclude<LogRecord, VoidRecord> => record.kind !== 'void' && !voided.has(recordKey(record)))
}

/** Whether a record belongs to one card's history. */
export function isCardRecord(record: LogRecord): record is CardRecord {
  return record.kind === 'review' || record.kind === 'mark'
}

/** The answers and marks of a log that stand, in the order in which they are folded. */
export function standingCardRecords(records: readonly LogRecord[]): CardRecord[] {
  return withoutVoided(records).filter(isCardRecord).sort(compareRecords)
}
