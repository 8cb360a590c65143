import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../../domain/statistics/answers.ts'
import { habitsOf, TYPICAL_HABITS } from '../../../../domain/simulation/habits.ts'

const prediction = { recall: 0.9 } as unknown as Answer['prediction']
const answer = (rest: Partial<Answer>): Answer =>
  ({ mode: 'study', stage: 'review', rating: 3, durationMs: 5_000, prediction, ...rest }) as Answer
const times = (count: number, rest: Partial<Answer>) => Array.from({ length: count }, () => answer(rest))
const fresh = { stage: 'new', prediction: null } as const

describe('typical habits', () => {
  it('are those of Anki’s simulator', () => {
    expect(TYPICAL_HABITS.firstRatings).toEqual({ 1: 0.24, 2: 0.094, 3: 0.495, 4: 0.171 })
    expect(TYPICAL_HABITS.recallRatings).toEqual({ 2: 0.224, 3: 0.631, 4: 0.145 })
    for (const shares of [TYPICAL_HABITS.firstRatings, TYPICAL_HABITS.recallRatings])
      expect(Object.values(shares).reduce((sum, share) => sum + share)).toBeCloseTo(1)
  })

  it('are those of whoever has not answered', () => {
    const { firstRatings, recallRatings } = habitsOf([])
    for (const rating of [1, 2, 3, 4] as const)
      expect(firstRatings[rating]).toBeCloseTo(TYPICAL_HABITS.firstRatings[rating])
    for (const rating of [2, 3, 4] as const)
      expect(recallRatings[rating]).toBeCloseTo(TYPICAL_HABITS.recallRatings[rating])
  })
})

describe('habits from the log', () => {
  it.each([[0, 0.24], [10, (10 + 7.2) / 40], [30, (30 + 7.2) / 60], [300, (300 + 7.2) / 330]])(
    'count as much as thirty typical answers: %d times Again', (count, share) => {
      expect(habitsOf(times(count, { ...fresh, rating: 1 })).firstRatings[1]).toBeCloseTo(share)
    },
  )

  it('of recall are those of answers that recalled, and that were foretold', () => {
    const recalled = times(30, { rating: 4 })
    const share = habitsOf(recalled).recallRatings[4]
    expect(share).toBeCloseTo((30 + 0.145 * 30) / 60)
    for (const other of [{ rating: 1 }, { rating: 2, prediction: null }, { ...fresh, rating: 2 }] as const)
      expect(habitsOf([...recalled, ...times(9, other)]).recallRatings[4]).toBe(share)
    expect(habitsOf([...recalled, ...times(9, { rating: 2 })]).recallRatings[4]).toBeLessThan(share)
  })

  it('leave out cramming', () => {
    expect(habitsOf([...times(50, { mode: 'cram', rating: 2 }), ...times(50, { ...fresh, mode: 'cram', rating: 1 })])).toEqual(habitsOf([]))
  })

  it('have the times of first answers, of recalled and of forgotten ones apart', () => {
    const { durationMs: typical } = habitsOf([])
    const slow = (rest: Partial<Answer>) => habitsOf(times(30, { ...rest, durationMs: 50_000 })).durationMs
    expect(slow(fresh)).toEqual({ ...typical, first: (typical.first + 50_000) / 2 })
    expect(slow({ rating: 2 })).toEqual({ ...typical, recalled: (typical.recalled + 50_000) / 2 })
    expect(slow({ rating: 1 })).toEqual({ ...typical, forgotten: (typical.forgotten + 50_000) / 2 })
  })
})
