/** Questions in the few shapes that quiz formats know, with all their words: one door for GIFT, Moodle and QTI. */
import type { LanguageCode } from '../../domain/content/deck.ts'
import type { QuizPhrases } from '../../domain/quiz/phrases.ts'
import type {
  ChoiceQuestion,
  MatchingQuestion,
  OrderingQuestion,
  PlaceQuestion,
  Question,
  TypedQuestion,
} from '../../domain/quiz/question.ts'
import { formatDateIn } from '../../domain/content/localized-dates.ts'
import { englishPhrases } from '../../domain/quiz/phrases.ts'
import { gapInWords } from '../../domain/quiz/plain-text.ts'
import { gapsOf, undecidedOf } from '../../domain/quiz/types/place.ts'
import { cleanText } from '../clean-text.ts'
import { phrasesOf, promptText, rationaleText } from './question-text.ts'

interface PortableBase {
  id: string
  language: LanguageCode
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
  /** What is chosen for true, and for false. */
  names: readonly [string, string]
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

function base({ id, topic, prompt }: Question, explanation: string, phrases: QuizPhrases): PortableBase {
  return { id, language: phrases.language, topic, stem: promptText(prompt, phrases), explanation }
}

function portableChoice(question: ChoiceQuestion, phrases: QuizPhrases): PortableChoice | PortableTruth {
  const feedbackOf = (id: string): string =>
    question.options.filter(option => option.id === id)
      .map(({ rationale }) => rationaleText(rationale, phrases)).join('')
  if (question.kind === 'true-false') {
    return {
      ...base(question, feedbackOf(question.key), phrases),
      shape: 'truth',
      isTrue: question.key === 'true',
      names: [phrases.say('option.true'), phrases.say('option.false')],
      feedbackIfTrue: feedbackOf('true'),
      feedbackIfFalse: feedbackOf('false'),
    }
  }
  const options = question.options.map(({ id, text }) => ({
    text: cleanText(text),
    isRight: id === question.key,
    feedback: feedbackOf(id),
  }))
  return { ...base(question, feedbackOf(question.key), phrases), shape: 'choice', options }
}

function portableTyped(question: TypedQuestion, phrases: QuizPhrases): PortableTyped {
  const others = 'accept' in question.expected ? question.expected.accept : []
  const accepted = [...new Set([question.answer, ...others].map(text => cleanText(text).trim()))]
  return { ...base(question, rationaleText(question.rationale, phrases), phrases), shape: 'typed', accepted }
}

function portableMatching(question: MatchingQuestion, phrases: QuizPhrases): PortableMatching {
  const rightTexts = new Map(question.right.map(({ id, text }) => [id, cleanText(text)]))
  const pairs = question.pairs.map(({ left, rightId }) => ({
    left: cleanText(left.text),
    right: rightTexts.get(rightId) ?? '',
  }))
  const explanation = question.pairs.map(({ left }) => rationaleText(left.rationale, phrases)).join('\n')
  return { ...base(question, explanation, phrases), shape: 'matching', pairs }
}

/** Things that may change places make an order that no format can state; their ranks, to be matched with them, can. */
function portableOrdering(
  question: OrderingQuestion, phrases: QuizPhrases,
): PortableOrdering | PortableMatching {
  const items = [...question.items].sort((a, b) => a.rank - b.rank)
  const explanation = items.map(({ rationale }) => rationaleText(rationale, phrases)).join('\n')
  const texts = items.map(({ text }) => cleanText(text))
  if (new Set(items.map(({ rank }) => rank)).size === items.length)
    return { ...base(question, explanation, phrases), shape: 'ordering', items: texts }
  return {
    ...base(question, explanation, phrases),
    shape: 'matching',
    pairs: items.map(({ rank }, index) => ({ left: texts[index] ?? '', right: String(rank + 1) })),
  }
}

/**
 * The gaps as a choice of one. Beside what was at the same time several may be right, which formats cannot state;
 * without that, one is.
 */
function portablePlace(question: PlaceQuestion, phrases: QuizPhrases): PortableChoice {
  const undecided = undecidedOf(question)
  const line = question.line.filter(item => !undecided.includes(item))
  const [right] = gapsOf({ ...question, line })
  const when = (dates: PlaceQuestion['card']['dates']): string =>
    dates.map(date => formatDateIn(phrases.language, date)).join(', ')
  const told = line.map(({ text, dates }) => `${text} (${when(dates)})`).join(' – ')
  const { stem, ...rest } = base(question, rationaleText(question.card.rationale, phrases), phrases)
  return {
    ...rest,
    shape: 'choice',
    stem: `${stem} ${cleanText(told)}`,
    options: Array.from({ length: line.length + 1 }, (_, gap) => ({
      text: cleanText(gapInWords(line, gap, phrases)),
      isRight: gap === right,
      feedback: '',
    })),
  }
}

/** A question in its portable shape; one that is left in English has English words around it as well. */
export function portableQuestion(question: Question, given: QuizPhrases = englishPhrases): PortableQuestion {
  const phrases = phrasesOf(question, given)
  switch (question.kind) {
    case 'typed':
      return portableTyped(question, phrases)
    case 'matching':
      return portableMatching(question, phrases)
    case 'ordering':
      return portableOrdering(question, phrases)
    case 'place':
      return portablePlace(question, phrases)
    default:
      return portableChoice(question, phrases)
  }
}

/** Ordering for formats that have only matching: each thing with its place. */
export function orderingAsMatching(question: PortableOrdering): PortableMatching {
  const { items, ...rest } = question
  return { ...rest, shape: 'matching', pairs: items.map((left, index) => ({ left, right: String(index + 1) })) }
}

/** The questions of each topic, topics in order of their first question. */
export function byTopic(
  questions: readonly Question[], phrases: QuizPhrases = englishPhrases,
): Map<string, PortableQuestion[]> {
  const groups = new Map<string, PortableQuestion[]>()
  for (const question of questions.map(each => portableQuestion(each, phrases)))
    groups.set(question.topic, [...groups.get(question.topic) ?? [], question])
  return groups
}
