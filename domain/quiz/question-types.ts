/** Every type of question there is: the one place that lists them. */
import type { ChoiceQuestion } from './types/choice.ts'
import type { MatchingQuestion } from './types/matching.ts'
import type { OrderingQuestion } from './types/ordering.ts'
import type { QuestionType } from './types/question-type.ts'
import type { QuestionResponse } from './response.ts'
import type { TypedQuestion } from './types/typed.ts'
import { choiceType, oddOneOutType, trueFalseType } from './types/choice.ts'
import { matchingType } from './types/matching.ts'
import { orderingType } from './types/ordering.ts'
import { typedType } from './types/typed.ts'

export type { ChoiceQuestion } from './types/choice.ts'
export type { MatchingPair, MatchingQuestion } from './types/matching.ts'
export type { OrderingItem, OrderingQuestion } from './types/ordering.ts'
export type { TypedQuestion } from './types/typed.ts'

export type Question = ChoiceQuestion | TypedQuestion | OrderingQuestion | MatchingQuestion
export type QuestionKind = Question['kind']

/**
 * `choice` one of three options; `cloze` one of three for a gap; `typed` an answer in writing; `ordering` 3–5 things in
 * order; `matching` pairs; `who-says` whose claim it is; `odd-one-out` the one of three that does not fit; `true-false`
 * a warm-up that is only asked when it is chosen. New ones come last: addresses name them by their places.
 */
const questionTypes = {
  'choice': choiceType,
  'cloze': choiceType,
  'typed': typedType,
  'ordering': orderingType,
  'matching': matchingType,
  'who-says': choiceType,
  'odd-one-out': oddOneOutType,
  'true-false': trueFalseType,
} satisfies Record<QuestionKind, QuestionType<Question, QuestionResponse>>

export const questionKinds = Object.keys(questionTypes) as readonly QuestionKind[]

/** What is asked unless the learner chooses: everything but the warm-up. */
export const usualQuestionKinds: readonly QuestionKind[] = questionKinds.filter(kind => kind !== 'true-false')

/** What there is to know of a question's type. */
export function typeOf({ kind }: Pick<Question, 'kind'>): QuestionType<Question, QuestionResponse> {
  return questionTypes[kind]
}
