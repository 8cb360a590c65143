/**
 * The catalogue: every kind of record that this version knows, one file for each in kinds/. Parser, types, folds, what
 * undo may take back, the tests' random records and the table in docs/log.md follow from this list; a kind that is
 * added here and forgotten elsewhere does not compile.
 */
import type { FoldContext, RecordKind, SubjectName, SubjectStates } from './record-kind.ts'
import type { RecordBase } from './record-id.ts'
import { markKind } from './kinds/mark.ts'
import { noteKind } from './kinds/note.ts'
import { quizKind } from './kinds/quiz.ts'
import { reviewKind } from './kinds/review.ts'
import { settingKind } from './kinds/setting.ts'
import { starKind } from './kinds/star.ts'
import { ticketKind } from './kinds/ticket.ts'
import { unitKind } from './kinds/unit.ts'
import { voidKind } from './kinds/void.ts'

/** All kinds, in the order in which they appeared. */
export const catalogue = [
  reviewKind, voidKind, settingKind, markKind, quizKind,
  noteKind, starKind, unitKind, ticketKind,
] as const

type AnyKind = typeof catalogue[number]
type RecordOf<K> = K extends RecordKind<string, infer R, infer _> ? R : never

/** A record of a kind that this version knows. */
export type KnownRecord = RecordOf<AnyKind>
/**
 * The kinds that this version knows: what is a sample of each, as the tests have, is held to it.
 *
 * @internal
 */
export type KindName = KnownRecord['kind']
/** The records about a subject. */
export type RecordAbout<S extends SubjectName> = RecordOf<Extract<AnyKind, { of: S }>>

/** The version of the catalogue: raised whenever a kind appears. */
export const LOG_VERSION = Math.max(...catalogue.map(({ since }) => since))

/** A kind as the machinery sees it: TypeScript cannot follow that a record found by its kind is one of that kind. */
interface SomeKind {
  kind: string
  of: SubjectName | null
  schema: AnyKind['schema']
  subjectOf: (record: KnownRecord) => string
  isUndoable: (record: KnownRecord) => boolean
  fold: ((state: never, record: KnownRecord, context: FoldContext) => never) | null
}
const kindByName = new Map(catalogue.map(kind => [kind.kind as string, kind as unknown as SomeKind]))

/** The kind of a name; undefined when this version does not know it. */
export function kindOf(name: string): SomeKind | undefined {
  return kindByName.get(name)
}

/** What a record is about; null for one that is about other records, or of a kind that this version does not know. */
export function subjectOf(record: RecordBase & { kind: string }): { of: SubjectName, id: string } | null {
  const kind = kindOf(record.kind)
  return kind?.of ? { of: kind.of, id: kind.subjectOf(record as KnownRecord) } : null
}

/** Whether "undo" takes a record back by itself. */
export function isUndoable(record: RecordBase & { kind: string }): boolean {
  return kindOf(record.kind)?.isUndoable(record as KnownRecord) ?? false
}

/** The state of what a record is about, after it: the one place where records become states. */
export function foldRecord<S extends SubjectName>(
  of: S, state: SubjectStates[S], record: RecordAbout<S>, context: FoldContext = { answers: [] },
): SubjectStates[S] {
  const kind = kindOf((record as KnownRecord).kind)
  if (kind?.of !== of || !kind.fold)
    throw new Error(`Inconsistent: a record of kind ${(record as KnownRecord).kind} says nothing about a ${of}`)
  return kind.fold(state as never, record as KnownRecord, context)
}
