/**
 * fsrs-rs, the reference implementation of FSRS, as its authors compile it for Node: for golden tests and measurements.
 */
import type { FSRSBindingItem } from '@open-spaced-repetition/binding'
import type { CardAnswers } from '../../domain/statistics/evaluate.ts'
import type { FitItems } from '../../domain/fitting/items.ts'
import {
  computeParameters,
  FSRSBinding,
  FSRSBindingItem as Item,
  FSRSBindingReview,
} from '@open-spaced-repetition/binding'

/**
 * One item for every answer a study day or more after the one before, with all that came earlier: what fsrs-rs is
 * fitted and measured on.
 */
export function referenceItems(
  cards: readonly CardAnswers[],
  fromDay = -Infinity,
  beforeDay = Infinity,
): FSRSBindingItem[] {
  return cards.flatMap(({ answers }) => {
    const reviews = answers.map(({ rating, studyDay }, place) => ({
      studyDay,
      rating,
      deltaT: place === 0 ? 0 : studyDay - answers[place - 1]!.studyDay,
    }))
    return reviews.flatMap(({ studyDay, deltaT }, place) =>
      deltaT > 0 && studyDay >= fromDay && studyDay < beforeDay
        ? [new Item(reviews.slice(0, place + 1).map(review => new FSRSBindingReview(review.rating, review.deltaT)))]
        : [],
    )
  })
}

/**
 * Log loss and RMSE(bins) as fsrs-rs computes them. It weights later items more, and puts those of a card's first
 * interval before all others: so hand in one sort alone. Repeating them to and fro makes the weights even.
 */
export function referenceEvaluation(
  weights: readonly number[],
  items: FSRSBindingItem[],
): { logLoss: number, rmseBins: number } {
  const toAndFro = Array.from({ length: 40 }, (_, turn) => turn % 2 === 0 ? items : items.toReversed()).flat()
  return new FSRSBinding([...weights]).evaluate(toAndFro)
}

/** The items of a fit as fsrs-rs takes them in Node. */
export function itemsFromColumns({ ratings, deltaTs, lengths }: FitItems): FSRSBindingItem[] {
  let start = 0
  return [...lengths].map((length) => {
    const from = start
    start += length
    return new Item(
      Array.from({ length }, (_, place) => new FSRSBindingReview(ratings[from + place]!, deltaTs[from + place]!)),
    )
  })
}

/** The fit as fsrs-rs does it in Node; the page does it in WebAssembly. */
export function referenceFit(items: FitItems): Promise<number[]> {
  return computeParameters(itemsFromColumns(items), { enableShortTerm: true, numRelearningSteps: 1 })
}
