import { describe, expect, it } from 'vitest'
import { untouchedCard } from '../../../../domain/scheduling/card-state.ts'

describe('a card that nothing has happened to', () => {
  it('is known by its id alone', () => {
    const { cardId, updatedAt, ...rest } = untouchedCard('a/1')
    expect([cardId, updatedAt]).toEqual(['a/1', 0])
    expect(Object.keys(rest)).toEqual([
      'memory', 'suspended', 'buriedThrough', 'flag', 'factRevision', 'lastRating', 'introducedOn',
    ])
    expect(new Set(Object.values(rest))).toEqual(new Set([null]))
    expect(untouchedCard('a/1')).not.toBe(untouchedCard('a/1'))
  })
})
