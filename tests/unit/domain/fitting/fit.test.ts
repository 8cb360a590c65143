import type { Rating } from '../../../../domain/scheduling/scheduler.ts'
import type { CardAnswers } from '../../../../domain/statistics/evaluate.ts'
import type { ReviewRecord } from '../../../../domain/progress/records.ts'
import { describe, expect, it } from 'vitest'
import { FEWEST_TO_JUDGE, fitParameters, fittedPart, memoriesSeenBy } from '../../../../domain/fitting/fit.ts'
import { fitItems } from '../../../../domain/fitting/items.ts'
import { NORMAL_WEEK } from '../../../../domain/planning/load-balance.ts'
import { previewReschedule } from '../../../../domain/planning/reschedule.ts'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import { spellParameters, weightsOf } from '../../../../domain/scheduling/parameters.ts'
import { DEFAULT_SCHEDULING } from '../../../../domain/scheduling/scheduler.ts'
import { simulateLearner } from '../../../../domain/simulation/learner.ts'
import { evaluateWeights, scheduledAnswers, splitDay } from '../../../../domain/statistics/evaluate.ts'
import { createHistory } from '../../../../domain/statistics/history.ts'
import { bishkek, DAY } from '../../../support/builders.ts'
import { itemsFromColumns, referenceFit, referenceItems } from '../../../support/fsrs-reference.ts'
import { cardIds, learnerPlan, OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const settings = { desiredRetention: 0.9, parameters: null, exam: null }
const topicOf = () => 'treaties'

function answered(cardId: string, answers: readonly [day: number, rating: Rating][]): CardAnswers {
  return {
    cardId,
    answers: answers.map(([day, rating], place) => ({ rating, studyDay: DAY + day, at: bishkek(DAY + day, 9, place) })),
  }
}

function worldOf(log: readonly ReviewRecord[]) {
  const history = createHistory()
  log.forEach(history.add)
  const states = history.states()
  return {
    states,
    cards: [...states.keys()].map(id => scheduledAnswers(id, history.recordsOf(id))),
    today: log.at(-1)!.studyDay + 1,
    settings,
    topicOf,
  }
}

describe('held-out answers', () => {
  it('are a hundred at least before a difference is judged', () => {
    expect(FEWEST_TO_JUDGE).toBe(100)
  })
})

describe('the items of a fit', () => {
  const cards = [
    answered('a', [[0, 3], [0, 3], [2, 1], [2, 3], [5, 4]]),
    answered('b', [[1, 4], [4, 2]]),
    answered('c', [[3, 3]]),
  ]
  const rows = (items: ReturnType<typeof fitItems>) =>
    itemsFromColumns(items).map(({ reviews }) => reviews.map(({ rating, deltaT }) => [rating, deltaT]))

  it('are one for every answer a day or more after the one before, with all before it, in order of time', () => {
    expect(rows(fitItems(cards))).toEqual([
      [[3, 0], [3, 0], [1, 2]],
      [[4, 0], [2, 3]],
      [[3, 0], [3, 0], [1, 2], [3, 0], [4, 3]],
    ])
  })

  it('end before a day', () => {
    expect(rows(fitItems(cards, DAY + 4))).toEqual([[[3, 0], [3, 0], [1, 2]]])
    expect(fitItems(cards, DAY).lengths).toHaveLength(0)
  })

  it('are those that fsrs-rs is handed in Node, but for the longest', () => {
    const { cards: simulated } = worldOf(simulateLearner(learnerPlan({ days: 60 })))
    const names = (items: { reviews: { rating: number, deltaT: number }[] }[]) =>
      items.map(({ reviews }) => reviews.map(({ rating, deltaT }) => `${rating}/${deltaT}`).join(' ')).sort()
    expect(names(itemsFromColumns(fitItems(simulated)))).toEqual(names(referenceItems(simulated)))
    const long = answered('long', Array.from({ length: 100 }, (_, day): [number, Rating] => [day, 3]))
    expect([...fitItems([long]).lengths].at(-1)).toBe(64)
  })
})

describe('what fsrs-rs can fit', () => {
  /** Cards whose first interval is two days, remembered seven times in ten. */
  const first = (count: number) =>
    Array.from({ length: count }, (_, place) => answered(`c${place}`, [[0, 3], [2, place % 10 < 3 ? 1 : 3]]))

  it.each([[7, 'none'], [30, 'start'], [300, 'start']] as const)(
    'from %i first intervals is: %s',
    async (count, part) => {
      expect(fittedPart(spellParameters(await referenceFit(fitItems(first(count)))))).toBe(part)
    },
  )

  it('from long histories is all', async () => {
    const { cards } = worldOf(simulateLearner(learnerPlan({ weights: OTHER_WEIGHTS })))
    expect(fittedPart(spellParameters(await referenceFit(fitItems(cards))))).toBe('all')
  })

  it('of the standard parameters is nothing', () => {
    expect(fittedPart(spellParameters(DEFAULT_SCHEDULING.weights))).toBe('none')
  })
})

describe('a fit', () => {
  it('of 20,000 answers predicts later ones clearly better than the standard parameters, and nearly as well as the true ones', async () => {
    const world = worldOf(
      simulateLearner(
        learnerPlan({
          seed: 'fit',
          cardIds: cardIds(3_000),
          days: 500,
          newPerDay: 12,
          weights: OTHER_WEIGHTS,
          maximumAnswers: 20_000,
        }),
      ),
    )
    const result = await fitParameters({ ...world, compute: referenceFit })
    expect(result).toMatchObject({ part: 'all', isBetter: true, current: result.standard })
    expect(result.fitted.answers).toBeGreaterThan(2_000)
    const truth = evaluateWeights(OTHER_WEIGHTS, world.cards, splitDay(world.cards, 0.75))
    // Even the true parameters leave an error, which is chance; what counts is how much of the excess goes.
    for (const measure of ['logLoss', 'rmseBins'] as const)
      expect(result.fitted[measure]! - truth[measure]!).toBeLessThan((result.standard[measure]! - truth[measure]!) / 4)
    expect(result.reschedule.moved).toBeGreaterThan(world.states.size / 2)
  })

  it('is of the earlier answers alone, and measured on the later ones', async () => {
    const world = worldOf(simulateLearner(learnerPlan()))
    const day = splitDay(world.cards, 0.75)
    const result = await fitParameters({
      ...world,
      compute: (items) => {
        expect(items).toEqual(fitItems(world.cards, day))
        return OTHER_WEIGHTS
      },
    })
    expect(result.fittedOn).toBe(fitItems(world.cards, day).lengths.length)
    expect(result.fitted).toEqual(evaluateWeights(weightsOf(spellParameters(OTHER_WEIGHTS)), world.cards, day))
    expect(result.fittedOn + result.fitted.answers).toBe(fitItems(world.cards).lengths.length)
  })

  it('is not better when it is worse on one measure, and compares with the parameters in use', async () => {
    const world = worldOf(simulateLearner(learnerPlan({ cardIds: cardIds(900) })))
    expect((await fitParameters({ ...world, compute: () => OTHER_WEIGHTS })).isBetter).toBe(false)
    const own = { values: spellParameters(OTHER_WEIGHTS), fittedOn: DAY, answers: 1 }
    const result = await fitParameters({
      ...world,
      settings: { ...settings, parameters: own },
      compute: () => DEFAULT_SCHEDULING.weights,
    })
    expect(result.isBetter).toBe(true)
    expect(result.current).not.toEqual(result.standard)
  })

  it('of no answers asks for none and finds nothing', async () => {
    const result = await fitParameters({
      cards: [],
      states: new Map(),
      today: DAY,
      settings,
      topicOf,
      compute: () => expect.unreachable(),
    })
    expect(result).toMatchObject({ part: 'none', fittedOn: 0, isBetter: false, reschedule: { moved: 0 } })
  })

  it('counts the dates that a move to the fitted parameters would then move', async () => {
    const world = worldOf(simulateLearner(learnerPlan()))
    const result = await fitParameters({ ...world, compute: () => OTHER_WEIGHTS })
    const seen = memoriesSeenBy(result.parameters, world.cards)
    const anew = [...world.states.values()].map(state => ({
      ...state,
      memory: { ...state.memory!, stability: seen.get(state.cardId)!.stability },
    }))
    const { dueDays, ...counts } = previewReschedule({
      states: anew,
      today: world.today,
      desiredRetention: 0.9,
      weights: weightsOf(result.parameters),
      spreadOver: 7,
      weekLoad: NORMAL_WEEK,
      topicOf,
    })
    expect(result.reschedule).toEqual(counts)
    expect(dueDays.size).toBe(counts.moved)
  })

  it('counts no date of a card that is no longer in the deck, but learns from its answers', async () => {
    const world = worldOf(simulateLearner(learnerPlan()))
    const [kept, lost] = [[...world.states.keys()].slice(0, 100), new Set([...world.states.keys()].slice(100))]
    const whole = await fitParameters({ ...world, compute: () => OTHER_WEIGHTS })
    const result = await fitParameters({
      ...world,
      topicOf: id => lost.has(id) ? undefined : 'treaties',
      compute: () => OTHER_WEIGHTS,
    })
    const withoutLost = await fitParameters({
      ...world,
      states: new Map(kept.map(id => [id, world.states.get(id)!])),
      compute: () => OTHER_WEIGHTS,
    })
    expect(result).toEqual({ ...whole, reschedule: withoutLost.reschedule })
    expect(result.reschedule.moved).toBeLessThanOrEqual(kept.length)
  })
})

describe('cards seen by parameters', () => {
  it('are what the log says when it was scheduled by them', () => {
    const own = spellParameters(OTHER_WEIGHTS)
    for (const parameters of [undefined, own]) {
      const log = simulateLearner(learnerPlan({ days: 40 })).map(record => ({
        ...record,
        ...parameters && { parameters },
      }))
      const seen = memoriesSeenBy(parameters, worldOf(log).cards)
      for (const [cardId, { memory }] of foldLog(log)) {
        expect(seen.get(cardId)).toEqual({
          stability: memory!.stability,
          difficulty: memory!.difficulty,
          lastAt: memory!.lastAt,
        })
      }
    }
  })
})
