import type { DayCount, StudyClock } from '../../../../domain/scheduling/study-day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countDays,
  isoDateOf,
  studyDayOfDate,
  DAY_MS,
  HOUR_MS,
  isAhead,
  MINUTE_MS,
  readClock,
  reckonedAt,
  startOfStudyDay,
  studyDayAt,
  weekdayOf,
} from '../../../../domain/scheduling/study-day.ts'
import { bishkek, clockIn, DAY, offsetAround, offsetChanges, utcOffsetOf } from '../../../support/builders.ts'

const inBishkek = clockIn('Asia/Bishkek')
const dayNumber = (date: string): number => Date.parse(`${date}T00:00Z`) / DAY_MS

// Zones whose clocks go forward and back in unusual ways, with the years in which they do.
const turningZones: [zone: string, year: number][] = [
  ['Europe/Berlin', 2025],
  ['America/New_York', 2025],
  ['Australia/Lord_Howe', 2025], // half an hour
  ['America/St_Johns', 2006], // at 00:01: the day is reached, left and reached again
  ['America/St_Johns', 2025],
  ['Antarctica/Troll', 2025], // two hours
  ['Antarctica/Casey', 2010], // three hours
  ['Africa/Casablanca', 2025], // around Ramadan
  ['America/Havana', 2025], // at midnight
  ['America/Santiago', 2025],
  ['Asia/Beirut', 2025],
  ['Asia/Bishkek', 2005], // the last summer time
  ['Asia/Tehran', 2021],
  ['Pacific/Apia', 2011], // 30 December did not exist
  ['Pacific/Kiritimati', 1994],
  ['America/Caracas', 2007],
  ['Asia/Pyongyang', 2015],
]
const changes = turningZones.flatMap(([zone, year]) =>
  offsetChanges(zone, year)
    .map(change => ({ ...change, name: `${zone} ${new Date(change.at).toISOString().slice(0, 16)}Z` })),
)
const dayStartHours = Array.from({ length: 24 }, (_, hour) => hour)

describe('a clock that goes back by three hours just after the day has turned', () => {
  const begin = DAY * DAY_MS + HOUR_MS
  // UTC+3 until it is four o’clock and a millisecond, then UTC: one o’clock again.
  const clock: StudyClock = { dayStartHour: 4, utcOffsetAt: at => at <= begin ? 180 : 0 }

  it.each([
    ['before the day turns', -1, DAY - 1], ['as it turns', 0, DAY], ['as clocks go back', 1, DAY],
    ['an hour later', HOUR_MS, DAY],
    ['two and a half hours later', 2.5 * HOUR_MS, DAY], ['a minute before three', 3 * HOUR_MS - 60_000, DAY],
    ['a millisecond before three', 3 * HOUR_MS - 1, DAY], ['three hours later', 3 * HOUR_MS, DAY],
    ['a day later', 27 * HOUR_MS, DAY + 1],
  ])('leaves the day begun: %s', (_, later, day) => {
    expect(studyDayAt(begin + later, clock)).toBe(day)
  })
})

describe('the study day', () => {
  it.each([
    ['at 03:59 is still yesterday', 'Asia/Bishkek', '2024-10-03T21:59:59.999Z', '2024-10-03'],
    ['turns at 04:00', 'Asia/Bishkek', '2024-10-03T22:00:00.000Z', '2024-10-04'],
    ['does not turn at 06:00, where the UTC date does', 'Asia/Bishkek', '2024-10-03T23:59:59.999Z', '2024-10-04'],
    ['is the same after 06:00', 'Asia/Bishkek', '2024-10-04T00:00:00.000Z', '2024-10-04'],
    ['late in the evening is still today', 'Asia/Bishkek', '2024-10-04T17:59:00.000Z', '2024-10-04'],
    ['past midnight is still today', 'Asia/Bishkek', '2024-10-04T18:10:00.000Z', '2024-10-04'],
    ['follows the local calendar west of Greenwich', 'America/New_York', '2024-10-04T07:59:00.000Z', '2024-10-03'],
    ['turns at 04:00 west of Greenwich', 'America/New_York', '2024-10-04T08:00:00.000Z', '2024-10-04'],
    ['follows quarter hours', 'Asia/Kathmandu', '2024-10-03T22:15:00.000Z', '2024-10-04'],
    ['counts before 1970', 'Asia/Bishkek', '1969-12-30T22:00:00.000Z', '1969-12-31'],
  ])('%s', (_, zone, instant, date) => {
    expect(studyDayAt(Date.parse(instant), clockIn(zone))).toBe(dayNumber(date))
  })

  it('turns at the hour that the learner chose', () => {
    for (const hour of dayStartHours) {
      const turn = bishkek(DAY, hour)
      expect(studyDayAt(turn - 1, { ...inBishkek, dayStartHour: hour })).toBe(DAY - 1)
      expect(studyDayAt(turn, { ...inBishkek, dayStartHour: hour })).toBe(DAY)
    }
  })

  it('is tried on clocks that go forward and on clocks that go back', () => {
    expect(changes.filter(change => change.to > change.from).length).toBeGreaterThan(10)
    expect(changes.filter(change => change.to < change.from).length).toBeGreaterThan(10)
  })

  describe.each(changes)('around $name', (change) => {
    const utcOffsetAt = offsetAround(change)

    it('never goes back, whatever the hour at which the day turns', () => {
      for (const dayStartHour of dayStartHours) {
        const clock: StudyClock = { utcOffsetAt, dayStartHour }
        const instants = Array.from({ length: 121 }, (_, step) => change.at + (step - 60) * 5 * MINUTE_MS).flatMap(
          at => [at - 1, at, at + MINUTE_MS],
        )
        const days = instants.map(at => studyDayAt(at, clock))
        expect(days, `with days from ${dayStartHour}:00`).toEqual([...days].sort((a, b) => a - b))
      }
    })

    it('is the day on the clock again three hours later, and never more than one day ahead of it', () => {
      for (const dayStartHour of dayStartHours) {
        const onClock = (at: number): number =>
          Math.floor((at + utcOffsetAt(at) * MINUTE_MS - dayStartHour * HOUR_MS) / DAY_MS)
        for (let minute = -60; minute <= 400; minute += 10) {
          const at = change.at + minute * MINUTE_MS
          const ahead = studyDayAt(at, { utcOffsetAt, dayStartHour }) - onClock(at)
          expect(ahead === 0 || (ahead === 1 && minute >= 0 && minute < 180)).toBe(true)
        }
      }
    })

    it('starts on the first minute that is in it', () => {
      for (const dayStartHour of dayStartHours) {
        const clock: StudyClock = { utcOffsetAt, dayStartHour }
        const around = studyDayAt(change.at, clock)
        for (const day of [around - 1, around, around + 1]) {
          const start = startOfStudyDay(day, clock)
          expect(studyDayAt(start, clock)).toBeGreaterThanOrEqual(day)
          expect(studyDayAt(start - MINUTE_MS, clock)).toBeLessThan(day)
        }
      }
    })
  })

  it('never goes back between any two instants of any zone', () => {
    const zones = [...new Set(turningZones.map(([zone]) => zone)), 'Asia/Bishkek', 'Asia/Kathmandu', 'UTC']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.nat(23),
        fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2037, 0) }),
        fc.oneof(fc.nat(6 * HOUR_MS), fc.nat(400 * DAY_MS)),
        (zone, dayStartHour, at, wait) => {
          const clock = clockIn(zone, dayStartHour)
          expect(studyDayAt(at + wait, clock)).toBeGreaterThanOrEqual(studyDayAt(at, clock))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('leaves out the day that Samoa left out', () => {
    const apia = clockIn('Pacific/Apia', 0)
    const days = Array.from({ length: 72 }, (_, hour) => studyDayAt(Date.UTC(2011, 11, 28, 10) + hour * HOUR_MS, apia))
    expect([...new Set(days)]).toEqual(['2011-12-28', '2011-12-29', '2011-12-31'].map(dayNumber))
  })
})

describe('the start of a study day', () => {
  it('is the chosen hour in Bishkek', () => {
    for (const hour of dayStartHours)
      expect(startOfStudyDay(DAY, { ...inBishkek, dayStartHour: hour })).toBe(bishkek(DAY, hour))
  })

  it('is the first minute of that day, in every zone', () => {
    fc.assert(fc.property(
      fc.constantFrom(
        'Asia/Bishkek',
        'Europe/Berlin',
        'America/St_Johns',
        'Australia/Lord_Howe',
        'Pacific/Apia',
        'Asia/Kathmandu',
      ),
      fc.nat(23),
      fc.integer({ min: 10_000, max: 24_000 }),
      (zone, dayStartHour, day) => {
        const clock = clockIn(zone, dayStartHour)
        const start = startOfStudyDay(day, clock)
        expect(start % MINUTE_MS).toBe(0)
        expect(studyDayAt(start, clock)).toBeGreaterThanOrEqual(day)
        expect(studyDayAt(start - 1, clock)).toBeLessThan(day)
      },
    ))
  })
})

describe('reading the clock', () => {
  const now = bishkek(DAY, 12)

  it('gives the instant, the offset and the study day', () => {
    expect(readClock(now, inBishkek, undefined)).toEqual({ at: now, utcOffset: 360, studyDay: DAY, behindByMs: 0 })
  })

  it('gives today when the last answer was today or before', () => {
    for (const last of [{ at: now - HOUR_MS, studyDay: DAY }, { at: now - 90 * DAY_MS, studyDay: DAY - 90 }])
      expect(readClock(now, inBishkek, last)).toMatchObject({ studyDay: DAY, behindByMs: 0 })
  })

  it('stays on the later day when the study day fell by one', () => {
    expect(readClock(now, inBishkek, { at: now - HOUR_MS, studyDay: DAY + 1 })).toMatchObject({
      studyDay: DAY + 1,
      behindByMs: 0,
    })
  })

  it('stays on the later day after a flight over the date line', () => {
    const last = { at: now, studyDay: studyDayAt(now, clockIn('Pacific/Auckland')) }
    const landed = readClock(now + 12 * HOUR_MS, { utcOffsetAt: utcOffsetOf('Pacific/Honolulu'), dayStartHour: 4 }, {
      ...last,
      studyDay: DAY + 1,
    })
    expect(landed).toMatchObject({ studyDay: DAY + 1, behindByMs: 0, utcOffset: -600 })
  })

  it('goes back when the study day fell further, because the clock was wrong before', () => {
    expect(readClock(now, inBishkek, { at: now + 2 * DAY_MS, studyDay: DAY + 2 })).toMatchObject({
      studyDay: DAY,
      behindByMs: 2 * DAY_MS,
    })
  })

  it('tells how far the clock stands behind the last answer', () => {
    expect(readClock(now, inBishkek, { at: now + 90 * MINUTE_MS, studyDay: DAY })).toMatchObject({
      at: now,
      studyDay: DAY,
      behindByMs: 90 * MINUTE_MS,
    })
  })
})

describe('the days of a card’s answers', () => {
  it.each([
    { name: 'none before', days: [DAY], elapsed: [0], last: DAY },
    { name: 'the same day', days: [DAY, DAY], elapsed: [0, 0], last: DAY },
    { name: 'ten days on', days: [DAY, DAY + 10], elapsed: [0, 10], last: DAY + 10 },
    { name: 'a fall by one, which is travel', days: [DAY, DAY - 1], elapsed: [0, 0], last: DAY },
    { name: 'a fall by two', days: [DAY, DAY - 2], elapsed: [0, 0], last: DAY - 2 },
    {
      name: 'a clock years ahead, then right',
      days: [DAY, DAY + 1500, DAY + 1, DAY + 8],
      elapsed: [0, 1500, 0, 7],
      last: DAY + 8,
    },
    { name: 'a clock years behind, then right', days: [DAY, DAY - 1500, DAY + 1], elapsed: [0, 0, 1], last: DAY + 1 },
    {
      name: 'behind for some answers, then right',
      days: [DAY, DAY - 1500, DAY - 1490, DAY + 3, DAY + 5],
      elapsed: [0, 0, 10, 3, 2],
      last: DAY + 5,
    },
  ])('$name', ({ days, elapsed, last }) => {
    let count: DayCount | undefined
    const counted = days.map((day) => {
      const { elapsedDays, ...next } = countDays(count, day)
      count = next
      return elapsedDays
    })
    expect([counted, count?.lastStudyDay]).toEqual([elapsed, last])
  })

  it.each([[0, false], [1, false], [2, true]])(
    '%i days ahead of today are more than a right clock can say: %s',
    (days, answer) => {
      expect(isAhead(DAY + days, DAY)).toBe(answer)
    },
  )

  it('an answer counts at its own time, and one that the log had to place after a later clock when its day began', () => {
    const at = bishkek(DAY, 15)
    expect(reckonedAt({ at, utcOffset: 360, studyDay: DAY })).toBe(at)
    expect(reckonedAt({ at: bishkek(DAY, 27), utcOffset: 360, studyDay: DAY })).toBe(bishkek(DAY, 27))
    expect(reckonedAt({ at: bishkek(DAY + 1500, 15) + 1, utcOffset: 360, studyDay: DAY })).toBe(bishkek(DAY, 0))
  })
})

describe('the date of a study day', () => {
  it('and back', () => {
    expect(isoDateOf(DAY)).toBe('2024-10-04')
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
      expect(studyDayOfDate(isoDateOf(day))).toBe(day)
    }))
  })

  it.each(['', '2026', '+012026-01', '2026-02-30', '2026-13-01', '22.11.2026', '2026-11-22T10:00'])('is none in %j', (date) => {
    expect(studyDayOfDate(date)).toBeUndefined()
  })
})

describe('the weekday of a study day', () => {
  // Study day 0 is Thursday, 1 January 1970; 20 000 is Friday, 4 October 2024.
  it.each([[0, 3], [3, 6], [4, 0], [-1, 2], [-4, 6], [DAY, 4], [DAY + 3, 0]])('%d is %d from Monday', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday)
  })
})
