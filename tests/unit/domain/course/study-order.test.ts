import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyOrder } from '../../../../domain/course/study-order.ts'
import { queueCard } from '../../../support/builders.ts'

describe('study order', () => {
  it('is by importance, then one of each topic in turn, each topic in its own order', () => {
    const cards = [
      queueCard('a1', { topic: 'a', importance: 2 }),
      queueCard('a2', { topic: 'a', importance: 1 }),
      queueCard('a3', { topic: 'a', importance: 1 }),
      queueCard('a4', { topic: 'a', importance: 1 }),
      queueCard('b1', { topic: 'b', importance: 1 }),
      queueCard('b2', { topic: 'b', importance: 3 }),
      queueCard('c1', { topic: 'c', importance: 1 }),
      queueCard('c2', { topic: 'c', importance: 1 }),
      queueCard('c3', { topic: 'c', importance: 2 }),
    ]
    expect(studyOrder(cards).map(card => card.id)).toEqual(['a2', 'b1', 'c1', 'a3', 'c2', 'a4', 'a1', 'c3', 'b2'])
  })

  it('keeps every card, and orders what is in order as it is', () => {
    const anyCard = fc.record({ id: fc.nat(), topic: fc.constantFrom('a', 'b', 'c'), importance: fc.constantFrom(1, 2, 3) })
    fc.assert(fc.property(fc.array(anyCard), (cards) => {
      const ordered = studyOrder(cards)
      expect(new Set(ordered)).toEqual(new Set(cards))
      expect(studyOrder(ordered)).toEqual(ordered)
    }))
  })
})
