import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bounded,
  boundedAt,
  DAYS_AHEAD,
  EARLIEST_AT,
  EARLIEST_DAY,
  HIGHEST_RETENTION,
  LAST_SEQ,
  LATEST_AT,
  LATEST_DAY,
  LATEST_DUE_DAY,
  LONGEST_DURATION_MS,
  LONGEST_NAME,
  LONGEST_NOTE,
  LOWEST_RETENTION,
} from '../../../../domain/log/bounds.ts'
import { parseLogRecord } from '../../../../domain/log/parse-record.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import { bishkek, DAY, markRecord, reviewRecord } from '../../../support/builders.ts'

const note = { kind: 'note', device: 'phone', seq: 0, at: bishkek(DAY), factId: 'eaeu', text: '' }
const dayOf = (at: number): number => Math.floor(at / DAY_MS)

describe('the bounds of a record', () => {
  it.each<[string, number, number, (value: number) => unknown]>([
    ['the earliest time', EARLIEST_AT, -1, at => reviewRecord({ at, studyDay: dayOf(EARLIEST_AT) })],
    ['the latest time', LATEST_AT, 1, at => reviewRecord({ at })],
    ['the earliest study day', EARLIEST_DAY, -1, studyDay => reviewRecord({ studyDay })],
    ['the latest study day', LATEST_DAY, 1, studyDay => reviewRecord({ studyDay, at: LATEST_AT })],
    ['a study day after its time', dayOf(bishkek(DAY)) + DAYS_AHEAD, 1, studyDay => reviewRecord({ studyDay })],
    ['the earliest day of return', EARLIEST_DAY, -1, dueDay => reviewRecord({ dueDay })],
    ['the latest day of return', LATEST_DUE_DAY, 1, dueDay => reviewRecord({ dueDay })],
    ['the latest day of a plan', LATEST_DUE_DAY, 1, value => markRecord({ mark: 'rescheduled', value })],
    ['the latest day of a burial', LATEST_DUE_DAY, 1, value => markRecord({ mark: 'buried', value })],
    ['the shortest time spent', 0, -1, durationMs => reviewRecord({ durationMs })],
    ['the longest time spent', LONGEST_DURATION_MS, 1, durationMs => reviewRecord({ durationMs })],
    ['the first place', 0, -1, seq => reviewRecord({ seq })],
    ['the last place', LAST_SEQ, 1, seq => reviewRecord({ seq })],
    ['the lowest aim', LOWEST_RETENTION, -0.01, desiredRetention => reviewRecord({ desiredRetention })],
    ['the highest aim', HIGHEST_RETENTION, 0.001, desiredRetention => reviewRecord({ desiredRetention })],
    ['the shortest name of a device', 1, -1, length => reviewRecord({ device: 'd'.repeat(length) })],
    ['the longest name of a device', LONGEST_NAME, 1, length => reviewRecord({ device: 'd'.repeat(length) })],
    ['the longest name of a card', LONGEST_NAME, 1, length => reviewRecord({ cardId: 'd'.repeat(length) })],
    ['the longest note', LONGEST_NOTE, 1, length => ({ ...note, text: 'ы'.repeat(length) })],
  ])('%s: at it, one inside, and not one outside', (_, bound, outwards, recordOf) => {
    expect(parseLogRecord(recordOf(bound))).toEqual(recordOf(bound))
    if (Number.isInteger(bound) && bound - outwards >= 0 && bound !== 1)
      expect(parseLogRecord(recordOf(bound - outwards))).toEqual(recordOf(bound - outwards))
    expect(() => expect(parseLogRecord(recordOf(bound + outwards))).toBeUndefined()).not.toThrow(RangeError)
    if (bound !== 0 || outwards < 0)
      expect(parseLogRecord(recordOf(Math.max(bound + outwards, bound === 1 ? 0 : -Infinity)))).toBeUndefined()
  })

  it.each([
    ['at', 0],
    ['at', 0.5],
    ['at', bishkek(DAY) + 0.5],
    ['at', -1],
    ['at', 2147483647],
    ['at', 8.64e15],
    ['at', 2 ** 53],
    ['at', Infinity],
    ['studyDay', 0],
    ['studyDay', 2147483647],
    ['studyDay', -2147483648],
    ['studyDay', DAY + 0.5],
    ['studyDay', DAY + 365],
    ['dueDay', 2147483647],
    ['dueDay', 0],
    ['dueDay', DAY + 0.5],
    ['durationMs', 0.5],
    ['durationMs', 2 ** 53],
    ['durationMs', -1],
    ['rating', 0],
    ['rating', 5],
    ['rating', 2.5],
    ['rating', 2147483647],
    ['seq', 2 ** 53],
    ['seq', 0.5],
    ['seq', -1],
    ['utcOffset', 1441],
    ['utcOffset', 0.5],
    ['factRevision', 0],
    ['factRevision', 2 ** 32],
    ['factRevision', 1.5],
    ['desiredRetention', 0],
    ['desiredRetention', 1e-300],
    ['desiredRetention', 1],
    ['device', ''],
    ['device', 'd'.repeat(1000)],
    ['cardId', 'c'.repeat(1000)],
  ])('no answer has %s %s', (key, value) => {
    expect(parseLogRecord({ ...reviewRecord(), [key]: value })).toBeUndefined()
  })

  it('let an answer have its true day after a clock was set right, years before the time that keeps its order', () => {
    const late = reviewRecord({ at: bishkek(DAY) + 1500 * DAY_MS, studyDay: DAY })
    expect(parseLogRecord(late)).toEqual(late)
  })
})

describe('what is to be written', () => {
  it('is brought within the bounds, whatever the clock says', () => {
    const odd = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.constantFrom(0, -1, 0.5, 1e15, 8.64e15, Number.NaN, Infinity, -Infinity, 2 ** 53),
    )
    fc.assert(fc.property(odd, odd, odd, odd, (at, studyDay, dueDay, durationMs) => {
      const record = bounded(reviewRecord({ at, studyDay, dueDay, durationMs }))
      expect(parseLogRecord(record)).toEqual(record)
    }))
  })

  it('stays as it is where it is within them', () => {
    const record = reviewRecord({ dueDay: DAY + 3 })
    expect(bounded(record)).toEqual(record)
    expect([EARLIEST_AT, LATEST_AT].map(boundedAt)).toEqual([EARLIEST_AT, LATEST_AT])
    expect([EARLIEST_AT - 1, LATEST_AT + 1].map(boundedAt)).toEqual([EARLIEST_AT, LATEST_AT])
  })
})

describe('the bounds themselves', () => {
  it('are these, and what was written within them stays readable', () => {
    expect([EARLIEST_AT, LATEST_AT].map(at => new Date(at).toISOString()))
      .toEqual(['2000-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z'])
    expect([EARLIEST_DAY, LATEST_DAY, LATEST_DUE_DAY]).toEqual([10_956, 47_483, 83_983])
    expect([DAYS_AHEAD, LONGEST_DURATION_MS, LAST_SEQ]).toEqual([2, 31_622_400_000, 281_474_976_710_656])
    expect([LONGEST_NAME, LONGEST_NOTE, LOWEST_RETENTION, HIGHEST_RETENTION]).toEqual([200, 10_000, 0.7, 0.99])
  })
})
