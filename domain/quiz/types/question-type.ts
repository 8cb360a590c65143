/**
 * What the app has to know of a type of question. Whoever adds a type says all of it in one file, and gets a compile
 * error until it is said.
 */
import type { DeckEntity, PreciseDate } from '../../content/deck.ts'
import type { QuestionBase, QuestionOption, Rationale } from '../question-parts.ts'
import type { Grade, GradedPart, QuestionResponse } from '../response.ts'

/** What must not stand in another question of the quiz, and the stem that asks for it. */
export interface Secret { stem: string, text: string, factId: string }

/** A fault of a question by itself, by the rules of item writing. */
export interface Fault {
  rule:
    | 'key-not-unique'
    | 'key-in-stem'
    | 'told-by-word'
    | 'too-few-parts'
    | 'already-in-order'
    | 'order-not-certain'
    | 'easily-guessed'
    | 'nothing-well-wrong'
  detail: string
}

/** The responses of one kind. */
export type ResponseOf<K extends QuestionResponse['kind']> = Extract<QuestionResponse, { kind: K }>

/** Gives what is shown other words, and all else that it has stays; undefined where it has none. */
export type Reworder = <T extends QuestionOption>(option: T) => T | undefined

/** All of a list reworded; undefined where one of them has no words. */
export function rewordAll<T extends QuestionOption>(options: readonly T[], reword: Reworder): T[] | undefined {
  const reworded = options.flatMap(option => reword(option) ?? [])
  return reworded.length === options.length ? reworded : undefined
}

/**
 * Functions are written as methods, so that one list can hold the types of all questions: `typeOf` hands out the one
 * that belongs to a question, and responses are checked by `responseKind` before they reach it.
 */
export interface QuestionType<Q extends QuestionBase, R extends QuestionResponse> {
  /** The kind of response that answers it. */
  responseKind: R['kind']
  /** Whether the answer comes from memory, and is not picked among what is shown. */
  isRecalled: boolean
  /** What a response is worth; `entities` by id, for the names that typed answers may use. */
  grade(question: Q, response: R, entities: ReadonlyMap<string, DeckEntity>): Grade
  /** A response that is right: what is shown as the answer. */
  rightResponse(question: Q): R
  /** What "I don't know" gives: a response without content, which is wrong and reads as any other in the log. */
  emptyResponse: R
  isEmpty(response: R): boolean
  /** What stands on the screen before anything is touched, where that is an answer. */
  responseAsShown?(question: Q): R
  /** Whether nothing is missing from a response that is not empty. */
  isWhole?(question: Q, response: R): boolean
  /** Texts that state something by themselves, beside the stem. */
  statedParts(question: Q): string[]
  /** Whether the stem states something that could give another question away. */
  isStemTelling: boolean
  /** Texts shown that state nothing: enough to copy a typed answer from. */
  shownParts(question: Q): string[]
  /** Facts whose dates it shows without asking for them: no other question of the quiz may ask for one. */
  toldFacts?(question: Q): readonly string[]
  /** `stem` is the stem of the whole question. */
  secrets(question: Q, stem: string): Secret[]
  /** The question with other words in its parts; undefined where one has none. */
  reworded(question: Q, reword: Reworder): Q | undefined
  /** What makes two questions of one blueprint the same to a reader. */
  content(question: Q): string
  /** What was chosen or typed for one tested part, as the log keeps it. */
  chosenText(question: Q, response: R, part: GradedPart): string | undefined
  /** Its parts as lines of plain text, the answer marked; `why` puts a rationale into words, `when` a date. */
  lines(question: Q, why: (rationale: Rationale) => string, when?: (date: PreciseDate) => string): string[]
  /** Faults that one sees from the question alone; those that take the deck to see are the audit's. */
  faults?(question: Q, stem: string): Fault[]
}
