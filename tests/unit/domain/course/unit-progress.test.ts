import { describe, expect, it } from 'vitest'
import { unitProgress } from '../../../../domain/course/unit-progress.ts'

const begun = { memory: {}, suspended: null }
const states = new Map<string, { memory: object | null, suspended: string | null }>([
  ['begun', begun], ['untouched', { memory: null, suspended: null }], ['away', { memory: null, suspended: 'learner' }],
  ['leech', { memory: {}, suspended: 'leech' }],
])

describe('how far a learner is in a unit', () => {
  it.each([
    [[], 0, 0, 'new'], [['untouched', 'never seen'], 2, 0, 'new'], [['begun', 'untouched'], 2, 1, 'open'],
    [['begun', 'leech'], 2, 2, 'finished'], [['begun', 'away'], 1, 1, 'finished'], [['away'], 0, 0, 'new'],
  ])('of %j: %d cards, %d begun, %s', (ids, cards, count, state) => {
    expect(unitProgress(ids, states)).toEqual({ cards, begun: count, state })
  })
})
