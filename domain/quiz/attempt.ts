/** One sitting of a quiz, as a value that every step replaces. */
import type { DeckEntity } from '../content/deck.ts'
import type { Calibration } from './confidence.ts'
import type { Attempt, AttemptAnswer, Confidence, Grade, Question, QuestionResponse, Quiz } from './question.ts'
import { calibrate } from './confidence.ts'
import { gradeResponse } from './grade.ts'

const MINUTE_MS = 60_000

/** A sitting that begins. `at` in UTC ms. */
export function startAttempt(id: string, { specification }: Quiz, at: number): Attempt {
  return { id, specification, startedAt: at, finishedAt: null, current: 0, answers: {}, flagged: [] }
}

/** Whether an answer may (still) be given: in practice once, in an exam until the end or the time limit. */
export function isOpen(attempt: Attempt, questionId: string, at: number): boolean {
  const isTaken = attempt.specification.settings.mode === 'practice' && attempt.answers[questionId] !== undefined
  return attempt.finishedAt === null && !isTaken && remainingMs(attempt, at) !== 0
}

/** The attempt with an answer, which replaces an earlier one; unchanged when the question is not open. Times on a question add up. */
export function answerQuestion(attempt: Attempt, questionId: string, answer: { response: QuestionResponse, confidence: Confidence | null, at: number, durationMs: number }): Attempt {
  if (!isOpen(attempt, questionId, answer.at))
    return attempt
  const durationMs = (attempt.answers[questionId]?.durationMs ?? 0) + answer.durationMs
  return { ...attempt, answers: { ...attempt.answers, [questionId]: { ...answer, durationMs } } }
}

/** Marks a question to look at again, or takes the mark off. */
export function toggleFlag(attempt: Attempt, questionId: string): Attempt {
  const flagged = attempt.flagged.includes(questionId) ? attempt.flagged.filter(id => id !== questionId) : [...attempt.flagged, questionId]
  return { ...attempt, flagged }
}

/** Shows another question, by its place from 0; places outside the quiz lead to its ends. */
export function goTo(attempt: Attempt, place: number): Attempt {
  const last = Math.max(0, (attempt.specification.picks?.length ?? 1) - 1)
  return { ...attempt, current: Math.min(last, Math.max(0, place)) }
}

/** The attempt ended; one that has ended stays as it is. */
export function finishAttempt(attempt: Attempt, at: number): Attempt {
  return attempt.finishedAt === null ? { ...attempt, finishedAt: at } : attempt
}

/** ms left of the time limit, 0 when it is over; null without a limit. */
export function remainingMs({ specification: { settings }, startedAt, finishedAt }: Attempt, at: number): number | null {
  if (settings.mode !== 'exam' || settings.timeLimitMinutes === null)
    return null
  return Math.max(0, startedAt + settings.timeLimitMinutes * MINUTE_MS - (finishedAt ?? at))
}

export interface QuestionResult {
  question: Question
  /** Null when it was not answered. */
  answer: AttemptAnswer | null
  grade: Grade | null
}

export interface Tally { questions: number, right: number, partial: number, wrong: number, unanswered: number, points: number }

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

/** Ids of the cards behind those answers that are not right, each pair of a matching on its own; `isWanted` chooses among the answers. */
export function mistakenCards(results: readonly QuestionResult[], isWanted: (answer: AttemptAnswer) => boolean): string[] {
  return results.flatMap(({ answer, grade }) => answer && grade && isWanted(answer)
    ? grade.parts.flatMap(({ cardId, isRight }) => isRight || cardId === null ? [] : [cardId])
    : [])
}

/** What an attempt came to, or has come to so far. `entities` by id, for typed answers. */
export function resultOf(attempt: Attempt, quiz: Quiz, entities: ReadonlyMap<string, DeckEntity>): AttemptResult {
  const questions = quiz.questions.map((question): QuestionResult => {
    const answer = attempt.answers[question.id] ?? null
    return { question, answer, grade: answer && gradeResponse(question, answer.response, entities) }
  })
  const byTopic = Map.groupBy(questions, ({ question }) => question.topic)
  return {
    questions,
    total: tally(questions),
    byTopic: new Map([...byTopic].map(([topic, results]) => [topic, tally(results)])),
    durationMs: questions.reduce((sum, { answer }) => sum + (answer?.durationMs ?? 0), 0),
    calibration: calibrate(questions.flatMap(({ answer, grade }) => answer && grade ? [{ grade, confidence: answer.confidence }] : [])),
    mistakes: questions.filter(({ grade }) => grade?.verdict !== 'right').map(({ question }) => question),
  }
}
