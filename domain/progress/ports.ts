/**
 * What the app asks of storage. Implemented over IndexedDB by storage/; the tests hold every implementation to the same
 * laws.
 */
import type { CardState } from './card-state.ts'
import type { LastAnswer } from './last-answer.ts'
import type {
  CardMark,
  CardRecord,
  LogRecord,
  MarkRecord,
  QuizEvent,
  QuizRecord,
  ReviewRecord,
  SubjectRecord,
  UndoableRecord,
} from './records.ts'
import type { KeptStates } from './subjects.ts'
import type { SettingKey, Settings } from './settings.ts'

export interface ProgressSnapshot {
  device: string
  states: ReadonlyMap<string, CardState>
  settings: Settings
  /** Answers of the last two days that stand, oldest first. */
  recentReviews: ReviewRecord[]
  /** The latest answer of all, if there is one. */
  lastReview: LastAnswer | undefined
  /** How many records the log holds. */
  recordCount: number
  /** How many stored rows could not be read and were quarantined. */
  quarantinedCount: number
}

/** An answer as the page hands it in; the record's place in the log and its time are given by the transaction. */
export type NewReview = Omit<ReviewRecord, 'kind' | 'device' | 'seq'>

/** What a write did, for the page that wrote and for every other tab. */
export interface ProgressChange {
  records: LogRecord[]
  /** New states of the cards concerned. */
  states: CardState[]
  settings: Settings
  recordCount: number
}

/** Something that happens in a quiz, as a page hands it in. */
export type NewQuizRecord = { attemptId: string, at: number } & QuizEvent

/** Something about a fact, a unit or a ticket, as a page hands it in. */
export type NewSubjectRecord = SubjectRecord extends infer R
  ? R extends SubjectRecord ? Omit<R, 'device' | 'seq'> : never
  : never

/** An answer that a quiz adds to a card's history, with the state of the card on which it was planned. */
export interface PlannedReview {
  review: NewReview
  seen: CardState
}

/** A card's memory as some parameters see it, and the last answer (UTC ms) that it knows of. */
export interface SeenMemory {
  stability: number
  difficulty: number
  lastAt: number
}

export interface Undone<T extends UndoableRecord = UndoableRecord> extends ProgressChange {
  undone: T
}

export interface ProgressRepository {
  /** Opens the database, repairs the cache if it must, and reads what the pages need. */
  load: () => Promise<ProgressSnapshot>
  /**
   * Writes one answer: the record, the card's new state and the sequence number in one transaction, on disk when it
   * resolves. Rejects with StaleCardError when the card was answered elsewhere after `seen` was read.
   */
  answer: (review: NewReview, seen: CardState) => Promise<ProgressChange & { review: ReviewRecord }>
  /** Suspends, buries or flags a card, or takes that back. */
  mark: (cardId: string, mark: CardMark, at: number) => Promise<ProgressChange & { mark: MarkRecord }>
  /**
   * Moves the return of cards to other study days, all in one transaction; cards never answered, or in steps of
   * minutes, stay as they are.
   */
  reschedule: (dueDays: ReadonlyMap<string, number>, at: number) => Promise<ProgressChange>
  /**
   * Takes on other parameters, or the standard ones (null): the setting, and a mark for every card begun, in one
   * transaction. No due date moves. `memories` are the cards as the parameters see them, worked out where that holds
   * nobody up; a card that is missing there, or was answered since, is worked out here.
   */
  takeParameters: (
    parameters: Settings['parameters'],
    memories: ReadonlyMap<string, SeenMemory>,
    at: number,
  ) => Promise<ProgressChange>
  /** The records of quizzes that stand, in log order. */
  readQuizzes: () => Promise<QuizRecord[]>
  /** Writes what happens in a quiz, on disk when it resolves. */
  recordQuiz: (record: NewQuizRecord) => Promise<ProgressChange>
  /**
   * Writes all that a quiz does to the schedule, and that the learner has decided so, in one transaction; no answers
   * means that the schedule stays as it was. Rejects with StaleCardError, and writes nothing, when a card was answered
   * since it was seen.
   */
  scheduleQuiz: (attemptId: string, planned: readonly PlannedReview[], at: number) => Promise<ProgressChange>
  /**
   * Takes back all that a quiz did to the schedule, so that it can be decided anew; `forget` takes back the quiz itself
   * as well.
   */
  undoQuiz: (attemptId: string, forget: boolean, at: number) => Promise<ProgressChange>
  /** Writes something about a fact (a note, a star), a unit or a ticket. */
  write: (record: NewSubjectRecord) => Promise<ProgressChange>
  /** Suspends many cards, or takes that back, in one transaction. */
  markAll: (cardIds: readonly string[], mark: CardMark, at: number) => Promise<ProgressChange>
  /** Marks many facts, or takes that back, in one transaction. */
  starAll: (factIds: readonly string[], value: boolean, at: number) => Promise<ProgressChange>
  /** What the log says of facts, units and tickets. */
  readSubjects: () => Promise<KeptStates>
  /**
   * Takes back this device's latest record that stands and that is wanted (any when nothing is said): an answer of
   * study, a mark, a note, a star; undefined when there is none. What was done to many cards at once stays. What
   * quizzes did is taken back as a whole.
   */
  undo: <T extends UndoableRecord = UndoableRecord>(
    at: number,
    isWanted?: (record: UndoableRecord) => record is T,
  ) => Promise<Undone<T> | undefined>
  setSetting: <K extends SettingKey>(key: K, value: Settings[K], at: number) => Promise<ProgressChange>
  /** The records of one card that stand, oldest first. */
  historyOf: (cardId: string) => Promise<CardRecord[]>
  /** The whole log, voided records and all, in log order. */
  readLog: () => Promise<LogRecord[]>
  /** Packs old loose records; does nothing while there are few. */
  seal: () => Promise<void>
  /** Number of records in the log now, to notice what other tabs wrote. */
  countRecords: () => Promise<number>
  /** Throws the cache away and folds it anew from the log. */
  rebuild: () => Promise<void>
  close: () => void
}

/** The card changed since the page read it: another tab has answered it. Nothing was written. */
export class StaleCardError extends Error {
  override name = 'StaleCardError'
  readonly current: CardState
  constructor(current: CardState) {
    super(`the card ${current.cardId} was changed elsewhere`)
    this.current = current
  }
}

export type StorageFaultKind
  = | 'unavailable'
    | 'full'
    | 'blocked'
    | 'newer'
    | 'erased'
    | 'corrupt'
    | 'closed'
    | 'unknown'

/** Storage did not do what was asked; what it held stays as it was. */
export class StorageFault extends Error {
  override name = 'StorageFault'
  readonly kind: StorageFaultKind
  constructor(kind: StorageFaultKind, cause?: unknown) {
    super(`storage is ${kind}: ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause ?? '')}`, {
      cause,
    })
    this.kind = kind
  }
}
