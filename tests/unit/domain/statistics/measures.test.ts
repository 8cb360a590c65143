import type { Rating } from '../../../../domain/scheduling/scheduler.ts'
import type { CardAnswers } from '../../../../domain/statistics/evaluate.ts'
import { FSRSBinding, BindingMemoryState } from '@open-spaced-repetition/binding'
import { describe, expect, it } from 'vitest'
import { createScheduler, DEFAULT_SCHEDULING, forgettingCurveOf, intervalFactor, retrievability } from '../../../../domain/scheduling/scheduler.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import { predictionsWith } from '../../../../domain/statistics/evaluate.ts'
import { logLoss, rmseBinOf, rmseBins } from '../../../../domain/statistics/measures.ts'
import { bishkek, DAY, memoryWith } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const prediction = (
  recall: number,
  isRecalled: boolean,
  bin: { elapsedDays?: number, longTermReviews?: number, longTermLapses?: number } = {},
) => ({ recall, isRecalled, elapsedDays: 1, longTermReviews: 1, longTermLapses: 0, ...bin })

/** Cards with random answers. First intervals are alike, so that fsrs-rs finds no outliers to leave out. */

describe('the forgetting curve', () => {
  const curve = forgettingCurveOf()

  // R at t = 2S, 5S, 10S, 30S by ts-fsrs 5.4 with default decay.
  it.each([[0, 1], [1, 0.9], [2, 0.846], [5, 0.761], [10, 0.693], [30, 0.591]])(
    'after %d stabilities is at %f',
    (stabilities, recall) => {
      expect(curve(stabilities * 7, 7)).toBeCloseTo(recall, 3)
    },
  )

  // Published with fsrs-optimizer: `tests/model_test.py`, `test_power_forgetting_curve`.
  it.each([[0, 1, 1], [1, 2, 0.9403443], [2, 3, 0.9253786], [3, 4, 0.9185229], [4, 4, 0.9], [5, 2, 0.8261359]])(
    'after %d days at a stability of %d is at %f, as fsrs-optimizer says',
    (days, stability, recall) => {
      expect(curve(days, stability)).toBeCloseTo(recall, 6)
    },
  )

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
    const loss = (-Math.log(0.9) - Math.log(0.2)) / 2
    expect(logLoss([prediction(0.9, true), prediction(0.8, false)])).toBeCloseTo(loss, 12)
  })

  it('of a coin is ln 2', () => {
    expect(logLoss([prediction(0.5, true), prediction(0.5, false)])).toBeCloseTo(Math.LN2, 12)
  })

  it('stays finite when a certainty fails', () => {
    expect(logLoss([prediction(1, false)])).toBeCloseTo(16.118, 2)
  })

  it('of nothing is nothing', () => {
    expect([logLoss([]), rmseBins([])]).toEqual([null, null])
  })
})

describe('a memory and its prediction, as published with fsrs-optimizer', () => {
  /** A card with answers some days after one another. */
  const cardOf = (ratings: readonly number[], gaps: readonly number[]): CardAnswers => {
    let studyDay = DAY
    return {
      cardId: 'a',
      answers: ratings.map((rating, place) => ({
        rating: rating as Rating,
        studyDay: studyDay += gaps[place]!,
        at: bishkek(studyDay, 12, place),
      })),
    }
  }

  // `tests/model_test.py`, `test_forward`: two answers, after so many days stability and difficulty.
  it.each(
    [
      [1, 1, 0.10088589, 8.806304],
      [2, 1, 3.2494123, 6.7404594],
      [3, 1, 7.3153, 2.1112142],
      [4, 1, 18.014914, 1],
      [1, 2, 0.112798266, 8.806304],
      [2, 2, 4.4694576, 6.7404594],
    ] as const,
  )('rated %d twice, %d days apart: stability %f, difficulty %f', (rating, days, stability, difficulty) => {
    const { next } = createScheduler(DEFAULT_SCHEDULING)
    const first = next('a', undefined, rating, { at: bishkek(DAY), studyDay: DAY })
    const second = next('a', first, rating, { at: bishkek(DAY + days), studyDay: DAY + days })
    expect(second.stability).toBeCloseTo(stability, 4)
    expect(second.difficulty).toBeCloseTo(difficulty, 4)
  })

  // `test_loss_and_grad`: four histories of six answers, the seventh predicted; losses summed, before and after a step
  // of its fit. When that was published, Hard on the same day could still lower the stability (`stability_short_term`,
  // from rating 3; fsrs-rs and ts-fsrs now say from 2). This bears on the third history alone: `then` is its loss by
  // the formulae of that time.
  const cards = [
    cardOf([1, 3, 1, 4, 3, 2, 3], [0, 0, 0, 0, 1, 3, 4]),
    cardOf([2, 4, 4, 3, 1, 3, 3], [0, 0, 0, 1, 3, 6, 11]),
    cardOf([3, 2, 4, 3, 3, 3, 3], [0, 0, 0, 1, 3, 6, 12]),
    cardOf([4, 4, 3, 3, 3, 4, 1], [0, 0, 1, 3, 5, 12, 23]),
  ]
  const stepped = [
    0.252,
    1.3331,
    2.3464994,
    8.2556,
    6.3733,
    0.87340003,
    2.9794,
    0.040999997,
    1.8322,
    0.20660001,
    0.756,
    1.5235,
    0.021400042,
    0.3029,
    1.6882998,
    0.64140004,
    1.8329,
    0.5025,
    0.13119997,
    0.1058,
    0.1142,
  ]

  it.each([
    {
      name: 'default',
      weights: DEFAULT_SCHEDULING.weights,
      losses: [0.132249, 0.134478, 0.040063, 3.739816],
      then: 0.041358,
      published: 4.047898,
    },
    {
      name: 'stepped',
      weights: stepped,
      losses: [0.089307, 0.125468, 0.040723, 3.512297],
      then: 0.041807,
      published: 3.76888,
    },
  ])(
    'the losses of the last answers by $name weights are $losses, in sum $published',
    ({ weights, losses, then, published }) => {
      const last = cards.map(card => predictionsWith(weights, [card]).at(-1)!)
      expect(last.map(({ elapsedDays, isRecalled }) => [elapsedDays, isRecalled])).toEqual([[4, true], [11, true], [
        12,
        true,
      ], [23, false]])
      const own = last.map(answer => logLoss([answer])!)
      expect(own).toEqual(losses.map(loss => expect.closeTo(loss, 5)))
      expect(logLoss(last)).toBeCloseTo((own[0]! + own[1]! + own[2]! + own[3]!) / 4, 12)
      expect(own[0]! + own[1]! + then + own[3]!).toBeCloseTo(published, 5)
    },
  )
})

describe('RMSE(bins)', () => {
  // Bounds are powers: 3.62, 13.1, 47.4 days; 1.89, 3.57, 6.75, 12.8 answers plus one; 1.73, 2.99, 5.18 lapses.
  it.each([
    ['days', [[1, 2, 3], [4, 9, 13], [14, 47], [48, 171]], (elapsedDays: number) => ({ elapsedDays })],
    ['answers', [[1, 2], [3, 4, 5], [6, 11], [12, 23]], (longTermReviews: number) => ({ longTermReviews })],
    ['lapses', [[0], [1], [2], [3, 5], [6, 8]], (longTermLapses: number) => ({ longTermLapses })],
  ])('parts %s geometrically', (_, groups, bin) => {
    const names = groups.map(group => new Set(group.map(value => rmseBinOf(prediction(0.9, true, bin(value))))))
    expect(names.map(name => name.size)).toEqual(groups.map(() => 1))
    expect(new Set(names.flatMap(name => [...name])).size).toBe(groups.length)
  })

  it('weights the error of each bin by its answers', () => {
    const near = [prediction(0.9, true), prediction(0.7, false)]
    const far = [prediction(0.6, true, { elapsedDays: 30 })]
    expect(rmseBins([...near, ...far])).toBeCloseTo(Math.sqrt((2 * 0.3 ** 2 + 1 * 0.4 ** 2) / 3), 12)
  })

  it('is blind to chance inside a bin', () => {
    expect(rmseBins([prediction(0.5, true), prediction(0.5, false)])).toBe(0)
  })
})
