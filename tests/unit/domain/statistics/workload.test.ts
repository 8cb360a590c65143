import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countDueOn, relativeWorkload, reviewsPerDay } from '../../../../domain/statistics/workload.ts'
import { bishkek, DAY, memoryInSteps, memoryWith, stateWith } from '../../../support/builders.ts'

const dueOn = (id: string, day: number) => stateWith(id, { memory: memoryWith({ dueDay: day }) })

describe('the workload of a desired retention', () => {
  // The inverse of the intervals of ts-fsrs 5.4 at these retentions, relative to that at 0.9.
  it.each([[0.8, 0.3], [0.85, 0.53], [0.9, 1], [0.93, 1.65], [0.95, 2.5], [0.97, 4.5]])('at %f is about %f times that at 0.9', (retention, times) => {
    expect(Math.abs(relativeWorkload(retention) / times - 1)).toBeLessThan(0.05)
  })

  it('rises with the retention', () => {
    const retention = fc.double({ min: 0.7, max: 0.99, noNaN: true })
    fc.assert(fc.property(retention, retention, (a, b) => {
      expect(relativeWorkload(Math.max(a, b))).toBeGreaterThanOrEqual(relativeWorkload(Math.min(a, b)))
    }))
  })
})

describe('reviews a day', () => {
  it('are one over the interval of each card', () => {
    const states = [stateWith('a', { memory: memoryWith({ stability: 10 }) }), stateWith('b', { memory: memoryWith({ stability: 4 }) })]
    expect(reviewsPerDay(states, 0.9)).toBeCloseTo(0.1 + 0.25, 6)
  })

  it('ask at most once a day for a card', () => {
    expect(reviewsPerDay([stateWith('a', { memory: memoryWith({ stability: 0.01 }) })], 0.9)).toBe(1)
  })

  it('are none for new cards and for cards set aside', () => {
    const states = [stateWith('new'), stateWith('a', { memory: memoryWith(), suspended: 'leech' }), stateWith('b', { memory: memoryWith(), suspended: 'learner' })]
    expect(reviewsPerDay(states, 0.9)).toBe(0)
  })

  it('rise with the desired retention', () => {
    const states = [stateWith('a', { memory: memoryWith({ stability: 30 }) })]
    expect(reviewsPerDay(states, 0.95)).toBeGreaterThan(reviewsPerDay(states, 0.9))
  })
})

describe('cards due on a day', () => {
  const states = [
    dueOn('long ago', DAY - 40),
    dueOn('yesterday', DAY - 1),
    dueOn('today', DAY),
    dueOn('tomorrow', DAY + 1),
    dueOn('tomorrow too', DAY + 1),
    stateWith('in steps', { memory: memoryInSteps(bishkek(DAY), { dueDay: DAY }) }),
    stateWith('set aside', { memory: memoryWith({ dueDay: DAY }), suspended: 'learner' }),
    stateWith('new'),
  ]

  it.each([
    ['today, with everything overdue', DAY, 4],
    ['tomorrow', DAY + 1, 2],
    ['the day after', DAY + 2, 0],
    ['a day that is over, as they were due then', DAY - 1, 1],
  ])('%s', (_, day, count) => {
    expect(countDueOn(states, day, DAY)).toBe(count)
  })

  it('are each counted on one day', () => {
    const days = Array.from({ length: 5 }, (_, ahead) => countDueOn(states, DAY + ahead, DAY))
    expect(days.reduce((sum, count) => sum + count, 0)).toBe(6)
  })
})
