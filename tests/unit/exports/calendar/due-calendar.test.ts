import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CardState } from '../../../../domain/progress/card-state.ts'
import { CALENDAR_DAYS, dueByDay, writeDueCalendar } from '../../../../exports/calendar/due-calendar.ts'
import { bishkek, clockIn, DAY, memoryInSteps, memoryWith, stateWith, statesOf } from '../../../support/builders.ts'

function write(states: CardState[], exportedAt = bishkek(DAY)): string {
  return writeDueCalendar({ progress: { states: statesOf(...states), records: [] }, clock: clockIn('Asia/Bishkek'), exportedAt })
}

function events(text: string): { uid: string, start: string, summary: string, alarm: string | undefined }[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return { uid: event.uid, start: event.startDate.toString(), summary: event.summary, alarm: component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString() }
  })
}

const due = (id: string, dueDay: number): CardState => stateWith(id, { memory: memoryWith({ dueDay }) })
const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

describe('the review days', () => {
  it('count overdue cards for today, steps of minutes for their day, and nothing that is set aside', () => {
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
      expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(days.filter(day => day < CALENDAR_DAYS).length)
    }))
  })
})

describe('the calendar', () => {
  it('has an all-day entry a day, with a reminder in the morning', () => {
    expect(events(write([due('a', DAY), due('b', DAY + 1), due('c', DAY + 1)]))).toEqual([
      { uid: `reviews-${isoDay(DAY)}@manaschi`, start: isoDay(DAY), summary: 'Manaschi: 1 card to review', alarm: 'PT9H' },
      { uid: `reviews-${isoDay(DAY + 1)}@manaschi`, start: isoDay(DAY + 1), summary: 'Manaschi: 2 cards to review', alarm: 'PT9H' },
    ])
  })

  it('names each day the same whenever it is made, so that a newer file replaces an older one', () => {
    const uids = (exportedAt: number): string[] => events(write([due('a', DAY + 4), due('b', DAY + 9)], exportedAt)).map(({ uid }) => uid)
    expect(uids(bishkek(DAY))).toEqual(uids(bishkek(DAY + 2)))
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
