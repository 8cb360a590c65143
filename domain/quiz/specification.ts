/**
 * What a quiz is asked to be: kinds of questions and facts, mode, and all that it follows from, as the log says it.
 * Plain data, fit for JSON.
 */
import type { QuizSpecification } from '../log/quiz-record.ts'

/** The kinds of facts that a selection can name. */
export { factKinds as selectableFactKinds } from '../content/fact-kinds.ts'

/** All that a quiz follows from: the same specification gives the same quiz, on every device. */
export type { QuizSpecification }
export type QuizSettings = QuizSpecification['settings']
export type QuizMode = QuizSettings['mode']
export type QuizSelection = QuizSettings['selection']
