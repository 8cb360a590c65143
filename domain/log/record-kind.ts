/** What a kind of record declares about itself. Everything else about it is derived (catalogue.ts). */
import type { CardState } from '../scheduling/card-state.ts'
import type { QuizAttempt } from './quiz-attempt.ts'
import type { RecordBase } from './record-id.ts'
import type { Rating } from '../scheduling/scheduler.ts'
import type { Settings } from './settings.ts'
import type { StudyMode } from './study-mode.ts'
import type { FactState, TicketState, UnitState } from './subject-states.ts'
import type { z } from '../schema.ts'

/** What records are about, each with what its records fold into. `settings` is one for all; the others have ids. */
export interface SubjectStates {
  card: CardState
  fact: FactState
  unit: UnitState
  ticket: TicketState
  /** Undefined before it was begun. */
  attempt: QuizAttempt | undefined
  settings: Settings
}
export type SubjectName = keyof SubjectStates
/** What undo can take a step back: quizzes are taken back as a whole, settings are set anew. */
export type UndoableSubject = Exclude<SubjectName, 'attempt' | 'settings'>

/** What a later fold needs to know of an answer: its study day, its rating, and what it was given for. */
export interface PastAnswer {
  studyDay: number
  rating: Rating
  mode: StudyMode
}

/** What a fold may need to know beside the state: the answers of the card before this record, oldest first. */
export interface FoldContext {
  answers: readonly PastAnswer[]
}

export interface RecordKind<K extends string, R extends RecordBase & { kind: K }, S extends SubjectName | null> {
  kind: K
  /** The version of the catalogue in which it appeared; never changed. */
  since: number
  /** What it says, in a line: for the table in docs/log.md. */
  says: string
  /** Its fields and their bounds. Closed for good once released: whoever has more to say makes a new kind. */
  schema: z.ZodMiniType<R>
  /** What it is about; null for what is about no state, but about other records. */
  of: S
  /** Which one it is about. */
  subjectOf: (record: R) => string
  /** Whether "undo" takes it back by itself; what is part of something larger is taken back with that. */
  isUndoable: (record: R) => S extends UndoableSubject ? boolean : false
  /** The state of what it is about after it. Pure; called in log order, without what was taken back. */
  fold: S extends SubjectName ? (state: SubjectStates[S], record: R, context: FoldContext) => SubjectStates[S] : null
}

/** Declares a kind; its type follows from its schema. */
export function defineKind<
  const K extends string,
  R extends RecordBase & { kind: K },
  const S extends SubjectName | null,
>(
  kind: RecordKind<K, R, S> & { schema: z.ZodMiniType<R>, kind: K },
): RecordKind<K, R, S> {
  return kind
}
