import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CardState } from '../../../../domain/progress/card-state.ts'
import type { CalendarInput } from '../../../../exports/calendar/due-calendar.ts'
import { studyDayAt } from '../../../../domain/scheduling/study-day.ts'
import { calendarDays, daysOfCalendar, dueByDay, writeDueCalendar } from '../../../../exports/calendar/due-calendar.ts'
import { englishWords } from '../fixture.ts'
import { bishkek, clockIn, DAY, memoryInSteps, memoryWith, stateWith, statesOf } from '../../../support/builders.ts'

function inputFor(states: CardState[], exportedAt: number, rest: Partial<CalendarInput> = {}): CalendarInput {
  return {
    progress: { states: statesOf(...states), records: [] },
    clock: clockIn('Asia/Bishkek'),
    scopeName: 'deck',
    exportedAt,
    language: 'en',
    words: englishWords,
    ...rest,
  }
}

function write(states: CardState[], exportedAt = bishkek(DAY), rest: Partial<CalendarInput> = {}): string {
  return writeDueCalendar(inputFor(states, exportedAt, rest))
}

interface ReadEvent {
  uid: string
  start: string
  summary: string
  status: string
  sequence: number
  alarm: string | undefined
}

function events(text: string): ReadEvent[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const status = String(component.getFirstPropertyValue('status'))
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      summary: event.summary,
      status,
      sequence: event.sequence,
      alarm: alarmOf(component),
    }
  })
}

const due = (id: string, dueDay: number): CardState => stateWith(id, { memory: memoryWith({ dueDay }) })
const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

describe('the review days', () => {
  it('count overdue cards for today, steps of minutes for their day, and nothing that is suspended', () => {
    expect([...dueByDay([
      due('a', DAY - 5),
      due('b', DAY),
      stateWith('c', { memory: memoryInSteps(bishkek(DAY, 13)) }),
      due('d', DAY + 3),
      stateWith('e', { memory: memoryWith({ dueDay: DAY + 3 }), suspended: 'learner' }),
      stateWith('f', { memory: memoryWith({ dueDay: DAY }), buriedThrough: DAY }),
      stateWith('g'),
    ], DAY)]).toEqual([[DAY, 3], [DAY + 1, 1], [DAY + 3, 1]])
  })

  it('are days with cards within ninety days, in order, every card once', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -30, max: 200 }), { maxLength: 50 }), (days) => {
      const counts = [...dueByDay(days.map((day, index) => due(`c${index}`, DAY + day)), DAY)]
      expect(counts.map(([day]) => day)).toEqual([...counts.map(([day]) => day)].sort((a, b) => a - b))
      expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(days.filter(day => day < 90).length)
    }))
  })
})

/**
 * When a reader reminds of an event, in its own local time: a whole day begins at local midnight (RFC 5545, 3.3.4 and
 * 3.8.6.3).
 */
function alarmOf(component: ICAL.Component): string | undefined {
  const alarm = component.getFirstSubcomponent('valarm')
  const trigger = alarm?.getFirstProperty('trigger')
  if (!trigger)
    return undefined
  const event = new ICAL.Event(component)
  const from = (trigger.getFirstParameter('related') === 'END' ? event.endDate : event.startDate).clone()
  from.isDate = false
  from.addDuration(trigger.getFirstValue() as ICAL.Duration)
  return from.toString()
}

describe('the calendar', () => {
  it('has an all-day entry a day, with a reminder in the morning of that day', () => {
    expect(
      events(write([due('a', DAY), due('b', DAY + 1), due('c', DAY + 1)])).map((
        { uid, start, summary, status, alarm },
      ) => ({ uid, start, summary, status, alarm })),
    ).toEqual([
      {
        uid: `reviews-${isoDay(DAY)}@manaschi`,
        start: isoDay(DAY),
        summary: 'Manaschi: 1 card to review',
        status: 'CONFIRMED',
        alarm: `${isoDay(DAY)}T09:00:00`,
      },
      {
        uid: `reviews-${isoDay(DAY + 1)}@manaschi`,
        start: isoDay(DAY + 1),
        summary: 'Manaschi: 2 cards to review',
        status: 'CONFIRMED',
        alarm: `${isoDay(DAY + 1)}T09:00:00`,
      },
    ])
  })

  it('reminds on the day itself, in any zone and whenever its study days begin: at nine, or when the cards become due', () => {
    const zones = [
      'Asia/Bishkek',
      'UTC',
      'America/New_York',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Europe/Berlin',
      'Asia/Kathmandu',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 23 }),
        (zone, dayStartHour, later, hour) => {
          const clock = { ...clockIn(zone), dayStartHour }
          const exportedAt = bishkek(DAY + later, hour)
          const today = studyDayAt(exportedAt, clock)
          const [only] = events(write([due('a', today + 2)], exportedAt, { clock }))
          expect(only).toMatchObject({
            start: isoDay(today + 2),
            alarm: `${isoDay(today + 2)}T${String(Math.max(9, dayStartHour)).padStart(2, '0')}:00:00`,
          })
        },
      ),
    )
  })

  it.each([[8, '09'], [9, '09'], [10, '10'], [0, '09'], [23, '23']])(
    'with days that begin at %i reminds at %s',
    (dayStartHour, hour) => {
      const clock = { ...clockIn('Asia/Bishkek'), dayStartHour }
      expect(events(write([due('a', DAY + 1)], bishkek(DAY, 23.5), { clock }))[0]!.alarm).toBe(
        `${isoDay(DAY + 1)}T${hour}:00:00`,
      )
    },
  )

  it('names each day the same whenever it is made, so that a newer file replaces an older one', () => {
    const uids = (exportedAt: number): string[] =>
      events(write([due('a', DAY + 4), due('b', DAY + 9)], exportedAt)).map(({ uid }) => uid)
    expect(uids(bishkek(DAY))).toEqual(uids(bishkek(DAY + 2)))
  })

  it('of a part of the deck leaves the days of the whole deck alone', () => {
    const uids = (scopeName: string): string[] =>
      events(write([due('a', DAY)], bishkek(DAY), { scopeName })).map(({ uid }) => uid)
    expect(new Set(['deck', 'russia', 'sari-2012'].flatMap(uids)).size).toBe(3)
  })

  /** What stands in a calendar into which files were taken one after another, each entry by its highest SEQUENCE. */
  function imported(files: readonly string[]): { start: string, summary: string }[] {
    const entries = new Map<string, ReturnType<typeof events>[number]>()
    for (const event of files.flatMap(events)) {
      if (event.sequence >= (entries.get(event.uid)?.sequence ?? 0))
        entries.set(event.uid, event)
    }
    return [...entries.values()].filter(({ status }) => status !== 'CANCELLED').map(({ start, summary }) => ({
      start,
      summary,
    })).sort((a, b) => a.start < b.start ? -1 : 1)
  }

  it('taken in after all former ones, says of the days to come what it says alone, whether those between were taken in or not', () => {
    const files = fc.array(
      fc.record({
        after: fc.integer({ min: 1, max: 20 }),
        days: fc.array(fc.integer({ min: -5, max: 95 }), { maxLength: 12 }),
        isTaken: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(fc.property(files, (made) => {
      let day = DAY
      let former: number[] = []
      const taken: string[] = []
      for (const [index, { after, days, isTaken }] of made.entries()) {
        day += after
        const input = inputFor(days.map((shift, place) => due(`c${place}`, day + shift)), bishkek(day), {
          formerCalendarDays: former,
        })
        const isLast = index === made.length - 1
        if (isTaken || isLast)
          taken.push(writeDueCalendar(input))
        if (isLast) {
          const alone = imported([writeDueCalendar({ ...input, formerCalendarDays: [] })])
          expect(imported(taken).filter(({ start }) => start >= isoDay(day))).toEqual(alone)
        }
        former = calendarDays(input)
      }
    }))
  })

  it('calls off a day without cards silently, and forgets it once it is past', () => {
    const former = [DAY - 1, DAY, DAY + 3]
    const calledOff = events(write([due('a', DAY)], bishkek(DAY), { formerCalendarDays: former })).filter((
      { status },
    ) => status === 'CANCELLED')
    expect(calledOff).toMatchObject([{ start: isoDay(DAY + 3), alarm: undefined }])
    expect(calendarDays(inputFor([due('a', DAY)], bishkek(DAY), { formerCalendarDays: former }))).toEqual([
      DAY,
      DAY + 3,
    ])
  })

  it('has a SEQUENCE that rises with every file, and that every reader can hold', () => {
    const sequenceAt = (exportedAt: number): number =>
      events(write([due('a', Math.floor(exportedAt / 86_400_000) + 1)], exportedAt))[0]!.sequence
    const made = [Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1) + 1000, Date.UTC(2026, 0, 2), Date.UTC(2080, 0, 1)].map(
      sequenceAt,
    )
    expect(made).toEqual([...new Set(made)].sort((a, b) => a - b))
    expect(made.at(-1)).toBeLessThan(2 ** 31)
    expect(sequenceAt(Date.UTC(2019, 0, 1))).toBe(0)
  })

  it('tells its days to whoever reads it again, of the same cards only', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 89 }), { maxLength: 8 }),
        fc.constantFrom('deck', 'russia', `a-very-long-name-${'x'.repeat(60)}`),
        (days, scopeName) => {
          const text = write(days.map((day, place) => due(`c${place}`, DAY + day)), bishkek(DAY), { scopeName })
          expect(daysOfCalendar(text, scopeName)).toEqual(
            days.map(day => DAY + day).sort((a, b) =>
              a - b,
            ),
          )
          expect(daysOfCalendar(text, 'ukraine')).toEqual([])
        },
      ),
    )
    expect(daysOfCalendar('UID:reviews-2026-13-45@manaschi\nnothing', 'deck')).toEqual([])
  })

  it('is a calendar without entries when nothing has been learnt', () => {
    expect(events(write([]))).toEqual([])
  })

  it('has lines that end as RFC 5545 wants, none longer than 75 bytes', () => {
    const text = write([due('a', DAY)])
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })
})
