import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCard } from '../../../../domain/progress/card-state.ts'
import { curveFor, spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import { cardHistory } from '../../../../domain/statistics/card-history.ts'
import { countStages, coverageOf, knowledgeByGroup } from '../../../../domain/statistics/mastery.ts'
import { hardestFacts, histogramOf, leechesOf } from '../../../../domain/statistics/memory.ts'
import { expectedForgetting, forecastDue } from '../../../../domain/statistics/outlook.ts'
import {
  bishkek,
  DAY,
  markRecord,
  memoryInSteps,
  memoryWith,
  reviewOn,
  statesOf,
  stateWith,
} from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const curve = forgettingCurveOf()
const card = (id: string, topic = 'treaties') => ({
  id,
  factId: id.split('/')[0]!,
  topic,
  kind: 'treaty' as const,
  articles: ['a', 'b'],
})

describe('the forecast', () => {
  it('keeps the backlog apart from today', () => {
    const states = [-3, -1, 0, 1, 1, 6, 7].map((ahead, place) =>
      stateWith(`c${place}`, { memory: memoryWith({ dueDay: DAY + ahead }) }),
    )
    const setAside = stateWith('s', { memory: memoryWith({ dueDay: DAY }), suspended: 'learner' })
    expect(forecastDue([...states, setAside, stateWith('new')], DAY, 7)).toEqual({
      backlog: 2,
      days: [1, 2, 0, 0, 0, 0, 1],
      later: 1,
    })
  })

  it('sums to the scheduled cards, however far it looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 400 })), fc.integer({ min: 1, max: 365 }), (dues, length) => {
        const states = dues.map((ahead, place) =>
          stateWith(`c${place}`, { memory: memoryWith({ dueDay: DAY + ahead }) }),
        )
        const { backlog, days, later } = forecastDue(states, DAY, length)
        expect(backlog + days.reduce((sum, count) => sum + count, 0) + later).toBe(dues.length)
      }),
    )
  })
})

describe('what will be forgotten', () => {
  it('is what the curve loses in the days to come', () => {
    const states = [
      stateWith('solid', { memory: memoryWith({ stability: 300 }) }),
      stateWith('fresh', { memory: memoryWith({ stability: 3 }) }),
      stateWith('new'),
    ]
    const { knownNow, knownThen, fading } = expectedForgetting(states, bishkek(DAY), 7, curve)
    expect(knownNow).toBe(2)
    expect(knownThen).toBeCloseTo(curve(7, 300) + curve(7, 3), 9)
    expect(fading.map(({ cardId }) => cardId)).toEqual(['fresh', 'solid'])
  })
})

describe('stages and groups', () => {
  const states = statesOf(
    stateWith('f1/a', { memory: memoryWith() }),
    stateWith('f1/b', { memory: memoryWith({ intervalDays: 40 }), suspended: 'leech' }),
    stateWith('f2/a', { memory: memoryInSteps(bishkek(DAY)) }),
  )
  const cards = [card('f1/a'), card('f1/b'), card('f2/a', 'events'), card('f3/a', 'events')]

  it('count each card once; one suspended counts as that', () => {
    expect(countStages(cards, states)).toEqual({ new: 1, learning: 1, young: 1, mature: 0, suspended: 1 })
  })

  it('tell what is known and covered', () => {
    const groups = knowledgeByGroup(cards, states, bishkek(DAY), curve, ({ topic }) => [topic])
    expect(groups.map(({ id, cards: count, started }) => [id, count, started])).toEqual([['treaties', 2, 2], [
      'events',
      2,
      1,
    ]])
    expect(groups.map(coverageOf)).toEqual([1, 0.5])
    expect(coverageOf({ cards: 0, started: 0, recalled: 0 })).toBe(0)
  })
})

describe('a histogram', () => {
  it('counts each value in the bin that begins with it, and what lies outside in the nearest', () => {
    expect(histogramOf([-1, 0, 0.99, 1, 2, 5], [0, 1, 2]).map(({ count }) => count)).toEqual([3, 3])
  })
})

describe('trouble', () => {
  const states = statesOf(
    stateWith('f1/a', { memory: memoryWith({ lapses: 9, difficulty: 9 }), suspended: 'leech' }),
    stateWith('f1/b', { memory: memoryWith({ lapses: 0, difficulty: 5 }) }),
    stateWith('f2/a', { memory: memoryWith({ lapses: 2, difficulty: 6 }) }),
    stateWith('f3/a', { memory: memoryWith({ lapses: 2, difficulty: 8 }) }),
    stateWith('f4/a', { memory: memoryWith({ lapses: 0, difficulty: 10 }) }),
  )

  it('has leeches, set aside or not', () => {
    expect(leechesOf(states.values())).toEqual([{ cardId: 'f1/a', lapses: 9, isSuspended: true }])
  })

  it('has the facts forgotten most, then the difficult ones', () => {
    const hard = hardestFacts(['f1/a', 'f1/b', 'f2/a', 'f3/a', 'f4/a', 'f5/a'].map(id => card(id)), states)
    expect(hard).toEqual([
      { factId: 'f1', lapses: 9, difficulty: 7, begunCards: 2 },
      { factId: 'f3', lapses: 2, difficulty: 8, begunCards: 1 },
      { factId: 'f2', lapses: 2, difficulty: 6, begunCards: 1 },
    ])
  })
})

describe('the history of a card', () => {
  const records = [
    reviewOn(DAY, { rating: 4 }),
    markRecord({ mark: 'flagged', value: '' }, { at: bishkek(DAY + 1) }),
    reviewOn(DAY + 5, { mode: 'cram' }),
    reviewOn(DAY + 9, { rating: 1 }),
  ]
  const history = cardHistory('cis-charter/date', records, bishkek(DAY + 20), 10)

  it('has an event for every answer, with what recall stood at', () => {
    expect(history.events.map(({ rating, isCram }) => [rating, isCram])).toEqual([[4, false], [3, true], [1, false]])
    const [first, cram, lapse] = history.events
    expect(first!.recallBefore).toBeNull()
    expect(cram!.stability).toBe(first!.stability)
    expect(lapse!.recallBefore).toBeCloseTo(curve(9, first!.stability!), 9)
    expect(lapse!.stability).toBeLessThan(first!.stability!)
  })

  it('has a falling curve from 1 between answers that count, and one on to now', () => {
    expect(history.curves.map(points => [points.length, points[0]!.at, points.at(-1)!.at])).toEqual([
      [10, bishkek(DAY), bishkek(DAY + 9)],
      [10, bishkek(DAY + 9), bishkek(DAY + 20)],
    ])
    for (const points of history.curves) {
      expect(points[0]!.recall).toBe(1)
      expect(points.map(({ recall }) => recall)).toEqual(points.map(({ recall }) => recall).toSorted((a, b) => b - a))
    }
    expect(history.curves[0]!.at(-1)!.recall).toBeCloseTo(history.events[2]!.recallBefore!, 9)
  })

  it('tells recall by the parameters of each answer, and fades by them until the next', () => {
    const own = spellParameters(OTHER_WEIGHTS)
    const past = cardHistory(
      'cis-charter/date',
      [reviewOn(DAY, { parameters: own }), reviewOn(DAY + 9, { parameters: own })],
      bishkek(DAY + 20),
      10,
    )
    const [first, second] = past.events
    expect(second!.recallBefore).toBeCloseTo(curveFor(own)(9, first!.stability!), 9)
    expect(second!.recallBefore).not.toBeCloseTo(curve(9, first!.stability!), 2)
    expect(past.curves[0]!.at(-1)!.recall).toBeCloseTo(second!.recallBefore!, 9)
    expect(past.curves[1]!.at(-1)!.recall).toBeCloseTo(curveFor(own)(11, second!.stability!), 9)
  })

  it('keeps what was told before other parameters took over, and fades by those from then on', () => {
    const own = spellParameters(OTHER_WEIGHTS)
    const before = [reviewOn(DAY), reviewOn(DAY + 1)]
    const takeOver = markRecord({ mark: 'reassessed', value: own }, { at: bishkek(DAY + 4) })
    const past = cardHistory(
      'cis-charter/date',
      [...before, takeOver, reviewOn(DAY + 9, { parameters: own })],
      bishkek(DAY + 20),
      10,
    )
    const alone = cardHistory('cis-charter/date', before, bishkek(DAY + 4), 10)
    expect([past.events.slice(0, 2), past.curves.slice(0, 2)]).toEqual([alone.events, alone.curves])
    expect(past.curves.map(points => [points[0]!.at, points.at(-1)!.at])).toEqual(
      [[0, 1], [1, 4], [4, 9], [9, 20]].map(span => span.map(day => bishkek(DAY + day))),
    )
    const { stability } = foldCard('cis-charter/date', [...before, takeOver]).memory!
    expect(past.curves[2]!.map(({ recall }) => recall)).toEqual(
      past.curves[2]!.map(({ at }) => curveFor(own)((at - bishkek(DAY + 1)) / DAY_MS, stability)),
    )
    expect(past.events[2]!.recallBefore).toBeCloseTo(past.curves[2]!.at(-1)!.recall, 9)
  })

  it('goes on undisturbed where a plan moves the card’s return', () => {
    const answer = reviewOn(DAY, { rating: 4 })
    const moved = [answer, markRecord({ mark: 'rescheduled', value: DAY + 12 }, { at: bishkek(DAY + 2) })]
    expect(cardHistory('cis-charter/date', moved, bishkek(DAY + 20))).toEqual(
      cardHistory('cis-charter/date', [answer], bishkek(DAY + 20)),
    )
  })

  it('of a card never answered is empty', () => {
    expect(cardHistory('x', [], bishkek(DAY) + DAY_MS)).toEqual({ events: [], curves: [] })
  })
})
