import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseInterval, NORMAL_WEEK } from '../../../../domain/planning/load-balance.ts'
import { intervalRange } from '../../../../domain/scheduling/scheduler.ts'
import { weekdayOf } from '../../../../domain/scheduling/study-day.ts'
import { DAY } from '../../../support/builders.ts'

const range = { from: 8, to: 12 }
const dueFrom = (counts: readonly number[]) => (studyDay: number) => counts[studyDay - DAY - range.from] ?? 0
const choose = (counts: readonly number[], week = NORMAL_WEEK) =>
  chooseInterval({ studyDay: DAY, intervalDays: 10.2, range, dueOn: dueFrom(counts), week })

const anyLoad = fc.constantFrom('normal' as const, 'fewer' as const, 'none' as const)
const anyWeek = fc.tuple(anyLoad, anyLoad, anyLoad, anyLoad, anyLoad, anyLoad, anyLoad)

describe('the weekday of a study day', () => {
  // Study day 0 is Thursday, 1 January 1970; 20 000 is Friday, 4 October 2024.
  it.each([[0, 3], [4, 0], [-1, 2], [DAY, 4], [DAY + 3, 0]])('%d is %d from Monday', (studyDay, weekday) => {
    expect(weekdayOf(studyDay)).toBe(weekday)
  })
})

describe('the interval chosen', () => {
  it.each([
    ['nearest the exact one while days are alike', [5, 5, 5, 5, 5], 10],
    ['that of the day with least', [5, 5, 5, 1, 5], 11],
    ['the nearest of two days with least', [0, 5, 5, 0, 5], 11],
    ['at an end of the range, if there is room only there', [0, 9, 9, 9, 9], 8],
  ])('is %s', (_, counts, interval) => {
    expect(choose(counts)).toBe(interval)
  })

  // DAY + 8 … 12 are Saturday, Sunday, Monday, Tuesday, Wednesday.
  it('counts a card twice on a day of fewer', () => {
    const week = ['fewer', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal'] as const
    expect(choose([4, 4, 4, 4, 4], week)).toBe(11)
    expect(choose([9, 9, 2, 7, 9], week)).toBe(10)
  })

  it('avoids days of none, unless there is nothing else', () => {
    const onlyWednesday = ['none', 'none', 'normal', 'none', 'none', 'none', 'none'] as const
    expect(choose([0, 0, 0, 0, 99], onlyWednesday)).toBe(12)
    const never = ['none', 'none', 'none', 'none', 'none', 'none', 'none'] as const
    expect(choose([5, 5, 5, 1, 5], never)).toBe(11)
  })

  it('is always an allowed one, and the same for the same counts', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 400, noNaN: true }),
        fc.array(fc.nat(50), { minLength: 1 }),
        anyWeek,
        (intervalDays, counts, week) => {
          const allowed = intervalRange(intervalDays, 0, 36_500)
          const question = {
            studyDay: DAY,
            intervalDays,
            range: allowed,
            dueOn: (day: number) => counts[day % counts.length]!,
            week,
          }
          const interval = chooseInterval(question)
          expect(interval).toBeGreaterThanOrEqual(allowed.from)
          expect(interval).toBeLessThanOrEqual(allowed.to)
          expect(chooseInterval(question)).toBe(interval)
        },
      ),
    )
  })

  it('evens out the days: no two in reach differ by more than one', () => {
    const due = new Map<number, number>()
    for (let card = 0; card < 100; card++) {
      const day = DAY
        + chooseInterval({ studyDay: DAY, intervalDays: 10, range, dueOn: studyDay => due.get(studyDay) ?? 0 })
      due.set(day, (due.get(day) ?? 0) + 1)
    }
    expect([...due.values()]).toEqual([20, 20, 20, 20, 20])
  })
})

describe('the allowed intervals', () => {
  // 1 day, and 15 % of what lies between 2.5 and 7 days, 10 % up to 20, 5 % above (Anki's and ts-fsrs's fuzz): 100 days
  // ± 6.975.
  it.each([[1, 1, 1], [2.4, 2, 2], [10, 8, 12], [100, 93, 107]])(
    'around %f days are %d to %d',
    (interval, from, to) => {
      expect(intervalRange(interval, 0, 36_500)).toEqual({ from, to })
    },
  )

  it('never pass the longest interval', () => {
    expect(intervalRange(100, 0, 100).to).toBe(100)
  })
})
