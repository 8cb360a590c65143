/** What a learner does with a quiz, and what it is worth. Plain data; question.ts hands it on. */
import type { TypedVerdict } from '../answers/compare-answer.ts'

export { type Confidence, confidences } from '../log/confidence.ts'
export type { AttemptAnswer } from '../log/quiz-attempt.ts'
export type { QuestionResponse } from '../log/quiz-record.ts'

/** One tested memory inside a question: a whole question has one, a matching one for each pair. */
export interface GradedPart { id: string, cardId: string | null, factId: string, isRight: boolean }

export interface Grade {
  verdict: 'right' | 'partial' | 'wrong'
  /** 0–1. */
  points: number
  parts: readonly GradedPart[]
  /** Of a typed answer: what was expected, and the difference. */
  typed: TypedVerdict | null
}
