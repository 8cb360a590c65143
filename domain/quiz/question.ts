/**
 * What quizzes are made of. Plain data, fit for JSON: a question carries everything that a screen, a print or the grading needs.
 * Words that are ours and not the deck's (prompts, rationales) are data too, a kind and its values: screens put them into
 * words through i18n, plain-text.ts does so in English.
 */
import type { AttemptAnswer } from './response.ts'
import type { Question } from './question-types.ts'
import type { QuizSpecification } from './specification.ts'

export * from './question-parts.ts'
export type { ChoiceQuestion, MatchingPair, MatchingQuestion, OrderingItem, OrderingQuestion, Question, QuestionKind, TypedQuestion } from './question-types.ts'
export * from './response.ts'
export * from './specification.ts'

export interface Quiz {
  /** With `picks` filled in: making it again gives this very quiz. */
  specification: QuizSpecification
  questions: readonly Question[]
}

/** One sitting of a quiz. Plain data: store it after every change, and nothing is lost. */
export interface Attempt {
  id: string
  specification: QuizSpecification
  /** UTC ms. */
  startedAt: number
  finishedAt: number | null
  /** Place of the question in view, from 0. */
  current: number
  /** By question id. In practice an answer stands; in an exam it may change until the end. */
  answers: Readonly<Record<string, AttemptAnswer>>
  /** Ids of the questions to look at again. */
  flagged: readonly string[]
}
