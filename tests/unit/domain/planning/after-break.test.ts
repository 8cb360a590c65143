import { describe, expect, it } from 'vitest'
import { gainPerMinute, isBreak, planAfterBreak } from '../../../../domain/planning/after-break.ts'
import { NORMAL_WEEK } from '../../../../domain/planning/load-balance.ts'
import { savingOrder } from '../../../../domain/planning/backlog.ts'
import type { WeekLoad } from '../../../../domain/planning/load-balance.ts'
import { schedulerFor } from '../../../../domain/progress/card-state.ts'
import { TYPICAL_TIMES } from '../../../../domain/scheduling/answer-times.ts'
import { spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { createScheduler, forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { weekdayOf } from '../../../../domain/scheduling/study-day.ts'
import { bishkek, DAY, memoryInSteps, memoryWith, plainScheduling, stateWith } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const moment = { at: bishkek(DAY + 40), studyDay: DAY + 40 }
const curve = forgettingCurveOf()
const states = Array.from(
  { length: 23 },
  (_, place) => stateWith(`c${place}`, { memory: memoryWith({ stability: 1 + place * 4, dueDay: DAY + 1 + place }) }),
)
const request = {
  states,
  moment,
  days: 5,
  weekLoad: NORMAL_WEEK,
  factOf: (cardId: string) => cardId,
  times: { first: 20_000, recalled: 6_000, forgotten: 24_000 },
  scheduler: createScheduler(plainScheduling()),
  curve,
}

describe('after a break', () => {
  const plan = planAfterBreak(request)

  it('there is more left than one fears', () => {
    expect(plan).toMatchObject({ daysAway: 40, begun: 23 })
    expect(plan.stillKnown).toBeCloseTo(states.reduce((sum, { memory }) => sum + curve(40, memory!.stability), 0), 9)
    expect(plan.stillKnown / 23).toBeGreaterThan(0.75)
    expect(isBreak({ states, moment, backlogSince: null })).toBe(true)
  })

  it('every due card has one day, and the days are alike', () => {
    expect(plan.doses.flat().toSorted()).toEqual(states.map(({ cardId }) => cardId).toSorted())
    expect(plan.doses.map(dose => dose.length)).toEqual([5, 5, 4, 5, 4])
  })

  it('cards of one fact have days of their own, as they would not be asked on one, and the first of them is that which saves most', () => {
    const factOf = (cardId: string): string => String(Math.floor(Number(cardId.slice(1)) / 2))
    const siblings = planAfterBreak({ ...request, factOf })
    expect(siblings.doses.flat().toSorted()).toEqual(plan.doses.flat().toSorted())
    expect(siblings.doses[0]).toHaveLength(5)
    for (const dose of siblings.doses) {
      expect(new Set(dose.map(factOf)).size).toBe(dose.length)
      expect(Math.abs(dose.length - 4.5)).toBeLessThan(2)
    }
    const firstOfFacts = plan.doses.flat().filter((id, place, all) =>
      all.findIndex(other => factOf(other) === factOf(id)) === place,
    )
    expect(siblings.doses[0]).toEqual(firstOfFacts.slice(0, 5))
  })

  it('no card is lost when a fact has more cards than there are days', () => {
    const all = planAfterBreak({ ...request, days: 2, factOf: () => 'one' })
    expect(all.doses.map(dose => dose.length)).toEqual([1, 22])
    expect(all.doses.flat().toSorted()).toEqual(plan.doses.flat().toSorted())
  })

  it('what saves most per minute comes first', () => {
    const gains = plan.doses.flat().map(id =>
      gainPerMinute(id, states.find(({ cardId }) => cardId === id)!.memory!, request),
    )
    expect(gains).toEqual(gains.toSorted((a, b) => b - a))
    expect(gains[0]).toBeGreaterThan(0)
  })

  it('the first of equal doses saves more than any other order would', () => {
    const gainOf = (ids: readonly string[]) =>
      ids.reduce(
        (sum, id) =>
          sum + gainPerMinute(id, states.find(({ cardId }) => cardId === id)!.memory!, request),
        0,
      )
    const [today] = plan.doses
    expect(gainOf(today!)).toBeGreaterThan(gainOf(states.slice(0, 5).map(({ cardId }) => cardId)) - 1e-9)
    expect(gainOf(today!)).toBeGreaterThan(gainOf(states.slice(-5).map(({ cardId }) => cardId)) - 1e-9)
  })

  it('easy days take less, and days of none take none, but for today', () => {
    const weekLoad = NORMAL_WEEK.map((_, weekday) =>
      weekday === weekdayOf(DAY + 41)
        ? 'fewer'
        : weekday === weekdayOf(DAY + 40) || weekday === weekdayOf(DAY + 42)
          ? 'none'
          : 'normal',
    ) as unknown as WeekLoad
    const { doses } = planAfterBreak({ ...request, weekLoad })
    expect(doses.flat().toSorted()).toEqual(states.map(({ cardId }) => cardId).toSorted())
    expect(doses.map(dose => dose.length)).toEqual([7, 3, 0, 7, 6])
    const never = NORMAL_WEEK.map(() => 'none') as unknown as WeekLoad
    expect(planAfterBreak({ ...request, weekLoad: never }).doses).toEqual(plan.doses)
  })

  it('cards in steps of minutes are for today, as they are not moved', () => {
    const steps = Array.from(
      { length: 7 },
      (_, place) => stateWith(`step${place}`, { memory: memoryInSteps(bishkek(DAY)) }),
    )
    const [today, ...later] = planAfterBreak({ ...request, states: [...states, ...steps] }).doses
    expect(steps.every(({ cardId }) => today!.includes(cardId))).toBe(true)
    expect(today).toHaveLength(7)
    expect(later.flat().toSorted()).toEqual(states.map(({ cardId }) => cardId).toSorted())
  })

  it('suspended cards, buried or not due stay where they are', () => {
    const others = [
      stateWith('s', { memory: memoryWith({ dueDay: DAY }), suspended: 'leech' }),
      stateWith('b', { memory: memoryWith({ dueDay: DAY }), buriedThrough: DAY + 40 }),
      stateWith('later', { memory: memoryWith({ dueDay: DAY + 60 }) }),
      stateWith('new'),
    ]
    expect(planAfterBreak({ ...request, states: others }).doses.flat()).toEqual([])
  })

  it('of somebody who never left, or never came, is none', () => {
    const yesterday = states.map(state =>
      stateWith(state.cardId, {
        memory: memoryWith({ lastStudyDay: DAY + 39, lastAt: bishkek(DAY + 39), dueDay: DAY + 40 }),
      }),
    )
    expect(isBreak({ states: yesterday, moment, backlogSince: null })).toBe(false)
    const nobody = planAfterBreak({ ...request, states: [] })
    expect(nobody).toMatchObject({ daysAway: 0, begun: 0, stillKnown: 0 })
    expect(isBreak({ states: [], moment, backlogSince: null })).toBe(false)
  })

  it('with nothing due is none, and neither is a day or three without study', () => {
    expect(
      isBreak({
        states: [stateWith('later', { memory: memoryWith({ dueDay: DAY + 60 }) }), stateWith('new')],
        moment,
        backlogSince: null,
      }),
    ).toBe(false)
    const days = [1, 3, 4, 30].map(away =>
      isBreak({ states, moment: { at: bishkek(DAY + away), studyDay: DAY + away }, backlogSince: null }),
    )
    expect(days).toEqual([false, false, true, true])
  })

  it('is not over with a first answer, while more is due than one sitting', () => {
    const many = Array.from(
      { length: 30 },
      (_, place) => stateWith(`m${place}`, { memory: memoryWith({ dueDay: DAY + 5 }) }),
    )
    const answered = stateWith('m0', {
      memory: memoryWith({ lastStudyDay: DAY + 40, lastAt: bishkek(DAY + 40), dueDay: DAY + 80 }),
    })
    expect(isBreak({ states: [answered, ...many.slice(1)], moment, backlogSince: null })).toBe(true)
    expect(isBreak({ states: [answered, ...many.slice(1, 21)], moment, backlogSince: null })).toBe(false)
    expect(planAfterBreak({ ...request, states: [answered, ...many.slice(1)] }).daysAway).toBe(40)
  })

  it('is over once the backlog is spread, until the learner has been away again', () => {
    const spreadBefore = [0, 3, 4, 9].map(days => isBreak({ states, moment, backlogSince: moment.studyDay - days }))
    expect(spreadBefore).toEqual([false, false, true, true])
  })

  it('the session follows the same order', () => {
    const order = savingOrder(states, moment, { desiredRetention: 0.9, parameters: null })
    expect(order.toSorted()).toEqual(states.map(({ cardId }) => cardId).toSorted())
    const own = { ...request, times: TYPICAL_TIMES, scheduler: schedulerFor(0.9) }
    expect(order).toEqual(planAfterBreak(own).doses.flat())
    const byOthers = savingOrder(states, moment, {
      desiredRetention: 0.9,
      parameters: { values: spellParameters(OTHER_WEIGHTS), fittedOn: DAY, answers: 1 },
    })
    expect(byOthers).not.toEqual(order)
  })
})

describe('the first day back', () => {
  // Twenty due cards are one sitting.
  it.each([[19, false], [20, false], [21, true]])('goes on after an answer while %d cards are due: %s', (count, goesOn) => {
    const due = Array.from({ length: count }, (_, place) => stateWith(`m${place}`, { memory: memoryWith({ dueDay: DAY + 5 }) }))
    const memory = memoryWith({ lastStudyDay: DAY + 40, lastAt: bishkek(DAY + 40), dueDay: DAY + 80 })
    expect(isBreak({ states: [...due, stateWith('done', { memory })], moment, backlogSince: null })).toBe(goesOn)
    expect(isBreak({ states: due.slice(0, 1), moment, backlogSince: null })).toBe(true)
  })
})

describe('what an answer saves', () => {
  it('is looked for thirty days ahead', () => {
    const memory = memoryWith({ stability: 9 })
    const recall = curve(40, 9)
    const after = (rating: 1 | 3) => curve(30, request.scheduler.next('a', memory, rating, moment).stability)
    const minutes = (6_000 + (1 - recall) * 24_000) / 60_000
    const gain = recall * after(3) + (1 - recall) * after(1) - curve(70, 9)
    expect(gainPerMinute('a', memory, request)).toBeCloseTo(gain / minutes, 12)
  })
})
