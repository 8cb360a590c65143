import { describe, expect, it } from 'vitest'
import { countDueOn } from '../../../../domain/statistics/workload.ts'
import { bishkek, DAY, memoryInSteps, memoryWith, stateWith } from '../../../support/builders.ts'

const dueOn = (id: string, day: number) => stateWith(id, { memory: memoryWith({ dueDay: day }) })

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
