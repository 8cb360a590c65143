import type { Rating } from '../../../../domain/scheduling/scheduler.ts'
import type { CardAnswers } from '../../../../domain/statistics/evaluate.ts'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCHEDULING } from '../../../../domain/scheduling/scheduler.ts'
import { createRandom } from '../../../../domain/random.ts'
import { evaluateWeights, predictionsWith, splitDay, scheduledAnswers } from '../../../../domain/statistics/evaluate.ts'
import { logLoss, rmseBins } from '../../../../domain/statistics/measures.ts'
import { bishkek, DAY, markRecord, reviewOn } from '../../../support/builders.ts'
import { referenceEvaluation, referenceItems } from '../../../support/fsrs-reference.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

function randomCards(seed: string, count: number, sameDayShare: number): CardAnswers[] {
  const random = createRandom(0, seed)
  return Array.from({ length: count }, (_, card) => {
    let studyDay = DAY + Math.floor(random.fraction() * 100)
    const answers = Array.from({ length: 2 + Math.floor(random.fraction() * 8) }, (_, place) => {
      const isSameDay = place > 1 && random.fraction() < sameDayShare
      studyDay += place === 0 || isSameDay ? 0 : place === 1 ? 3 : 1 + Math.floor(random.fraction() ** 2 * 60)
      const rating: Rating = place === 0
        ? 3
        : random.fraction() < 0.2
          ? 1
          : random.fraction() < 0.3
            ? 2
            : random.fraction() < 0.8
              ? 3
              : 4
      return { rating, studyDay, at: bishkek(studyDay, 12, place) }
    })
    return { cardId: `card-${card}`, answers }
  })
}

describe('what weights would have predicted', () => {
  it.each([
    ['default weights, days apart', DEFAULT_SCHEDULING.weights, 0],
    ['default weights, several answers a day', DEFAULT_SCHEDULING.weights, 0.3],
    ['other weights, days apart', OTHER_WEIGHTS, 0],
    ['other weights, several answers a day', OTHER_WEIGHTS, 0.3],
  ])('is measured as by fsrs-rs: %s', (name, weights, sameDayShare) => {
    const cards = randomCards(name, 60, sameDayShare)
    const [items, predictions] = [referenceItems(cards), predictionsWith(weights, cards)]
    expect(predictions.length).toBe(items.length)
    for (const isFirst of [true, false]) {
      const reference = referenceEvaluation(weights, items.filter(item => (item.longTermReviewCnt() === 1) === isFirst))
      const own = predictions.filter(({ longTermReviews }) => (longTermReviews === 1) === isFirst)
      expect(logLoss(own)).toBeCloseTo(reference.logLoss, 3)
      expect(rmseBins(own)).toBeCloseTo(reference.rmseBins, 3)
    }
  })

  it('counts only answers a study day or more apart', () => {
    const answers = [0, 0, 2, 2, 5].map((day, place) => ({
      rating: 3 as const,
      studyDay: DAY + day,
      at: bishkek(DAY + day, 9, place),
    }))
    expect(
      predictionsWith(OTHER_WEIGHTS, [{ cardId: 'a', answers }]).map((
        { elapsedDays, longTermReviews },
      ) => [elapsedDays, longTermReviews]),
    ).toEqual([[2, 1], [3, 2]])
  })

  it('can be held to the later answers alone', () => {
    const cards = randomCards('split', 100, 0)
    const day = splitDay(cards, 0.8)
    const [early, late, all] = [
      evaluateWeights(OTHER_WEIGHTS, cards).answers - evaluateWeights(OTHER_WEIGHTS, cards, day).answers,
      evaluateWeights(OTHER_WEIGHTS, cards, day).answers,
      evaluateWeights(OTHER_WEIGHTS, cards).answers,
    ]
    expect(early + late).toBe(all)
    expect(late / all).toBeGreaterThan(0.15)
    expect(late / all).toBeLessThan(0.35)
  })
})

describe('the answers that the schedule heeds', () => {
  it('are all but practice', () => {
    const records = [reviewOn(DAY), reviewOn(DAY + 1, { mode: 'cram' }), markRecord({ mark: 'flagged', value: '' }), reviewOn(DAY + 2, { mode: 'quiz', rating: 1 })]
    expect(scheduledAnswers('a', records)).toEqual({ cardId: 'a', answers: [
      { rating: 3, at: bishkek(DAY), studyDay: DAY }, { rating: 1, at: bishkek(DAY + 2), studyDay: DAY + 2 },
    ] })
  })
})

describe('the predictions for a card', () => {
  const answers = ([[0, 3], [1, 1], [3, 1], [3, 3], [8, 2]] as const).map(([day, rating]) =>
    ({ rating, studyDay: DAY + day, at: bishkek(DAY + day) }))

  it('count its earlier answers and lapses, and tell what happened', () => {
    expect(predictionsWith(OTHER_WEIGHTS, [{ cardId: 'a', answers }]).map(({ recall: _, ...rest }) => rest)).toEqual([
      { studyDay: DAY + 1, elapsedDays: 1, longTermReviews: 1, longTermLapses: 0, isRecalled: false },
      { studyDay: DAY + 3, elapsedDays: 2, longTermReviews: 2, longTermLapses: 1, isRecalled: false },
      { studyDay: DAY + 8, elapsedDays: 5, longTermReviews: 3, longTermLapses: 2, isRecalled: true },
    ])
  })

  it.each([[0, 3], [1, 3], [2, 2], [3, 2], [4, 1], [8, 1], [9, 0]])('from day %d on are %d', (day, count) => {
    expect(evaluateWeights(OTHER_WEIGHTS, [{ cardId: 'a', answers }], DAY + day).answers).toBe(count)
  })
})

describe('the day that parts a log', () => {
  const cards = [[5, 1], [3, 2], [4]].map((days, place) =>
    ({ cardId: String(place), answers: days.map(day => ({ rating: 3 as const, studyDay: day, at: bishkek(day) })) }))
  it.each([[0, 1], [0.19, 1], [0.2, 2], [0.5, 3], [0.8, 5], [1, 5]])('at a share of %d is %d', (share, day) => {
    expect(splitDay(cards, share)).toBe(day)
    expect(splitDay([], share)).toBe(0)
  })
})
