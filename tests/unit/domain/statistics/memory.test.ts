import { describe, expect, it } from 'vitest'
import { forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { hardestFacts, histogramOf, leechesOf, memoryHistograms } from '../../../../domain/statistics/memory.ts'
import { bishkek, DAY, memoryWith, statesOf, stateWith } from '../../../support/builders.ts'
import { statisticsCard as card } from '../../../support/statistics-builders.ts'
import type { Memory } from '../../../../domain/scheduling/scheduler.ts'
import { LEECH_LAPSES } from '../../../../domain/progress/card-state.ts'

const curve = forgettingCurveOf()

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

describe('the bounds of a histogram', () => {
  it.each([[0.9, 0], [1, 1], [1.1, 1], [2.9, 1], [3, 2], [3.1, 2], [-5, 0], [9, 2]])('%d is in bin %d', (value, place) => {
    const bins = histogramOf([value], [0, 1, 3, 7])
    expect(bins.map(({ from, to }) => [from, to])).toEqual([[0, 1], [1, 3], [3, 7]])
    expect(bins.map(({ count }) => count)).toEqual([0, 1, 2].map(bin => bin === place ? 1 : 0))
  })

  const binOf = (value: Partial<Memory>, scale: 'stability' | 'difficulty') => {
    const bins = memoryHistograms([stateWith('a', { memory: memoryWith(value) }), stateWith('new')], bishkek(DAY), curve)[scale]
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(1)
    const { from, to } = bins.find(({ count }) => count === 1)!
    return [from, to]
  }

  const days = [0, 1, 3, 7, 14, 30, 60, 120, 240, 365, 730]

  it.each(days.map((bound, place) => [bound, days[place + 1] ?? Infinity]))(
    'of stability %d days begin a bin up to %d',
    (from, to) => {
      expect(binOf({ stability: from }, 'stability')).toEqual([from, to])
      expect(binOf({ stability: from! + 0.001 }, 'stability')).toEqual([from, to])
      if (from! > 0)
        expect(binOf({ stability: from! - 0.001 }, 'stability')[1]).toBe(from)
    },
  )

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('of difficulty %d begin a bin', (difficulty) => {
    expect(binOf({ difficulty }, 'difficulty')).toEqual([difficulty, difficulty + 1])
    expect(binOf({ difficulty: Math.max(1, difficulty - 0.001) }, 'difficulty')[0]).toBe(Math.max(1, difficulty - 1))
    expect(binOf({ difficulty: 10 }, 'difficulty')).toEqual([9, 10])
  })

  it.each([[0, 0], [0.0999, 0], [0.1, 0.1], [0.8999, 0.8], [0.9, 0.9], [1, 0.9]])('of recall: %d is from %d', (recall, from) => {
    const { recall: bins } = memoryHistograms([stateWith('a', { memory: memoryWith() })], bishkek(DAY), () => recall)
    expect(bins.find(({ count }) => count === 1)!.from).toBe(from)
    expect(bins).toHaveLength(10)
  })

  it('of recall are by the time since the last answer', () => {
    const days: number[] = []
    const memory = memoryWith({ lastAt: bishkek(DAY - 3), stability: 7 })
    memoryHistograms([stateWith('a', { memory })], bishkek(DAY), (since, stability) => days.push(since, stability))
    expect(days).toEqual([3, 7])
  })
})

describe('the cards and facts that give trouble', () => {
  it.each([[LEECH_LAPSES - 1, 0], [LEECH_LAPSES, 1], [LEECH_LAPSES + 1, 1]])('a card with %d lapses is %d leech', (lapses, count) => {
    expect(leechesOf([stateWith('a', { memory: memoryWith({ lapses }) }), stateWith('new')])).toHaveLength(count)
  })

  it('come worst first', () => {
    const leech = (id: string, lapses: number, suspended: 'leech' | null) =>
      stateWith(id, { memory: memoryWith({ lapses }), suspended })
    expect(leechesOf([leech('a', 8, null), leech('b', 12, 'leech'), leech('c', 10, null)])).toEqual([
      { cardId: 'b', lapses: 12, isSuspended: true }, { cardId: 'c', lapses: 10, isSuspended: false },
      { cardId: 'a', lapses: 8, isSuspended: false },
    ])
  })

  it('of a fact are told together, with the mean difficulty of its begun cards', () => {
    const ids = ['a/1', 'a/2', 'a/3', 'b/1', 'c/1', 'd/1', 'e/1']
    const cards = ids.map(id => card(id))
    const of = (id: string, lapses: number, difficulty: number) =>
      stateWith(id, { memory: memoryWith({ lapses, difficulty }) })
    const states = statesOf(of('a/1', 1, 4), of('a/2', 2, 7), of('b/1', 3, 9), of('c/1', 0, 10), of('d/1', 5, 2), stateWith('e/1'))
    expect(hardestFacts(cards, states)).toEqual([
      { factId: 'd', lapses: 5, difficulty: 2, begunCards: 1 },
      { factId: 'b', lapses: 3, difficulty: 9, begunCards: 1 },
      { factId: 'a', lapses: 3, difficulty: 5.5, begunCards: 2 },
    ])
    expect(hardestFacts(cards, states, 1).map(({ factId }) => factId)).toEqual(['d'])
  })

  it.each([[19, 19], [20, 20], [21, 20]])('%d hard facts are told as %d', (count, shown) => {
    const ids = Array.from({ length: count }, (_, place) => `f${place}/1`)
    const states = statesOf(...ids.map(id => stateWith(id, { memory: memoryWith({ lapses: 1 }) })))
    expect(hardestFacts(ids.map(id => card(id)), states)).toHaveLength(shown)
  })
})
