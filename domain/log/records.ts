/**
 * The log: an append-only list of records, the only truth about progress. Everything else (card states, settings,
 * flags, counts) is a fold of it and can be thrown away and built again.
 */
import type { KnownRecord, RecordAbout } from './catalogue.ts'
import type { VoidRecord } from './kinds/void.ts'
import type { RecordBase } from './record-id.ts'
import type { UndoableSubject } from './record-kind.ts'
import type { KeptSubject } from './subjects-apart.ts'
import { isUndoable, kindOf, subjectOf } from './catalogue.ts'
import { isKeptSubject } from './kept-subjects.ts'
import { compareRecords, recordKey } from './record-order.ts'

export type { CardMark, MarkRecord } from './kinds/mark.ts'
export type { QuizEvent, QuizPurpose, QuizQuestionScore, QuizRecord, QuizScore } from './kinds/quiz.ts'
export type { ReviewRecord } from './kinds/review.ts'
export type { SettingRecord } from './kinds/setting.ts'
export type { VoidRecord } from './kinds/void.ts'
export type { RecordId } from './record-id.ts'
export type { StudyMode } from './study-mode.ts'
export type { KeptSubject } from './subjects-apart.ts'
export { compareRecords, recordKey } from './record-order.ts'

/**
 * A record of a kind that a later version writes. It is kept, in its place, exported, backed up and merged as it is,
 * and nothing is made of it. To the types its kind is a name that no kind has: what it truly is only `isKnown` may ask.
 */
export interface OpaqueRecord extends RecordBase {
  kind: 'a kind of a later version'
}

export type LogRecord = KnownRecord | OpaqueRecord
export type CardRecord = RecordAbout<'card'>

/** What a caller hands in: the device and its sequence are given inside the writing transaction. */
export type NewRecord = KnownRecord extends infer R ? R extends KnownRecord ? Omit<R, 'device' | 'seq'> : never : never

/** Whether this version knows the kind of a record. */
export function isKnown(record: LogRecord): record is KnownRecord {
  return kindOf(record.kind) !== undefined
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
  return records.filter((record): record is Exclude<LogRecord, VoidRecord> =>
    record.kind !== 'void' && !voided.has(recordKey(record)),
  )
}

/** Whether a record belongs to one card's history. */
export function isCardRecord(record: LogRecord): record is CardRecord {
  return subjectOf(record)?.of === 'card'
}

/** Records about what is neither a card nor a quiz nor a setting: facts, units, tickets. */
export type SubjectRecord = RecordAbout<KeptSubject>

/** Whether a record is about one of those. */
export function isSubjectRecord(record: LogRecord): record is SubjectRecord {
  return isKeptSubject(subjectOf(record)?.of)
}

/** What a learner keeps about a fact: notes and stars. */
export type FactRecord = RecordAbout<'fact'>

/** Whether a record is of what study takes back one at a time: answers and marks of cards, notes and stars of facts. */
export function isStudyRecord(record: LogRecord): record is CardRecord | FactRecord {
  const of = subjectOf(record)?.of
  return of === 'card' || of === 'fact'
}

/** What undo takes back one at a time. */
export type UndoableRecord = RecordAbout<UndoableSubject>

/** Whether undo takes a record back by itself. */
export function isUndoableRecord(record: LogRecord): record is UndoableRecord {
  return isUndoable(record)
}

/** The answers and marks of a log that stand, in the order in which they are folded. */
export function standingCardRecords(records: readonly LogRecord[]): CardRecord[] {
  return withoutVoided(records).filter(isCardRecord).sort(compareRecords)
}
