import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyOrder } from '../../../../domain/course/study-order.ts'
import { planExam } from '../../../../domain/planning/exam-plan.ts'
import { createScheduler } from '../../../../domain/scheduling/scheduler.ts'
import { DAY, memoryWith, plainScheduling, queueCard, statesOf, stateWith } from '../../../support/builders.ts'

const scheduler = createScheduler(plainScheduling())
const cards = studyOrder(
  Array.from({ length: 60 }, (_, place) =>
    queueCard(`f${place}/a`, { topic: `t${place % 3}`, importance: place % 3 === 0 ? 1 : place % 3 === 1 ? 2 : 3 })),
)
const plan = (request: Partial<Parameters<typeof planExam>[0]> = {}) =>
  planExam({
    cards,
    states: new Map(),
    today: DAY,
    examDay: DAY + 37,
    minutesPerDay: 60,
    minutesPerCard: { new: 1, review: 0.25 },
    scheduler,
    ...request,
  })

describe('the plan for an exam', () => {
  it('sees all cards before the final days', () => {
    const { newCards, newPerDay, finalDay, fitsAll, leaveOut } = plan()
    expect(finalDay).toBe(DAY + 37 - 7)
    expect(newCards).toHaveLength(60)
    expect(newPerDay * (finalDay - DAY)).toBeGreaterThanOrEqual(60)
    expect((newPerDay - 1) * (finalDay - DAY)).toBeLessThan(60)
    expect([fitsAll, leaveOut]).toEqual([true, []])
  })

  it('begins its new cards in study order', () => {
    expect(plan().newCards).toEqual(cards.map(({ id }) => id))
  })

  it('says how many minutes a day everything needs, and leaves the last in study order out', () => {
    const { minutesForAll, minutesNeeded, leaveOut, newCards, fitsAll, isPossible } = plan({ minutesPerDay: 2 })
    expect(minutesForAll).toBeGreaterThan(2)
    expect(minutesNeeded).toBeLessThanOrEqual(2)
    expect([fitsAll, isPossible]).toEqual([false, true])
    expect(newCards.length + leaveOut.length).toBe(60)
    expect(newCards).toEqual(cards.slice(0, newCards.length).map(({ id }) => id))
    expect(leaveOut[0]).toBe(cards.at(-1)!.id)
  })

  it('would not fit with one card more', () => {
    const { newCards } = plan({ minutesPerDay: 2 })
    const kept = new Set(newCards)
    const oneMore = cards.find(({ id }) => !kept.has(id))!
    const enough = plan({ minutesPerDay: 2, cards: [...cards.filter(({ id }) => kept.has(id)), oneMore] })
    expect(enough.fitsAll).toBe(false)
  })

  it('says when even what has been begun does not fit', () => {
    const states = statesOf(
      ...cards.map(({ id }) => stateWith(id, { memory: memoryWith({ stability: 3, dueDay: DAY }) })),
    )
    const { isPossible, leaveOut, minutesNeeded } = plan({ states, minutesPerDay: 0.5 })
    expect([isPossible, leaveOut]).toEqual([false, []])
    expect(minutesNeeded).toBeGreaterThan(0.5)
  })

  it('asks nothing for suspended cards', () => {
    const states = statesOf(...cards.map(({ id }) => stateWith(id, { suspended: 'learner' })))
    expect(plan({ states })).toMatchObject({ newCards: [], minutesForAll: 0, fitsAll: true })
  })

  it.each([[0], [-3]])('of a day that is over (%d days ahead) is none', (ahead) => {
    expect(plan({ examDay: DAY + ahead })).toMatchObject({
      daysLeft: 0,
      newCards: [],
      isPossible: false,
      fitsAll: false,
    })
  })

  it('halves a short time between learning and the final pass', () => {
    expect(plan({ examDay: DAY + 6 }).finalDay).toBe(DAY + 3)
    expect(plan({ examDay: DAY + 1 }).finalDay).toBe(DAY + 1)
  })

  it('needs no more minutes a day when there are more days, fewer cards, or quicker ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 80 }), fc.integer({ min: 1, max: 59 }), (days, count) => {
        const whole = plan({ examDay: DAY + days, minutesPerDay: 1_000 })
        expect(plan({ examDay: DAY + days, cards: cards.slice(0, count), minutesPerDay: 1_000 }).minutesForAll)
          .toBeLessThanOrEqual(whole.minutesForAll)
        expect(plan({ examDay: DAY + days, minutesPerCard: { new: 0.5, review: 0.25 } }).minutesForAll)
          .toBeLessThanOrEqual(whole.minutesForAll)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the final days', () => {
  // Seven, or half of a shorter time.
  it.each([[1, 0], [2, 1], [13, 6], [14, 7], [15, 7], [16, 7], [90, 7]])('of an exam in %d days are %d', (days, final) => {
    expect(plan({ examDay: DAY + days }).finalDay).toBe(DAY + days - final)
  })
})
