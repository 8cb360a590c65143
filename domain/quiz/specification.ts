/**
 * What a quiz is asked to be: kinds of questions and facts, mode, and all that it follows from. Plain data, fit for
 * JSON.
 */
import type { FactKind } from '../content/deck.ts'
import type { QuestionKind } from './question-types.ts'

/** The kinds of facts that a selection can name (those of the content schema, which must not ship to the browser). */
export const selectableFactKinds = [
  'treaty',
  'event',
  'organization',
  'presidency',
  'figure',
  'person',
  'place',
  'concept',
] as const satisfies readonly FactKind[]

/** Which facts a quiz is about. An empty list narrows nothing; all lists hold at once. */
export interface QuizSelection {
  topics: readonly string[]
  articles: readonly string[]
  factKinds: readonly FactKind[]
  importances: readonly (1 | 2 | 3)[]
  /** `weak`: facts already begun, lowest retrievability first; `new`: none of its cards begun (a pretest). */
  knowledge: 'any' | 'weak' | 'new'
  /** Units of the course; left out where none is named, as in quizzes from before there was a course. */
  units?: readonly string[]
  /** Facts by name; left out where none is named. An address leaves them to its picks. */
  facts?: readonly string[]
}

export type QuizMode = 'practice' | 'exam'

export interface QuizSettings {
  selection: QuizSelection
  /** How many questions, 1–100. The quiz is shorter when there are not so many facts. */
  count: number
  kinds: readonly QuestionKind[]
  mode: QuizMode
  /** Exam only. */
  timeLimitMinutes: number | null
}

/** All that a quiz follows from: the same specification gives the same quiz, on every device. */
export interface QuizSpecification {
  /** See `deckVersionOf`. */
  deckVersion: string
  settings: QuizSettings
  /** 0 to 2³² − 1. */
  seed: number
  /**
   * The blueprints of the questions, in order, by their places in the quiz index. Filled in when the quiz is made: what
   * is weak or new, and how hard to ask, depends on one learner's memory on one day, and must not change on reload or
   * for a friend.
   */
  picks: readonly number[] | null
}
