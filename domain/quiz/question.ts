/**
 * What quizzes are made of. Plain data, fit for JSON: a question carries everything that a screen, a print or the
 * grading needs. Words that are ours and not the deck's (prompts, rationales) are data too, a kind and its values:
 * screens put them into words through i18n, plain-text.ts does so in English.
 */
import type { Question } from './question-types.ts'
import type { QuizSpecification } from './specification.ts'

export * from './question-parts.ts'
export type {
  ChoiceQuestion,
  MatchingPair,
  MatchingQuestion,
  OrderingItem,
  OrderingQuestion,
  PlaceItem,
  PlaceQuestion,
  Question,
  TypedQuestion,
} from './question-types.ts'
export type { QuestionKind } from './question-kinds.ts'
export * from './response.ts'
export * from './specification.ts'

export interface Quiz {
  /** With `picks` filled in: making it again gives this very quiz. */
  specification: QuizSpecification
  questions: readonly Question[]
}
