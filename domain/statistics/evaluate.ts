/** How well parameters would have predicted the answers of a log: what is shown before and after a fit. */
import type { ForgettingCurve, MemoryModel, MemoryState, Rating } from '../scheduling/scheduler.ts'
import type { CardRecord } from '../progress/records.ts'
import type { Prediction } from './answers.ts'
import { countDays } from '../scheduling/study-day.ts'
import { createMemoryModel, forgettingCurveOf } from '../scheduling/scheduler.ts'
import { logLoss, rmseBins } from './measures.ts'

export interface ScheduledAnswer {
  rating: Rating
  at: number
  studyDay: number
}
/** The answers of one card that the schedule heeds, oldest first. */
export interface CardAnswers {
  cardId: string
  answers: ScheduledAnswer[]
}

/** The answers of a card's records that the schedule heeds. */
export function scheduledAnswers(cardId: string, records: readonly CardRecord[]): CardAnswers {
  return {
    cardId,
    answers: records.flatMap(record =>
      record.kind === 'review' && record.mode !== 'cram'
        ? [{ rating: record.rating, at: record.at, studyDay: record.studyDay }]
        : [],
    ),
  }
}

function predictionsOfCard(
  { answers }: CardAnswers,
  see: MemoryModel,
  curve: ForgettingCurve,
): (Prediction & { studyDay: number })[] {
  const predictions: (Prediction & { studyDay: number })[] = []
  let longTermLapses = 0
  let memory: MemoryState | undefined
  for (const answer of answers) {
    const { elapsedDays } = countDays(memory, answer.studyDay)
    if (memory && elapsedDays > 0) {
      predictions.push({
        studyDay: answer.studyDay,
        recall: curve(elapsedDays, memory.stability),
        elapsedDays,
        longTermReviews: predictions.length + 1,
        longTermLapses,
        isRecalled: answer.rating > 1,
      })
      longTermLapses += answer.rating === 1 ? 1 : 0
    }
    memory = see(memory, answer.rating, answer.studyDay)
  }
  return predictions
}

/**
 * What FSRS with some weights would have predicted for every answer a study day or more after the one before, and what
 * happened.
 */
export function predictionsWith(
  weights: readonly number[],
  cards: readonly CardAnswers[],
): (Prediction & { studyDay: number })[] {
  const see = createMemoryModel(weights)
  const curve = forgettingCurveOf(weights)
  return cards.flatMap(card => predictionsOfCard(card, see, curve))
}

export interface Evaluation {
  answers: number
  logLoss: number | null
  rmseBins: number | null
}

/** Log loss and RMSE(bins) of weights on the answers from a study day on; earlier ones only build up the memories. */
export function evaluateWeights(
  weights: readonly number[],
  cards: readonly CardAnswers[],
  fromDay = -Infinity,
): Evaluation {
  const predictions = predictionsWith(weights, cards).filter(({ studyDay }) => studyDay >= fromDay)
  return { answers: predictions.length, logLoss: logLoss(predictions), rmseBins: rmseBins(predictions) }
}

/**
 * The study day that parts a log so that about a share of its answers (0–1) comes before: fit on those, measure on the
 * rest.
 */
export function splitDay(cards: readonly CardAnswers[], share: number): number {
  const days = cards.flatMap(({ answers }) => answers.map(({ studyDay }) => studyDay)).sort((a, b) => a - b)
  return days[Math.min(days.length - 1, Math.floor(days.length * share))] ?? 0
}
