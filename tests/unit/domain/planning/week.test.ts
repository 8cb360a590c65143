import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mondayOf, weekAround } from '../../../../domain/planning/week.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import { DAY, memoryWith, stateWith } from '../../../support/builders.ts'

describe('the week around a study day', () => {
  it('begins on the Monday before it, or on it', () => {
    fc.assert(fc.property(fc.nat({ max: 60_000 }), (day) => {
      const monday = mondayOf(day)
      expect(new Date(monday * DAY_MS).getUTCDay()).toBe(1)
      expect(day - monday).toBeGreaterThanOrEqual(0)
      expect(day - monday).toBeLessThan(7)
    }))
  })

  // DAY is a Friday.
  const monday = DAY - 4
  const due = (id: string, dueDay: number, suspended: 'learner' | null = null) =>
    stateWith(id, { memory: memoryWith({ dueDay }), suspended })
  const week = weekAround({
    states: [due('a', DAY - 1), due('b', DAY + 1), due('c', DAY + 1), due('d', DAY + 1, 'learner'), due('e', DAY + 2), due('f', DAY + 9)],
    days: [{ studyDay: monday - 1, answers: 9 }, { studyDay: monday, answers: 3 }, { studyDay: DAY, answers: 1 }],
    studyDay: DAY,
    left: 7,
    tomorrow: 5,
  })

  it('has seven days', () => {
    expect(week.map(({ studyDay }) => studyDay)).toEqual([0, 1, 2, 3, 4, 5, 6].map(place => monday + place))
  })

  it('says how many answers each of its days had', () => {
    expect(week.map(({ answers }) => answers)).toEqual([3, 0, 0, 0, 1, 0, 0])
  })

  it('says what is left of the day itself, what the next day’s plan holds, and what is due on the days after', () => {
    expect(week.map(({ due }) => due)).toEqual([0, 0, 0, 0, 7, 5, 1])
  })
})
