import { describe, expect, it } from 'vitest'
import { newCardMinutes, reviewMinutes, TYPICAL_TIMES } from '../../../../domain/scheduling/answer-times.ts'

const times = { first: 24_000, recalled: 6_000, forgotten: 30_000 }

describe('the minutes of a card', () => {
  it('new, are a first answer and two steps', () => {
    expect(newCardMinutes(times)).toBeCloseTo(0.6, 9)
    expect(newCardMinutes(TYPICAL_TIMES)).toBeCloseTo(0.6, 9)
  })

  it.each([[1, 0.1], [0.8, 0.2], [0, 0.6]])('recalled with %d, are %d: a recall, and what forgetting adds', (recall, minutes) => {
    expect(reviewMinutes(recall, times)).toBeCloseTo(minutes, 9)
  })

  it('are of the size that is known of others until there are own answers', () => {
    expect(TYPICAL_TIMES).toEqual({ first: 20_000, recalled: 8_000, forgotten: 22_000 })
  })
})
