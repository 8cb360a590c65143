import { describe, expect, it } from 'vitest'
import { afterGoodDay, expectedDays, noonOf } from '../../../../domain/planning/expected-days.ts'
import { createScheduler } from '../../../../domain/scheduling/scheduler.ts'
import { DAY, memoryInSteps, memoryWith, plainScheduling } from '../../../support/builders.ts'

const scheduler = createScheduler(plainScheduling())
const ID = 'cis-charter/date'

describe('noon of a study day', () => {
  it.each([[0, '1970-01-01T12:00:00.000Z'], [DAY, '2024-10-04T12:00:00.000Z']])('%d is %s', (studyDay, time) => {
    expect(new Date(noonOf(studyDay)).toISOString()).toBe(time)
  })
})

describe('a day’s study that ends in Good', () => {
  it('goes through the steps of minutes, on that day', () => {
    const after = afterGoodDay(ID, undefined, DAY, scheduler)
    expect(after).toMatchObject({ phase: 'review', dueAt: null, lastStudyDay: DAY, reps: 2 })
    expect(after.lastAt).toBeGreaterThan(noonOf(DAY))
    expect(after.dueDay).toBeGreaterThan(DAY)
  })

  it('of a card in review is one Good at noon', () => {
    const memory = memoryWith()
    expect(afterGoodDay(ID, memory, DAY + 10, scheduler))
      .toEqual(scheduler.next(ID, memory, 3, { at: noonOf(DAY + 10), studyDay: DAY + 10 }))
  })

  it('ends whatever steps the card was in', () => {
    expect(afterGoodDay(ID, memoryInSteps(noonOf(DAY), { phase: 'relearning' }), DAY, scheduler).dueAt).toBeNull()
  })
})

describe('the days on which a card is met', () => {
  const days = expectedDays(ID, undefined, DAY, DAY + 100, scheduler)

  it('begin with the first, and each next one is that on which it is due', () => {
    expect(days[0]).toBe(DAY)
    expect(days[1]).toBe(afterGoodDay(ID, undefined, DAY, scheduler).dueDay)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    expect(days.length).toBeGreaterThan(3)
  })

  it.each([[-1, 2], [0, 3], [1, 3]])('up to the third of them and %d days are %d', (offset, count) => {
    expect(expectedDays(ID, undefined, DAY, days[2]! + offset, scheduler)).toHaveLength(count)
  })

  it('are none when the last is before the first', () => {
    expect(expectedDays(ID, undefined, DAY, DAY - 1, scheduler)).toEqual([])
    expect(expectedDays(ID, undefined, DAY, DAY, scheduler)).toEqual([DAY])
  })

  it('of a card with a memory go on from it', () => {
    const later = expectedDays(ID, memoryWith(), DAY + 10, DAY + 200, scheduler)
    expect(later.slice(0, 2)).toEqual([DAY + 10, afterGoodDay(ID, memoryWith(), DAY + 10, scheduler).dueDay])
  })
})
