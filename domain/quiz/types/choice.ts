/**
 * One of a few: plain choices, gaps, whose claim it is, the one that does not fit, true or false, which came first, who
 * was in office.
 */
import type { QuestionBase, QuestionOption } from '../question-parts.ts'
import type { QuestionType, ResponseOf } from './question-type.ts'
import { gradeWith } from '../grade-question.ts'
import { rewordAll } from './question-type.ts'

/** One key among its options. */
export interface ChoiceQuestion extends QuestionBase {
  kind: 'choice' | 'cloze' | 'who-says' | 'odd-one-out' | 'true-false' | 'before-after' | 'president'
    | 'where'
  /**
   * Three; two for true-false (ids `true` and `false`, no text) and for which came first; dates and quantities
   * ascending, others shuffled.
   */
  options: readonly QuestionOption[]
  /** Id of the right option. */
  key: string
}

function keyText({ options, key }: ChoiceQuestion): string {
  return options.find(({ id }) => id === key)!.text
}

const optionTexts = ({ options }: ChoiceQuestion): string[] => options.map(({ text }) => text)

/** One of a few options, whose stem asks for something that must not stand in another question. */
export const choiceType: QuestionType<ChoiceQuestion, ResponseOf<'choice'>> = {
  responseKind: 'choice',
  isRecalled: false,
  grade: (question, { optionId }) => gradeWith(question, optionId === question.key ? 1 : 0),
  rightResponse: ({ key }) => ({ kind: 'choice', optionId: key }),
  emptyResponse: { kind: 'choice', optionId: '' },
  isEmpty: ({ optionId }) => optionId === '',
  statedParts: () => [],
  isStemTelling: true,
  shownParts: optionTexts,
  secrets: (question, stem) => [{ stem, text: keyText(question), factId: question.factId }],
  reworded: (question, reword) => {
    const options = rewordAll(question.options, reword)
    return options && { ...question, options }
  },
  content: question => `${optionTexts(question).toSorted().join('|')} ${question.prompt.kind}`,
  chosenText: ({ options }, { optionId }) => options.find(({ id }) => id === optionId)?.text || optionId,
  lines: ({ options, key }, why) =>
    options.map(({ id, text, rationale }) => `  ${id === key ? '*' : ' '} ${text || id} (${why(rationale)})`),
}

/** The one that does not fit, or came first: its options are statements themselves, and no stem asks for the key. */
export const oddOneOutType: QuestionType<ChoiceQuestion, ResponseOf<'choice'>> = {
  ...choiceType,
  statedParts: optionTexts,
  isStemTelling: false,
  secrets: () => [],
}

/** True or false: the stem is all that it states, and nothing gives it away. */
export const trueFalseType: QuestionType<ChoiceQuestion, ResponseOf<'choice'>> = { ...choiceType, secrets: () => [] }
