/** Whether predictions come true: of the cards said to be recalled with 80 %, were 80 in 100 recalled? */
import type { Confidence } from '../quiz/question.ts'
import type { Answer, Prediction } from './answers.ts'
import type { Proportion } from './proportion.ts'
import type { QuizAnswer } from './quizzes.ts'
import { bestRange } from '../quiz/confidence.ts'
import { confidences } from '../quiz/question.ts'
import { logLoss, rmseBins, rmseOver } from './measures.ts'
import { proportionOf } from './proportion.ts'

/** Answers under which a calibration picture would show chance (peers: a few hundred). */
export const CALIBRATION_MINIMUM = 300
/** Answers with confidence under which the same goes for quizzes; there are only three levels to tell apart. */
export const CONFIDENCE_MINIMUM = 60

/** Bins of 0.05 each. */
const BINS = 20

export interface CalibrationBin {
  /** Bounds of the prediction, 0–1. */
  from: number
  to: number
  /** Mean prediction in the bin. */
  predicted: number
  /** What happened. */
  recalled: Proportion
}

/** How many answers there are and still missing, or the picture. */
export type Gated<T> = { isEnough: false, answers: number, missing: number } | { isEnough: true, answers: number } & T

export interface Calibration {
  /** Only bins with answers, lowest first. */
  bins: CalibrationBin[]
  logLoss: number
  rmseBins: number
}

/** What became of the answers that were predicted. */
export function predictionsOf(answers: readonly Answer[]): Prediction[] {
  return answers.map(({ prediction }) => prediction).filter(prediction => prediction !== null)
}

function binsOf(predictions: readonly Prediction[]): CalibrationBin[] {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, recalled: 0, predicted: 0 }))
  for (const { recall, isRecalled } of predictions) {
    const sum = sums[Math.min(sums.length - 1, Math.floor(recall * BINS))]!
    sum.count++
    sum.recalled += isRecalled ? 1 : 0
    sum.predicted += recall
  }
  return sums.flatMap(({ count, recalled, predicted }, place) =>
    count === 0
      ? []
      : [{
          from: place / sums.length,
          to: (place + 1) / sums.length,
          predicted: predicted / count,
          recalled: proportionOf(recalled, count),
        }],
  )
}

/** Prediction against what happened for cards, with log loss and RMSE(bins), or how many answers it still takes. */
export function calibrationOf(answers: readonly Answer[], minimum = CALIBRATION_MINIMUM): Gated<Calibration> {
  const predictions = predictionsOf(answers)
  const loss = logLoss(predictions)
  const rmse = rmseBins(predictions)
  if (predictions.length < minimum || loss === null || rmse === null)
    return { isEnough: false, answers: predictions.length, missing: Math.max(0, minimum - predictions.length) }
  return { isEnough: true, answers: predictions.length, bins: binsOf(predictions), logLoss: loss, rmseBins: rmse }
}

export interface ConfidenceLevel {
  confidence: Confidence
  /** What the learner claimed by it, 0–1. */
  claimed: number
  right: Proportion
}

export interface ConfidenceCalibration {
  /** Only levels with answers, least sure first. */
  levels: ConfidenceLevel[]
  logLoss: number
  /** Over the levels as bins. */
  rmseBins: number
}

/**
 * The probability (0–1) that a level of confidence claims: the middle of the range in which choosing it pays best, 34,
 * 74 and
 * 90 %. A learner says one of three words and no number, so this is a reading of them, the same for everybody.
 */
export function claimOf(confidence: Confidence): number {
  return (bestRange[confidence].from + bestRange[confidence].to) / 2
}

/**
 * How often quiz answers of each confidence were right, against what was claimed, or how many answers it still takes.
 */
export function quizConfidenceOf(
  answers: readonly QuizAnswer[],
  minimum = CONFIDENCE_MINIMUM,
): Gated<ConfidenceCalibration> {
  const said = answers.flatMap(({ confidence, isRight }) =>
    confidence === null ? [] : [{ confidence, recall: claimOf(confidence), isRecalled: isRight }],
  )
  const loss = logLoss(said)
  const rmse = rmseOver(said, ({ confidence }) => confidence)
  if (said.length < minimum || loss === null || rmse === null)
    return { isEnough: false, answers: said.length, missing: Math.max(0, minimum - said.length) }
  const levels = confidences.flatMap((confidence): ConfidenceLevel[] => {
    const at = said.filter(answer => answer.confidence === confidence)
    return at.length === 0
      ? []
      : [{
          confidence,
          claimed: claimOf(confidence),
          right: proportionOf(at.filter(({ isRecalled }) => isRecalled).length, at.length),
        }]
  })
  return { isEnough: true, answers: said.length, levels, logLoss: loss, rmseBins: rmse }
}
