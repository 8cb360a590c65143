import { describe, expect, it } from 'vitest'
import type { ReviewRecord } from '../../../../domain/progress/records.ts'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import { newCardMinutes, reviewMinutes, TYPICAL_TIMES } from '../../../../domain/scheduling/answer-times.ts'
import {
  answerTimesOf, cardMinutes, LONGEST_COUNTED_MS, meanAnswerTimes, PRIOR_ANSWERS,
} from '../../../../domain/scheduling/measured-times.ts'
import { forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import { bishkek, DAY, logOf, memoryWith, reviewOn } from '../../../support/builders.ts'

const timesOf = (...reviews: Partial<ReviewRecord>[]): ReturnType<typeof answerTimesOf> => {
  const log = logOf(reviews.map(({ studyDay = DAY, ...review }) => reviewOn(studyDay, review))) as ReviewRecord[]
  return answerTimesOf(log, foldLog(log))
}
const times = { first: 24_000, recalled: 6_000, forgotten: 30_000 }

describe('the time of an answer', () => {
  it('is the typical one without answers, and leans on it while they are few', () => {
    expect(timesOf()).toEqual(TYPICAL_TIMES)
    expect(timesOf({ cardId: 'a', durationMs: 51_000 })).toEqual({
      ...TYPICAL_TIMES,
      first: (30 * 20_000 + 51_000) / 31,
    })
  })

  it('is told apart for the first answer of a card, a recall and a lapse; cramming says nothing', () => {
    const { first, recalled, forgotten } = timesOf(
      { cardId: 'a', rating: 1, durationMs: 50_000 },
      { cardId: 'a', rating: 3, durationMs: 2_000 },
      { studyDay: DAY + 3, cardId: 'a', rating: 1, durationMs: 40_000 },
      { studyDay: DAY + 3, cardId: 'b', rating: 3, durationMs: 1_000, mode: 'cram' },
    )
    expect({ first, recalled, forgotten }).toEqual({
      first: (30 * 20_000 + 50_000) / 31,
      recalled: (30 * 8_000 + 2_000) / 31,
      forgotten: (30 * 22_000 + 40_000) / 31,
    })
  })

  it('of a card begun long ago is never a first one, although the log that is read begins with it', () => {
    const log = logOf([
      reviewOn(DAY - 9, { cardId: 'a' }),
      reviewOn(DAY, { cardId: 'a', rating: 3, durationMs: 39_000 }),
    ]) as ReviewRecord[]
    expect(answerTimesOf(log.slice(1), foldLog(log))).toEqual({
      ...TYPICAL_TIMES,
      recalled: (30 * 8_000 + 39_000) / 31,
    })
  })

  it('counts a learner who was away like one minute', () => {
    expect(timesOf({ cardId: 'a', durationMs: 240_000 }).first).toBeCloseTo((30 * 20_000 + LONGEST_COUNTED_MS) / 31, 9)
  })
})

describe('the time of a card', () => {
  const at = bishkek(DAY)

  it('new, is a first answer and two steps', () => {
    expect(cardMinutes(undefined, at, times, () => 0.5)).toBe(newCardMinutes(times))
    expect(newCardMinutes(times)).toBeCloseTo(0.6, 9)
  })

  it('due, is a recall, and what forgetting adds as often as it is expected', () => {
    expect(cardMinutes(memoryWith({ lastAt: at, dueAt: null }), at, times, () => 0.8)).toBe(reviewMinutes(0.8, times))
    expect(reviewMinutes(0.8, times)).toBeCloseTo(0.2, 9)
    expect(reviewMinutes(1, times)).toBeCloseTo(0.1, 9)
  })

  it('in steps of minutes, is one more recall', () => {
    expect(cardMinutes(memoryWith({ lastAt: at, dueAt: at + 60_000 }), at, times, () => 0.5)).toBe(
      reviewMinutes(1, times),
    )
  })

  it('is told by the days since its last answer, none when the clock stands before it', () => {
    const curve = forgettingCurveOf()
    const memory = memoryWith({ lastAt: at, dueAt: null, stability: 5 })
    for (const days of [0, 0.5, 5, 50]) {
      const minutes = reviewMinutes(curve(days, 5), times)
      expect(cardMinutes(memory, at + days * DAY_MS, times, curve)).toBeCloseTo(minutes, 12)
    }
    expect(cardMinutes(memory, at - DAY_MS, times, curve)).toBe(reviewMinutes(1, times))
  })
})

describe('the longest time that counts', () => {
  it.each([[-1, LONGEST_COUNTED_MS - 1], [0, LONGEST_COUNTED_MS], [1, LONGEST_COUNTED_MS]])('%d beside it is %d', (more, counted) => {
    const { first } = timesOf({ cardId: 'a', durationMs: LONGEST_COUNTED_MS + more })
    expect(first).toBeCloseTo((PRIOR_ANSWERS * TYPICAL_TIMES.first + counted) / (PRIOR_ANSWERS + 1), 9)
    expect([LONGEST_COUNTED_MS, PRIOR_ANSWERS]).toEqual([60_000, 30])
  })
})

describe('the mean of answers', () => {
  it('is half the learner’s own after as many answers as the typical ones count for', () => {
    const own = Array.from({ length: PRIOR_ANSWERS }, () => 2_000)
    expect(meanAnswerTimes({ first: [], recalled: own, forgotten: [] }))
      .toEqual({ ...TYPICAL_TIMES, recalled: (2_000 + TYPICAL_TIMES.recalled) / 2 })
  })

  it('counts an answer to a card of which nothing is known as a later one', () => {
    const review = reviewOn(DAY, { cardId: 'lost', rating: 3, durationMs: 39_000 })
    expect(answerTimesOf([review], new Map()).recalled).toBe((30 * 8_000 + 39_000) / 31)
  })
})
