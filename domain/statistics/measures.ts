/** How good predictions of recall are, as the FSRS benchmark measures them. */
import type { Prediction } from './answers.ts'

/** Predictions of 0 or 1 are moved this far inside, so that one surprise does not count as infinite. */
const EPSILON = 1e-7

/**
 * Mean of −ln of the probability given to what happened: 0 is perfect, ln 2 ≈ 0.693 a coin's. null of nothing.
 * Source: open-spaced-repetition/srs-benchmark, README, "Metrics".
 */
export function logLoss(predictions: readonly { recall: number, isRecalled: boolean }[]): number | null {
  if (predictions.length === 0)
    return null
  let sum = 0
  for (const { recall, isRecalled } of predictions)
    sum -= Math.log(Math.max(EPSILON, isRecalled ? recall : 1 - recall))
  return sum / predictions.length
}

/** Which step of a geometric scale a whole number from 1 lies on. */
function stepOf(value: number, ratio: number): number {
  return Math.floor(Math.log(value) / Math.log(ratio))
}

/**
 * The bin of a prediction for RMSE(bins), as a number: by elapsed days, number of long-term answers plus one, and
 * lapses, each on a geometric scale. Sources: srs-benchmark `utils.py` (`rmse_matrix`) and fsrs-rs `src/dataset.rs`
 * (`r_matrix_index`); they name a bin by a rounded middle (2.48 · 3.62ⁿ days, 1.99 · 1.89ⁿ answers, 1.65 · 1.73ⁿ
 * lapses), here n alone does.
 */
export function rmseBinOf({ elapsedDays, longTermReviews, longTermLapses }: Prediction): number {
  const lapseStep = longTermLapses === 0 ? 0 : stepOf(longTermLapses, 1.73) + 1
  return (stepOf(elapsedDays, 3.62) * 64 + stepOf(longTermReviews + 1, 1.89)) * 64 + lapseStep
}

/**
 * RMSE(bins): predictions are put into bins of like cards; the root of the mean over the bins, weighted by their
 * answers, of the squared difference between mean prediction and share recalled. null of nothing. Sources as for
 * `rmseBinOf`.
 */
export function rmseBins(predictions: readonly Prediction[]): number | null {
  return rmseOver(predictions, rmseBinOf)
}

/** The same over bins of another kind, such as the levels of confidence of quiz answers. */
export function rmseOver<T extends { recall: number, isRecalled: boolean }>(
  predictions: readonly T[],
  binOf: (prediction: T) => number,
): number | null {
  if (predictions.length === 0)
    return null
  const bins = new Map<number, { surplus: number, count: number }>()
  for (const prediction of predictions) {
    const name = binOf(prediction)
    const surplus = prediction.recall - (prediction.isRecalled ? 1 : 0)
    const bin = bins.get(name)
    if (!bin) {
      bins.set(name, { surplus, count: 1 })
      continue
    }
    bin.surplus += surplus
    bin.count++
  }
  let sum = 0
  for (const { surplus, count } of bins.values())
    sum += surplus * surplus / count
  return Math.sqrt(sum / predictions.length)
}
