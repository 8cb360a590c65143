/** A sitting of a quiz as the log tells it. */
import type {
  QuestionResponse, QuizPurpose, QuizRecord, QuizResponseEvent, QuizScore, QuizSpecification,
} from './quiz-record.ts'
import type { RecordId } from './record-id.ts'
import { MINUTE_MS } from '../scheduling/study-day.ts'

type Started = Extract<QuizRecord, { event: 'started' }>

/** An answer that stands, or was begun. */
export interface AttemptAnswer extends Omit<QuizResponseEvent, 'questionId'> {
  response: QuestionResponse
  /** UTC ms of the (last) answer. */
  at: number
}

/** One sitting, begun, finished or in between. */
export interface QuizAttempt {
  id: string
  specification: QuizSpecification
  purpose: QuizPurpose
  /** UTC ms. */
  startedAt: number
  finishedAt: number | null
  /** What it came to; null until it is finished. */
  score: QuizScore | null
  /** By question id. In practice an answer stands; in an exam it may change until the end. */
  answers: Readonly<Record<string, AttemptAnswer>>
  /** What was begun in practice and not yet checked, by question id. */
  drafts: Readonly<Record<string, AttemptAnswer>>
  /** Ids of the questions to look at again. */
  flagged: readonly string[]
  /** How often a question was asked again, by question id. */
  retries: Readonly<Record<string, number>>
  /** The question that was touched last. */
  lastQuestionId: string | null
  /**
   * What the learner decided about the schedule: the answers it got, none when it was left alone; null while undecided.
   */
  scheduled: readonly RecordId[] | null
  /** UTC ms of its last record; the next one is never given an earlier time. */
  updatedAt: number
}

/** When (UTC ms) the time of an attempt is up; null when it has no limit. */
export function deadlineOf(
  { startedAt, specification: { settings } }: Pick<QuizAttempt, 'startedAt' | 'specification'>,
): number | null {
  return settings.mode === 'exam' && settings.timeLimitMinutes !== null
    ? startedAt + settings.timeLimitMinutes * MINUTE_MS
    : null
}

function begin(record: Started): QuizAttempt {
  return {
    id: record.attemptId,
    specification: record.specification,
    purpose: record.purpose,
    startedAt: record.at,
    finishedAt: null,
    score: null,
    answers: {},
    drafts: {},
    flagged: [],
    retries: {},
    lastQuestionId: null,
    scheduled: null,
    updatedAt: record.at,
  }
}

/** A copy without one key; with a value, the key has that. Never touches a prototype. */
function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value?: T): Record<string, T> {
  const others = Object.entries(entries).filter(([other]) => other !== key)
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]])
}

function answerOf({ response, confidence, durationMs }: QuizResponseEvent, at: number): AttemptAnswer | undefined {
  return response ? { response, confidence, durationMs, at } : undefined
}

function afterAnswer(attempt: QuizAttempt, record: Extract<QuizRecord, { event: 'answered' }>): QuizAttempt {
  const { questionId, at } = record
  const mayChange = attempt.specification.settings.mode === 'exam' || !Object.hasOwn(attempt.answers, questionId)
  if (!mayChange || at > (deadlineOf(attempt) ?? Infinity))
    return attempt
  return {
    ...attempt,
    answers: withEntry(attempt.answers, questionId, answerOf(record, at)),
    drafts: withEntry(attempt.drafts, questionId),
    lastQuestionId: questionId,
  }
}

function afterEvent(attempt: QuizAttempt, record: Exclude<QuizRecord, { event: 'scheduled' }>): QuizAttempt {
  switch (record.event) {
    case 'started':
      return attempt
    case 'drafted':
      return {
        ...attempt,
        drafts: withEntry(attempt.drafts, record.questionId, answerOf(record, record.at)),
        lastQuestionId: record.questionId,
      }
    case 'answered':
      return afterAnswer(attempt, record)
    case 'flagged': {
      const others = attempt.flagged.filter(id => id !== record.questionId)
      return {
        ...attempt,
        flagged: record.value ? [...others, record.questionId] : others,
        lastQuestionId: record.questionId,
      }
    }
    case 'retried':
      return {
        ...attempt,
        answers: withEntry(attempt.answers, record.questionId),
        retries: withEntry(
          attempt.retries,
          record.questionId,
          (Object.hasOwn(attempt.retries, record.questionId) ? attempt.retries[record.questionId]! : 0) + 1,
        ),
      }
    case 'finished':
      return { ...attempt, finishedAt: Math.min(record.at, deadlineOf(attempt) ?? Infinity), score: record.score }
  }
}

/**
 * An attempt after one more of its records, in log order; undefined until its beginning. Once it is finished its
 * answers stand; an answer after the time of an exam was up does not count.
 */
export function applyQuizRecord(attempt: QuizAttempt | undefined, record: QuizRecord): QuizAttempt | undefined {
  if (!attempt)
    return record.event === 'started' ? begin(record) : undefined
  const touched = { ...attempt, updatedAt: Math.max(attempt.updatedAt, record.at) }
  if (record.event === 'scheduled')
    return { ...touched, scheduled: record.reviews }
  return attempt.finishedAt === null ? afterEvent(touched, record) : touched
}
