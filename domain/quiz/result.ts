/** What a sitting of a quiz came to. */
import type { DeckEntity } from '../content/deck.ts'
import type { Calibration } from './confidence.ts'
import type { AttemptAnswer, Grade, Question, Quiz } from './question.ts'
import { calibrate } from './confidence.ts'
import { gradeResponse } from './grade.ts'

export interface QuestionResult {
  question: Question
  /** Null when it was not answered. */
  answer: AttemptAnswer | null
  grade: Grade | null
}

export interface Tally {
  questions: number
  right: number
  partial: number
  wrong: number
  unanswered: number
  points: number
}

export interface AttemptResult {
  questions: readonly QuestionResult[]
  total: Tally
  /** By topic id, in the order of the quiz. */
  byTopic: ReadonlyMap<string, Tally>
  /** Time on the questions, ms. */
  durationMs: number
  calibration: Calibration
  /** Questions to practise again: not right, answered or not. */
  mistakes: readonly Question[]
}

function tally(results: readonly QuestionResult[]): Tally {
  const count = (verdict: Grade['verdict']): number => results.filter(({ grade }) => grade?.verdict === verdict).length
  return {
    questions: results.length,
    right: count('right'),
    partial: count('partial'),
    wrong: count('wrong'),
    unanswered: results.filter(({ grade }) => grade === null).length,
    points: results.reduce((sum, { grade }) => sum + (grade?.points ?? 0), 0),
  }
}

/**
 * Ids of the cards behind those answers that are not right, each pair of a matching on its own; `isWanted` chooses
 * among the answers.
 */
export function mistakenCards(
  results: readonly QuestionResult[],
  isWanted: (answer: AttemptAnswer) => boolean,
): string[] {
  return results.flatMap(({ answer, grade }) =>
    answer && grade && isWanted(answer)
      ? grade.parts.flatMap(({ cardId, isRight }) => isRight || cardId === null ? [] : [cardId])
      : [],
  )
}

/**
 * Ids of the cards to study after what was not right: those behind the wrong parts of an answer; where no card
 * remembers it, or nothing was answered, the first of the fact.
 */
export function cardsToStudy(
  results: readonly QuestionResult[], { factById }: { factById: ReadonlyMap<string, { cards: readonly string[] }> },
): string[] {
  const missed = results.filter(({ grade }) => grade?.verdict !== 'right').flatMap(({ question, grade }) => {
    const wrong = (grade?.parts ?? []).flatMap(({ cardId, isRight }) => isRight || cardId === null ? [] : [cardId])
    const first = question.cardId ?? factById.get(question.factId)?.cards[0]
    return wrong.length > 0 || first === undefined ? wrong : [first]
  })
  return [...new Set(missed)]
}

/**
 * What the answers of a sitting, by question id, came to, or have come to so far. `entities` by id, for typed answers.
 */
export function resultOf(
  answers: Readonly<Record<string, AttemptAnswer>>,
  quiz: Quiz,
  entities: ReadonlyMap<string, DeckEntity>,
): AttemptResult {
  const questions = quiz.questions.map((question): QuestionResult => {
    const answer = answers[question.id] ?? null
    return { question, answer, grade: answer && gradeResponse(question, answer.response, entities) }
  })
  const byTopic = Map.groupBy(questions, ({ question }) => question.topic)
  return {
    questions,
    total: tally(questions),
    byTopic: new Map([...byTopic].map(([topic, results]) => [topic, tally(results)])),
    durationMs: questions.reduce((sum, { answer }) => sum + (answer?.durationMs ?? 0), 0),
    calibration: calibrate(
      questions.flatMap(({ answer, grade }) => answer && grade ? [{ grade, confidence: answer.confidence }] : []),
    ),
    mistakes: questions.filter(({ grade }) => grade?.verdict !== 'right').map(({ question }) => question),
  }
}
