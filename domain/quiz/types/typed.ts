/** An answer in writing. */
import type { ExpectedAnswer } from '../../content/deck.ts'
import type { QuestionBase, Rationale } from '../question-parts.ts'
import type { QuestionType, ResponseOf } from './question-type.ts'
import { compareTypedAnswer } from '../../answers/compare-answer.ts'
import { gradeWith } from '../grade-question.ts'
import { holdsPhrase } from '../words.ts'

export interface TypedQuestion extends QuestionBase {
  kind: 'typed'
  answer: string
  expected: ExpectedAnswer
  rationale: Rationale
}

/** A slip of spelling is forgiven, as on cards; half of it right (a year for a month) is half a point. */
const pointsOf = { right: 1, close: 1, partial: 0.5, wrong: 0 } as const

/** Recalled, written, and compared as typed cards are. */
export const typedType: QuestionType<TypedQuestion, ResponseOf<'typed'>> = {
  responseKind: 'typed',
  isRecalled: true,
  grade: (question, { text }, entities) => {
    const { answer, expected, prompt } = question
    const entity = expected.type === 'entity' ? entities.get(expected.entity) : undefined
    const typed = compareTypedAnswer(text, {
      answer,
      expected,
      ...(prompt.kind === 'card' ? { front: prompt.text } : {}),
    }, entity)
    return gradeWith(question, pointsOf[typed.verdict], { typed })
  },
  rightResponse: ({ answer }) => ({ kind: 'typed', text: answer }),
  emptyResponse: { kind: 'typed', text: '' },
  isEmpty: ({ text }) => text.trim() === '',
  statedParts: () => [],
  isStemTelling: true,
  shownParts: () => [],
  secrets: ({ answer, factId }, stem) => [{ stem, text: answer, factId }],
  // Its words are the card's, which brings them with its front.
  reworded: question => question,
  content: () => '',
  chosenText: (_, { text }) => text,
  lines: ({ answer }) => [`  = ${answer}`],
  faults: ({ answer }, stem) =>
    holdsPhrase(stem, answer) ? [{ rule: 'key-in-stem', detail: `"${answer}" stands in the stem` }] : [],
}
