import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { expectedForgetting, forecastDue } from '../../../../domain/statistics/outlook.ts'
import { bishkek, DAY, memoryWith, stateWith } from '../../../support/builders.ts'

const curve = forgettingCurveOf()

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

describe('a card’s place in the forecast', () => {
  it.each([[-1, 'backlog'], [0, 'first'], [6, 'last'], [7, 'later']])('%d days ahead of seven is %s', (ahead, place) => {
    const { backlog, days, later } = forecastDue([stateWith('a', { memory: memoryWith({ dueDay: DAY + ahead }) })], DAY, 7)
    const none = { backlog: 0, first: 0, last: 0, later: 0 }
    expect({ backlog, first: days[0], last: days[6], later }).toEqual({ ...none, [place]: 1 })
  })
})

describe('what fades', () => {
  it('is told by the time since the last answer, none while the clock stands before it', () => {
    const memory = memoryWith({ lastAt: bishkek(DAY), stability: 10 })
    const states = [stateWith('a', { memory }), stateWith('new')]
    const at = (day: number) => expectedForgetting(states, bishkek(day), 7, curve)
    expect(at(DAY + 3)).toMatchObject({ knownNow: curve(3, 10), knownThen: curve(10, 10) })
    expect(at(DAY - 3)).toMatchObject({ knownNow: 1, knownThen: curve(7, 10) })
  })

  it.each([[19, 19], [20, 20], [21, 20]])('of %d cards names %d', (count, named) => {
    const states = Array.from({ length: count }, (_, place) => stateWith(`c${place}`, { memory: memoryWith() }))
    expect(expectedForgetting(states, bishkek(DAY + 3), 7, curve).fading).toHaveLength(named)
  })
})
