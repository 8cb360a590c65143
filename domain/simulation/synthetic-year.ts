/**
 * A made-up history for development builds and browser tests: what the pages look like after a week, a year, 200,000
 * answers.
 */
import type { LogRecord, NewRecord, QuizScore, ReviewRecord } from '../progress/records.ts'
import type { Confidence } from '../quiz/question.ts'
import { simulateLearner } from './learner.ts'

export interface SyntheticHistory {
  /** In the order in which they are begun. */
  cardIds: readonly string[]
  /** The study day after the last simulated one. */
  today: number
  days: number
  newPerDay?: number
  maximumAnswers?: number
  /** Minutes ahead of UTC. */
  utcOffset?: number
  seed?: string
}

const DEVICE = 'synthetic'

function scoreOf(answers: readonly ReviewRecord[], studyDay: number): QuizScore {
  const results = answers.map(({ cardId, rating, confidence }) => ({
    factId: cardId.split('/')[0]!,
    points: rating > 1 ? 1 : 0,
    confidence: (confidence ?? null) as Confidence | null,
  }))
  const right = results.filter(({ points }) => points === 1).length
  return {
    questions: results.length,
    right,
    points: right,
    durationMs: answers.reduce((sum, { durationMs }) => sum + durationMs, 0),
    topics: [],
    studyDay,
    results,
  }
}

/** The sitting in which a day's quiz answers were given. Its questions cannot be made again: its deck never was. */
function sittingOf(answers: readonly ReviewRecord[], studyDay: number): NewRecord[] {
  const attemptId = `synthetic-${studyDay}`
  const at = answers.at(-1)!.at
  const settings = {
    selection: { topics: [], articles: [], factKinds: [], importances: [], knowledge: 'any' },
    count: answers.length,
    kinds: [],
    mode: 'practice',
    timeLimitMinutes: null,
  } as const
  return [
    {
      kind: 'quiz',
      attemptId,
      at,
      event: 'started',
      purpose: 'quiz',
      specification: { deckVersion: DEVICE, settings, seed: 0, picks: null },
    },
    { kind: 'quiz', attemptId, at, event: 'finished', score: scoreOf(answers, studyDay) },
  ]
}

/**
 * The log of a learner who studied on most days until yesterday and did a small quiz on many of them; with
 * `maximumAnswers` it ends after so many.
 */
export function syntheticHistory(
  { cardIds, today, days, newPerDay = 5, maximumAnswers, utcOffset, seed = 'synthetic year' }: SyntheticHistory,
): LogRecord[] {
  const reviews = simulateLearner({
    seed,
    cardIds,
    firstDay: today - days,
    days,
    newPerDay,
    idleShare: 0.12,
    quizShare: 0.1,
    maximumAnswers,
    utcOffset,
    device: DEVICE,
  })
  const records = [...Map.groupBy(reviews, ({ studyDay }) => studyDay)].flatMap(([studyDay, ofDay]): NewRecord[] => {
    const quiz = ofDay.filter(({ mode }) => mode === 'quiz')
    const rest = ofDay.filter(({ at }) => at > (quiz.at(-1)?.at ?? 0))
    return quiz.length === 0
      ? ofDay
      : [...ofDay.slice(0, ofDay.length - rest.length), ...sittingOf(quiz, studyDay), ...rest]
  })
  return records.map((record, seq) => ({ ...record, device: DEVICE, seq }) as LogRecord)
}
