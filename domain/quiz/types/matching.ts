/** Pairs to make. */
import type { QuestionBase, QuestionOption } from '../question-parts.ts'
import type { Fault, QuestionType, ResponseOf } from './question-type.ts'
import { gradeWith } from '../grade-question.ts'
import { rewordAll } from './question-type.ts'
import { holdsPhrase, tellingWords } from '../words.ts'

export interface MatchingPair {
  left: QuestionOption
  /** Id of the option on the right that belongs to it. */
  rightId: string
  factId: string
  cardId: string | null
}

export interface MatchingQuestion extends QuestionBase {
  kind: 'matching'
  pairs: readonly MatchingPair[]
  /** As many as pairs, shuffled. */
  right: readonly QuestionOption[]
}

/** Fewest pairs that leave something to choose. */
const FEWEST_PAIRS = 3

function rightText({ right }: MatchingQuestion, rightId: string | undefined): string | undefined {
  return right.find(({ id }) => id === rightId)?.text
}

const leftTexts = ({ pairs }: MatchingQuestion): string[] => pairs.map(({ left }) => left.text)

/** Each pair is a memory of its own, and its left side a stem. */
export const matchingType: QuestionType<MatchingQuestion, ResponseOf<'matching'>> = {
  responseKind: 'matching',
  isRecalled: false,
  grade: (question, { pairs: chosen }) => {
    const parts = question.pairs.map(({ left, rightId, factId, cardId }) => ({
      id: left.id,
      cardId,
      factId,
      isRight: chosen[left.id] === rightId,
    }))
    return gradeWith(question, parts.filter(({ isRight }) => isRight).length / parts.length, { parts })
  },
  rightResponse: ({ pairs }) => ({
    kind: 'matching',
    pairs: Object.fromEntries(pairs.map(({ left, rightId }) => [left.id, rightId])),
  }),
  emptyResponse: { kind: 'matching', pairs: {} },
  isEmpty: ({ pairs }) => Object.keys(pairs).length === 0,
  isWhole: (question, { pairs }) => question.pairs.every(({ left }) => pairs[left.id] !== undefined),
  statedParts: leftTexts,
  isStemTelling: false,
  shownParts: () => [],
  secrets: question =>
    question.pairs.map(({ left, rightId, factId }) => ({
      stem: left.text,
      text: rightText(question, rightId)!,
      factId,
    })),
  reworded: (question, reword) => {
    const left = rewordAll(question.pairs.map(pair => pair.left), reword)
    const right = rewordAll(question.right, reword)
    return left && right && {
      ...question,
      pairs: question.pairs.map((pair, place) => ({ ...pair, left: left[place]! })),
      right,
    }
  },
  content: question => leftTexts(question).join('|'),
  chosenText: (question, { pairs }, part) => rightText(question, pairs[part.id]),
  lines: question =>
    question.pairs.map(({ left, rightId }) => `  ${left.text} = ${rightText(question, rightId) ?? ''}`),
  faults: (question) => {
    const { pairs, right } = question
    const texts = right.map(({ text }) => text)
    return [
      ...pairs.length < FEWEST_PAIRS ? [{ rule: 'too-few-parts', detail: `${pairs.length} pairs` } as const] : [],
      ...new Set(texts).size < right.length ? [{ rule: 'key-not-unique', detail: texts.join(', ') } as const] : [],
      ...pairs.flatMap(({ left, rightId }): Fault[] => {
        const text = rightText(question, rightId)
        if (text === undefined)
          return []
        return holdsPhrase(left.text, text)
          ? [{ rule: 'key-in-stem', detail: `"${text}" stands in "${left.text}"` }]
          : [...tellingWords(left.text, text, texts)].map(word => ({
              rule: 'told-by-word',
              detail: `"${word}" stands in "${left.text}" and in "${text}"`,
            }))
      }),
    ]
  },
}
