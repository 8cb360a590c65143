import { describe, expect, it } from 'vitest'
import {
  EARLIEST_TIME,
  isWritableDay,
  isWritableRecord,
  isWritableState,
  isWritableTime,
  LATEST_TIME,
} from '../../../../exports/anki/writable.ts'
import { bishkek, DAY, memoryWith, reviewOn, stateWith } from '../../../support/builders.ts'

const DAY_MS = 86_400_000

describe('what Anki’s tables can hold', () => {
  it.each([
    [EARLIEST_TIME - 1, false],
    [EARLIEST_TIME, true],
    [EARLIEST_TIME + 0.5, false],
    [EARLIEST_TIME + 1, true],
    [LATEST_TIME - 1, true],
    [LATEST_TIME, true],
    [LATEST_TIME + 1, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('of times: %d is %s', (at, isHeld) => expect(isWritableTime(at)).toBe(isHeld))

  it.each([
    [EARLIEST_TIME / DAY_MS - 1, false],
    [EARLIEST_TIME / DAY_MS, true],
    [LATEST_TIME / DAY_MS, true],
    [LATEST_TIME / DAY_MS + 1, false],
    [DAY + 0.5, false],
  ])('of days: %d is %s', (day, isHeld) => expect(isWritableDay(day)).toBe(isHeld))

  it.each([[-1, false], [0, true], [36_500, true], [36_501, false], [1.5, false]])(
    'of intervals: %d is %s',
    (intervalDays, isHeld) =>
      expect(isWritableState(stateWith('a', { memory: memoryWith({ intervalDays }) }))).toBe(isHeld),
  )

  it.each([[0, false], [-1, false], [0.1, true], [Number.NaN, false]])(
    'of stabilities: %d is %s',
    (stability, isHeld) => expect(isWritableState(stateWith('a', { memory: memoryWith({ stability }) }))).toBe(isHeld),
  )

  it.each([[-1, false], [0, true], [DAY_MS, true], [DAY_MS + 1, false], [0.5, false]])(
    'of times for an answer: %d is %s',
    (durationMs, isHeld) => expect(isWritableRecord(reviewOn(DAY, { at: bishkek(DAY), durationMs }))).toBe(isHeld),
  )

  it('is every card that was never answered', () => expect(isWritableState(stateWith('a'))).toBe(true))
})
