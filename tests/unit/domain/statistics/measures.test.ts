import type { Rating } from '../../../../domain/scheduling/scheduler.ts'
import type { CardAnswers } from '../../../../domain/statistics/evaluate.ts'
import { FSRSBinding, BindingMemoryState } from '@open-spaced-repetition/binding'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCHEDULING, forgettingCurveOf, intervalFactor, retrievability } from '../../../../domain/scheduling/scheduler.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import { createRandom } from '../../../../domain/simulation/random.ts'
import { evaluateWeights, outcomesWith, splitDay } from '../../../../domain/statistics/evaluate.ts'
import { logLoss, rmseBinOf, rmseBins } from '../../../../domain/statistics/measures.ts'
import { bishkek, DAY, memoryWith } from '../../../support/builders.ts'
import { referenceEvaluation, referenceItems } from '../../../support/fsrs-reference.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const outcome = (recall: number, isRecalled: boolean, bin: { elapsedDays?: number, longTermReviews?: number, longTermLapses?: number } = {}) =>
  ({ recall, isRecalled, elapsedDays: 1, longTermReviews: 1, longTermLapses: 0, ...bin })

/** Cards with random answers. First intervals are alike, so that fsrs-rs finds no outliers to leave out. */
function randomCards(seed: string, count: number, sameDayShare: number): CardAnswers[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, card) => {
    let studyDay = DAY + Math.floor(random() * 100)
    const answers = Array.from({ length: 2 + Math.floor(random() * 8) }, (_, place) => {
      const isSameDay = place > 1 && random() < sameDayShare
      studyDay += place === 0 || isSameDay ? 0 : place === 1 ? 3 : 1 + Math.floor(random() ** 2 * 60)
      const rating: Rating = place === 0 ? 3 : random() < 0.2 ? 1 : random() < 0.3 ? 2 : random() < 0.8 ? 3 : 4
      return { rating, studyDay, at: bishkek(studyDay, 12, place) }
    })
    return { cardId: `card-${card}`, answers }
  })
}

describe('the forgetting curve', () => {
  const curve = forgettingCurveOf()

  // R at t = 2S, 5S, 10S, 30S by ts-fsrs 5.4 with default decay.
  it.each([[0, 1], [1, 0.9], [2, 0.846], [5, 0.761], [10, 0.693], [30, 0.591]])('after %d stabilities is at %f', (stabilities, recall) => {
    expect(curve(stabilities * 7, 7)).toBeCloseTo(recall, 3)
  })

  it('is the one a single card is shown with', () => {
    const memory = memoryWith({ stability: 12.3 })
    for (const days of [0, 0.3, 4, 90])
      expect(curve(days, 12.3)).toBeCloseTo(retrievability(memory, memory.lastAt + days * DAY_MS), 7)
  })

  it.each([0.8, 0.9, 0.97])('falls to %f when fsrs-rs says so', (retention) => {
    for (const weights of [DEFAULT_SCHEDULING.weights, OTHER_WEIGHTS]) {
      const state = new FSRSBinding([...weights]).nextStates(new BindingMemoryState(10, 5), retention, 10).good
      expect(forgettingCurveOf(weights)(state.interval, state.memory.stability)).toBeCloseTo(retention, 4)
      expect(intervalFactor(retention, weights) * state.memory.stability / state.interval).toBeCloseTo(1, 4)
    }
  })

  it('does not rise above 1 when the clock has gone back', () => {
    expect(curve(-3, 10)).toBe(1)
  })
})

describe('log loss', () => {
  it('is the mean of −ln of what was thought of the outcome', () => {
    expect(logLoss([outcome(0.9, true), outcome(0.8, false)])).toBeCloseTo((-Math.log(0.9) - Math.log(0.2)) / 2, 12)
  })

  it('of a coin is ln 2', () => {
    expect(logLoss([outcome(0.5, true), outcome(0.5, false)])).toBeCloseTo(Math.LN2, 12)
  })

  it('stays finite when a certainty fails', () => {
    expect(logLoss([outcome(1, false)])).toBeCloseTo(16.118, 2)
  })

  it('of nothing is nothing', () => {
    expect([logLoss([]), rmseBins([])]).toEqual([null, null])
  })
})

describe('RMSE(bins)', () => {
  // Bounds are powers: 3.62, 13.1, 47.4 days; 1.89, 3.57, 6.75, 12.8 answers plus one; 1.73, 2.99, 5.18 lapses.
  it.each([
    ['days', [[1, 2, 3], [4, 9, 13], [14, 47], [48, 171]], (elapsedDays: number) => ({ elapsedDays })],
    ['answers', [[1, 2], [3, 4, 5], [6, 11], [12, 23]], (longTermReviews: number) => ({ longTermReviews })],
    ['lapses', [[0], [1], [2], [3, 5], [6, 8]], (longTermLapses: number) => ({ longTermLapses })],
  ])('parts %s geometrically', (_, groups, bin) => {
    const names = groups.map(group => new Set(group.map(value => rmseBinOf(outcome(0.9, true, bin(value))))))
    expect(names.map(name => name.size)).toEqual(groups.map(() => 1))
    expect(new Set(names.flatMap(name => [...name])).size).toBe(groups.length)
  })

  it('weights the error of each bin by its answers', () => {
    const near = [outcome(0.9, true), outcome(0.7, false)]
    const far = [outcome(0.6, true, { elapsedDays: 30 })]
    expect(rmseBins([...near, ...far])).toBeCloseTo(Math.sqrt((2 * 0.3 ** 2 + 1 * 0.4 ** 2) / 3), 12)
  })

  it('is blind to chance inside a bin', () => {
    expect(rmseBins([outcome(0.5, true), outcome(0.5, false)])).toBe(0)
  })
})

describe('what weights would have predicted', () => {
  it.each([
    ['default weights, days apart', DEFAULT_SCHEDULING.weights, 0],
    ['default weights, several answers a day', DEFAULT_SCHEDULING.weights, 0.3],
    ['other weights, days apart', OTHER_WEIGHTS, 0],
    ['other weights, several answers a day', OTHER_WEIGHTS, 0.3],
  ])('is measured as by fsrs-rs: %s', (name, weights, sameDayShare) => {
    const cards = randomCards(name, 60, sameDayShare)
    const [items, outcomes] = [referenceItems(cards), outcomesWith(weights, cards)]
    expect(outcomes.length).toBe(items.length)
    for (const isFirst of [true, false]) {
      const reference = referenceEvaluation(weights, items.filter(item => (item.longTermReviewCnt() === 1) === isFirst))
      const own = outcomes.filter(({ longTermReviews }) => (longTermReviews === 1) === isFirst)
      expect(logLoss(own)).toBeCloseTo(reference.logLoss, 3)
      expect(rmseBins(own)).toBeCloseTo(reference.rmseBins, 3)
    }
  })

  it('counts only answers a study day or more apart', () => {
    const answers = [0, 0, 2, 2, 5].map((day, place) => ({ rating: 3 as const, studyDay: DAY + day, at: bishkek(DAY + day, 9, place) }))
    expect(outcomesWith(OTHER_WEIGHTS, [{ cardId: 'a', answers }]).map(({ elapsedDays, longTermReviews }) => [elapsedDays, longTermReviews])).toEqual([[2, 1], [3, 2]])
  })

  it('can be held to the later answers alone', () => {
    const cards = randomCards('split', 100, 0)
    const day = splitDay(cards, 0.8)
    const [early, late, all] = [evaluateWeights(OTHER_WEIGHTS, cards).answers - evaluateWeights(OTHER_WEIGHTS, cards, day).answers, evaluateWeights(OTHER_WEIGHTS, cards, day).answers, evaluateWeights(OTHER_WEIGHTS, cards).answers]
    expect(early + late).toBe(all)
    expect(late / all).toBeGreaterThan(0.15)
    expect(late / all).toBeLessThan(0.35)
  })
})
