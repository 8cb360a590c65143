/** What a response is worth, and what can be given as one. */
import type { DeckEntity } from '../content/deck.ts'
import type { Question } from './question-types.ts'
import type { Grade, QuestionResponse } from './response.ts'
import { typeOf } from './question-types.ts'

/**
 * Grades a response; `entities` by id, for the names that typed answers may use. Throws when it is of another kind than
 * the question.
 */
export function gradeResponse(
  question: Question,
  response: QuestionResponse,
  entities: ReadonlyMap<string, DeckEntity>,
): Grade {
  const type = typeOf(question)
  if (type.responseKind !== response.kind)
    throw new Error(`a ${question.kind} question cannot be answered by ${response.kind}`)
  return type.grade(question, response, entities)
}

/** A response that is right: what is shown as the answer. Typed questions give the card's own answer. */
export function rightResponse(question: Question): QuestionResponse {
  return typeOf(question).rightResponse(question)
}

/** What "I don't know" gives. */
export function emptyResponse(question: Question): QuestionResponse {
  return typeOf(question).emptyResponse
}

/** Whether a response to a question says that the learner did not know. */
export function isEmptyResponse(question: Question, response: QuestionResponse): boolean {
  return typeOf(question).isEmpty(response)
}

/** What stands on the screen before anything is touched, where that is an answer: the order shown. */
export function responseAsShown(question: Question): QuestionResponse | null {
  return typeOf(question).responseAsShown?.(question) ?? null
}

/** Whether a response is one that can be given: something chosen, written, put in order, or every pair made. */
export function isCompleteResponse(question: Question, response: QuestionResponse | null): boolean {
  const { isEmpty, isWhole } = typeOf(question)
  const given = response ?? responseAsShown(question)
  return given !== null && !isEmpty(given) && (isWhole?.(question, given) ?? true)
}
