import { describe, expect, it } from 'vitest'
import { checkedCards, KNOWN_INTERVAL_DAYS, knownDueDay, leftToCheck } from '../../../../domain/course/unit-check.ts'
import { unitProgress } from '../../../../domain/course/unit-progress.ts'
import { DAY, memoryWith, queueCard, stateWith, statesOf } from '../../../support/builders.ts'

const cards = [
  queueCard('a/1', { unit: 'one' }),
  queueCard('b/1', { unit: 'one' }),
  queueCard('c/1', { unit: 'one', isDepth: true }),
  queueCard('d/1', { unit: 'two' }),
]

describe('the check of a unit', () => {
  it('asks the core cards that are neither begun nor put away', () => {
    const states = statesOf(stateWith('a/1', { memory: memoryWith({}) }))
    expect(checkedCards(cards, 'one', new Map()).map(({ id }) => id)).toEqual(['a/1', 'b/1'])
    expect(checkedCards(cards, 'one', states).map(({ id }) => id)).toEqual(['b/1'])
    expect(checkedCards(cards, 'one', statesOf(stateWith('b/1', { suspended: 'learner' }))).map(({ id }) => id))
      .toEqual(['a/1'])
  })

  it.each([['sure', 2], ['unsure', 2], ['unknown', 1]] as const)(
    'asks no other card of a fact that was not known: %s',
    (outcome, count) => {
      const left = [queueCard('a/2', { unit: 'one' }), queueCard('b/1', { unit: 'one' })]
      expect(leftToCheck(left, queueCard('a/1', { unit: 'one' }), outcome)).toHaveLength(count)
    },
  )

  it('lets what was known come back after 60 days, or when an exam draws it in', () => {
    expect(KNOWN_INTERVAL_DAYS).toBe(60)
    expect(knownDueDay(DAY, day => day)).toBe(DAY + 60)
    expect(knownDueDay(DAY, day => Math.min(day, DAY + 7))).toBe(DAY + 7)
  })
})

describe('how far one is in a unit', () => {
  it.each(
    [
      [[], 'new', 0],
      [['a/1'], 'open', 1],
      [['a/1', 'b/1'], 'finished', 2],
    ] as const,
  )('is, with %j begun, %s', (begun, state, count) => {
    const states = statesOf(...begun.map(id => stateWith(id, { memory: memoryWith({}) })))
    expect(unitProgress(['a/1', 'b/1'], states)).toEqual({ cards: 2, begun: count, state })
  })

  it('leaves out what was put away', () => {
    expect(unitProgress(['a/1', 'b/1'], statesOf(stateWith('b/1', { suspended: 'learner' })))).toEqual({
      cards: 1,
      begun: 0,
      state: 'new',
    })
  })
})
