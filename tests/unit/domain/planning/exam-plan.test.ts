import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyOrder } from '../../../../domain/course/study-order.ts'
import { examDueDay } from '../../../../domain/planning/exam-days.ts'
import { finalPass } from '../../../../domain/planning/final-pass.ts'
import { FINAL_DAYS, planExam } from '../../../../domain/planning/exam-plan.ts'
import { createScheduler, forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
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
    expect(finalDay).toBe(DAY + 37 - FINAL_DAYS)
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

describe('dates near an exam', () => {
  const exam = { finalDay: DAY + 30, examDay: DAY + 37 }

  it('leave what comes back before the final days alone', () => {
    expect(examDueDay('a', DAY, DAY + 29, exam)).toBe(DAY + 29)
  })

  it('draw everything later into the final days, spread over them', () => {
    const days = Array.from({ length: 700 }, (_, place) => examDueDay(`card-${place}`, DAY, DAY + 90, exam))
    expect(Math.min(...days)).toBe(DAY + 30)
    expect(Math.max(...days)).toBe(DAY + 36)
    const counts = Array.from({ length: 7 }, (_, place) => days.filter(day => day === DAY + 30 + place).length)
    expect(Math.min(...counts)).toBeGreaterThan(60)
  })

  it('are the card’s own again after an answer in the final days, which was the last repetition', () => {
    expect(examDueDay('a', DAY + 30, DAY + 90, exam)).toBe(DAY + 90)
    expect(examDueDay('a', DAY + 30, DAY + 31, exam)).toBe(DAY + 31)
    expect(examDueDay('a', DAY + 36, DAY + 90, exam)).toBe(DAY + 90)
  })
})

describe('the final pass', () => {
  const states = Array.from(
    { length: 10 },
    (_, place) => stateWith(`c${place}`, { memory: memoryWith({ stability: 5 + place }) }),
  )
  const exam = { finalDay: DAY + 30, examDay: DAY + 33 }
  const request = { states, today: DAY, exam, cardsPerDay: 2, desiredRetention: 0.9, curve: forgettingCurveOf() }

  it('takes the weakest, and the very weakest last', () => {
    expect(finalPass(request)).toEqual([
      { studyDay: DAY + 30, cardIds: ['c4', 'c5'] },
      { studyDay: DAY + 31, cardIds: ['c2', 'c3'] },
      { studyDay: DAY + 32, cardIds: ['c0', 'c1'] },
    ])
  })

  it('takes no more than there are, in the days that are left', () => {
    const others = [
      stateWith('new'),
      stateWith('s', { memory: memoryWith({ stability: 1 }), suspended: 'leech' }),
      stateWith('b', { memory: memoryWith({ stability: 1 }), buriedThrough: DAY + 31 }),
    ]
    const pass = finalPass({ ...request, states: [...states, ...others], today: DAY + 31, cardsPerDay: 50 })
    expect(pass.map(({ studyDay }) => studyDay)).toEqual([DAY + 31, DAY + 32])
    expect(pass.flatMap(({ cardIds }) => cardIds).toSorted()).toEqual(states.map(({ cardId }) => cardId))
  })

  it('leaves alone what would be recalled at the exam as well as the learner wants', () => {
    expect(finalPass({ ...request, desiredRetention: 0.7, cardsPerDay: 50 }).flatMap(({ cardIds }) => cardIds).sort())
      .toEqual(
        states.filter(({ memory }) => forgettingCurveOf()(33, memory!.stability) < 0.7).map(({ cardId }) => cardId),
      )
  })
})
