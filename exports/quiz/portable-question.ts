/** Questions in the few shapes that quiz formats know, with all their words: one door for GIFT, Moodle and QTI. */
import type {
  ChoiceQuestion,
  MatchingQuestion,
  OrderingQuestion,
  PlaceQuestion,
  Question,
  TypedQuestion,
} from '../../domain/quiz/question.ts'
import { formatPreciseDate } from '../../domain/content/format-date.ts'
import { gapInWords } from '../../domain/quiz/plain-text.ts'
import { gapsOf, undecidedOf } from '../../domain/quiz/types/place.ts'
import { cleanText } from '../clean-text.ts'
import { promptText, rationaleText } from './question-text.ts'

interface PortableBase {
  id: string
  topic: string
  stem: string
  /** What is said after every answer: why the right one is right, and where it stands. */
  explanation: string
}

export interface PortableChoice extends PortableBase {
  shape: 'choice'
  options: readonly { text: string, isRight: boolean, feedback: string }[]
}

export interface PortableTruth extends PortableBase {
  shape: 'truth'
  isTrue: boolean
  feedbackIfTrue: string
  feedbackIfFalse: string
}

export interface PortableTyped extends PortableBase {
  shape: 'typed'
  /** The answer as shown first, then every other that counts as right. */
  accepted: readonly string[]
}

export interface PortableMatching extends PortableBase {
  shape: 'matching'
  pairs: readonly { left: string, right: string }[]
}

export interface PortableOrdering extends PortableBase {
  shape: 'ordering'
  /** In the right order; none of them changes places with another. */
  items: readonly string[]
}

export type PortableQuestion = PortableChoice | PortableTruth | PortableTyped | PortableMatching | PortableOrdering

function base({ id, topic, prompt }: Question, explanation: string): PortableBase {
  return { id, topic, stem: promptText(prompt), explanation }
}

function portableChoice(question: ChoiceQuestion): PortableChoice | PortableTruth {
  const feedbackOf = (id: string): string =>
    question.options.filter(option => option.id === id).map(({ rationale }) => rationaleText(rationale)).join('')
  if (question.kind === 'true-false') {
    return {
      ...base(question, feedbackOf(question.key)),
      shape: 'truth',
      isTrue: question.key === 'true',
      feedbackIfTrue: feedbackOf('true'),
      feedbackIfFalse: feedbackOf('false'),
    }
  }
  const options = question.options.map(({ id, text }) => ({
    text: cleanText(text),
    isRight: id === question.key,
    feedback: feedbackOf(id),
  }))
  return { ...base(question, feedbackOf(question.key)), shape: 'choice', options }
}

function portableTyped(question: TypedQuestion): PortableTyped {
  const others = 'accept' in question.expected ? question.expected.accept : []
  const accepted = [...new Set([question.answer, ...others].map(text => cleanText(text).trim()))]
  return { ...base(question, rationaleText(question.rationale)), shape: 'typed', accepted }
}

function portableMatching(question: MatchingQuestion): PortableMatching {
  const rightTexts = new Map(question.right.map(({ id, text }) => [id, cleanText(text)]))
  const pairs = question.pairs.map(({ left, rightId }) => ({
    left: cleanText(left.text),
    right: rightTexts.get(rightId) ?? '',
  }))
  const explanation = question.pairs.map(({ left }) => rationaleText(left.rationale)).join('\n')
  return { ...base(question, explanation), shape: 'matching', pairs }
}

/** Things that may change places make an order that no format can state; their ranks, to be matched with them, can. */
function portableOrdering(question: OrderingQuestion): PortableOrdering | PortableMatching {
  const items = [...question.items].sort((a, b) => a.rank - b.rank)
  const explanation = items.map(({ rationale }) => rationaleText(rationale)).join('\n')
  const texts = items.map(({ text }) => cleanText(text))
  if (new Set(items.map(({ rank }) => rank)).size === items.length)
    return { ...base(question, explanation), shape: 'ordering', items: texts }
  return {
    ...base(question, explanation),
    shape: 'matching',
    pairs: items.map(({ rank }, index) => ({ left: texts[index] ?? '', right: String(rank + 1) })),
  }
}

/**
 * The gaps as a choice of one. Beside what was at the same time several may be right, which formats cannot state;
 * without that, one is.
 */
function portablePlace(question: PlaceQuestion): PortableChoice {
  const undecided = undecidedOf(question)
  const line = question.line.filter(item => !undecided.includes(item))
  const [right] = gapsOf({ ...question, line })
  const told = line.map(({ text, dates }) => `${text} (${dates.map(formatPreciseDate).join(', ')})`).join(' – ')
  const { stem, ...rest } = base(question, rationaleText(question.card.rationale))
  return {
    ...rest,
    shape: 'choice',
    stem: `${stem} ${cleanText(told)}`,
    options: Array.from({ length: line.length + 1 }, (_, gap) => ({
      text: cleanText(gapInWords(line, gap)),
      isRight: gap === right,
      feedback: '',
    })),
  }
}

/** A question in its portable shape. */
export function portableQuestion(question: Question): PortableQuestion {
  switch (question.kind) {
    case 'typed':
      return portableTyped(question)
    case 'matching':
      return portableMatching(question)
    case 'ordering':
      return portableOrdering(question)
    case 'place':
      return portablePlace(question)
    default:
      return portableChoice(question)
  }
}

/** Ordering for formats that have only matching: each thing with its place. */
export function orderingAsMatching(question: PortableOrdering): PortableMatching {
  const { items, ...rest } = question
  return { ...rest, shape: 'matching', pairs: items.map((left, index) => ({ left, right: String(index + 1) })) }
}

/** The questions of each topic, topics in order of their first question. */
export function byTopic(questions: readonly Question[]): Map<string, PortableQuestion[]> {
  const groups = new Map<string, PortableQuestion[]>()
  for (const question of questions.map(portableQuestion))
    groups.set(question.topic, [...groups.get(question.topic) ?? [], question])
  return groups
}
