import { describe, expect, it } from 'vitest'
import { shareKnown } from '../../../../domain/statistics/knowledge.ts'

describe('the share known', () => {
  it('is of all cards, begun or not', () => {
    expect(shareKnown({ cards: 8, started: 4, recalled: 3 })).toBe(0.375)
  })

  it('of no cards is 0, not a division by nothing', () => {
    expect(shareKnown({ cards: 0, started: 0, recalled: 0 })).toBe(0)
  })
})
