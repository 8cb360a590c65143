/** What a learner does with a quiz, and what it is worth. Plain data; question.ts hands it on. */
import type { TypedVerdict } from '../answers/compare-answer.ts'

/** What the learner did. Options, items and sides by id. */
export type QuestionResponse
  = | { kind: 'choice', optionId: string }
    | { kind: 'typed', text: string }
    | { kind: 'ordering', itemIds: readonly string[] }
  /** Left id → right id; a left side may be missing. */
    | { kind: 'matching', pairs: Readonly<Record<string, string>> }
  /** A gap of a line, 0 before its first; null when it is not known. */
    | { kind: 'place', gap: number | null }

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

/** How sure the learner was: 1 guessing, 2 fairly sure, 3 sure. */
export type Confidence = 1 | 2 | 3
export const confidences = [1, 2, 3] as const satisfies readonly Confidence[]

export interface AttemptAnswer {
  response: QuestionResponse
  confidence: Confidence | null
  /** UTC ms of the (last) answer. */
  at: number
  /** Time spent on the question so far, ms. */
  durationMs: number
}
