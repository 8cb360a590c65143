/** Every type of question there is: the one place that lists them. */
import type { ChoiceQuestion } from './types/choice.ts'
import type { MatchingQuestion } from './types/matching.ts'
import type { OrderingQuestion } from './types/ordering.ts'
import type { PlaceQuestion } from './types/place.ts'
import type { QuestionType } from './types/question-type.ts'
import type { QuestionKind } from '../log/quiz-record.ts'
import type { QuestionResponse } from './response.ts'
import type { TypedQuestion } from './types/typed.ts'
import { choiceType, oddOneOutType, trueFalseType } from './types/choice.ts'
import { matchingType } from './types/matching.ts'
import { orderingType } from './types/ordering.ts'
import { placeType } from './types/place.ts'
import { typedType } from './types/typed.ts'

export type { ChoiceQuestion } from './types/choice.ts'
export type { MatchingPair, MatchingQuestion } from './types/matching.ts'
export type { OrderingItem, OrderingQuestion } from './types/ordering.ts'
export type { PlaceItem, PlaceQuestion } from './types/place.ts'
export type { TypedQuestion } from './types/typed.ts'

export type Question = ChoiceQuestion | TypedQuestion | OrderingQuestion | MatchingQuestion | PlaceQuestion

const questionTypes = {
  'choice': choiceType,
  'cloze': choiceType,
  'typed': typedType,
  'ordering': orderingType,
  'matching': matchingType,
  'who-says': choiceType,
  'odd-one-out': oddOneOutType,
  'true-false': trueFalseType,
  'place': placeType,
  'before-after': oddOneOutType,
  'president': choiceType,
  'where': choiceType,
} satisfies Record<QuestionKind, QuestionType<Question, QuestionResponse>>

/** What there is to know of a question's type. */
export function typeOf({ kind }: Pick<Question, 'kind'>): QuestionType<Question, QuestionResponse> {
  return questionTypes[kind]
}
