import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnersOrder, studyOrder } from '../../../../domain/course/study-order.ts'
import { queueCard } from '../../../support/builders.ts'

const ids = (cards: readonly { id: string }[]): string[] => cards.map(({ id }) => id)

describe('study order', () => {
  it('goes unit by unit, and inside a unit meets every fact before it meets one again', () => {
    const cards = ['a/1', 'a/2', 'a/3', 'b/1', 'c/1', 'c/2'].map(id => queueCard(id, { unit: 'one' }))
    const next = ['d/1', 'd/2'].map(id => queueCard(id, { unit: 'two' }))
    expect(ids(studyOrder([...cards, ...next]))).toEqual(['a/1', 'b/1', 'c/1', 'a/2', 'c/2', 'a/3', 'd/1', 'd/2'])
  })

  it('has the depth of all units after the core of all', () => {
    const cards = [
      queueCard('a/1', { unit: 'one' }),
      queueCard('b/1', { unit: 'one', isDepth: true }),
      queueCard('c/1', { unit: 'two' }),
      queueCard('d/1', { unit: 'two', isDepth: true }),
    ]
    expect(ids(studyOrder(cards))).toEqual(['a/1', 'c/1', 'b/1', 'd/1'])
  })

  it('has a card after the cards it rests on, whichever pass they come in', () => {
    const cards = [
      queueCard('a/who', { unit: 'one' }),
      queueCard('a/year', { unit: 'one' }),
      queueCard('b/order', { unit: 'one', after: ['a/year'] }),
      queueCard('c/who', { unit: 'one', after: ['a'] }),
    ]
    expect(ids(studyOrder(cards))).toEqual(['a/who', 'c/who', 'a/year', 'b/order'])
  })

  it('keeps every card, orders what is in order as it is, and never has a part after what rests on it', () => {
    const anyDeck = fc.array(
      fc.record({ unit: fc.nat(3), cards: fc.integer({ min: 1, max: 3 }), part: fc.option(fc.nat(20)) }),
      { maxLength: 20 },
    )
      .map(facts =>
        facts.sort((a, b) => a.unit - b.unit).flatMap(({ unit, cards, part }, place) =>
          Array.from({ length: cards }, (_, key) =>
            queueCard(`f${place}/${key}`, {
              unit: `u${unit}`,
              ...part !== null && part < place && { after: [`f${part}`] },
            })),
        ),
      )
    fc.assert(fc.property(anyDeck, (cards) => {
      const ordered = studyOrder(cards)
      expect(new Set(ordered)).toEqual(new Set(cards))
      expect(ids(studyOrder(ordered))).toHaveLength(cards.length)
      const places = new Map(ordered.map(({ id }, place) => [id, place]))
      for (const { id, after = [] } of ordered) {
        for (const part of after)
          expect(places.get(`${part}/0`)).toBeLessThan(places.get(id)!)
      }
    }))
  })
})

describe('a learner’s order', () => {
  const cards = studyOrder([
    queueCard('a/1', { unit: 'one' }),
    queueCard('b/1', { unit: 'one', isDepth: true }),
    queueCard('c/1', { unit: 'two' }),
    queueCard('d/1', { unit: 'three' }),
  ])

  it('is the study order for whoever has chosen nothing', () => {
    expect(learnersOrder(cards, { lists: [], topics: [] })).toEqual(cards)
  })

  it('has what was begun by choice in front, the latest choice first', () => {
    expect(ids(learnersOrder(cards, { lists: ['three', 'one+'], topics: [] }))).toEqual(['d/1', 'b/1', 'a/1', 'c/1'])
  })

  it('has the topics that are followed, and what was begun by choice whatever its topic', () => {
    const mixed = [
      queueCard('a/1', { unit: 'one', topic: 'china' }),
      queueCard('b/1', { unit: 'two' }),
      queueCard('c/1', { unit: 'two', topic: 'china' }),
    ]
    expect(ids(learnersOrder(mixed, { lists: [], topics: ['china'] }))).toEqual(['a/1', 'c/1'])
    expect(ids(learnersOrder(mixed, { lists: ['two'], topics: ['china'] }))).toEqual(['b/1', 'c/1', 'a/1'])
  })
})
