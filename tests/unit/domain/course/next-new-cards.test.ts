import type { CardState } from '../../../../domain/progress/card-state.ts'
import type { QueueCard } from '../../../../domain/scheduling/queue.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextNewCards } from '../../../../domain/course/next-new-cards.ts'
import { studyOrder } from '../../../../domain/course/study-order.ts'
import { DAY, memoryWith, queueCard, stateWith, statesOf } from '../../../support/builders.ts'

const none: ReadonlySet<string> = new Set()

/** Units of so many facts of one card each: `unitDeck(2, 3)` is a1, a2, b1, b2, b3. */
function unitDeck(...sizes: number[]): QueueCard[] {
  return sizes.flatMap((size, unit) =>
    Array.from({ length: size }, (_, fact) => queueCard(`${'abcdef'[unit]}${fact + 1}/k`, { unit: 'abcdef'[unit] })),
  )
}

function begun(...cardIds: string[]): Map<string, CardState> {
  return statesOf(...cardIds.map(id => stateWith(id, { memory: memoryWith({}), introducedOn: DAY - 1 })))
}

interface Given {
  states?: ReadonlyMap<string, CardState>
  taken?: string[]
  begunFacts?: string[]
  allowance?: number
  chosen?: string[]
}

function next(
  cards: readonly QueueCard[],
  { states = new Map(), taken = [], begunFacts = [], allowance = 99, chosen }: Given = {},
): string[] {
  const met = new Set(cards.filter(({ id }) => states.get(id)?.memory).flatMap(({ id, factId }) => [id, factId]))
  const request = { cards: studyOrder(cards), states, met, allowance, chosen }
  return nextNewCards({ ...request, takenFacts: new Set(taken), begunFacts: new Set(begunFacts) }).map(({ id }) =>
    id.split('/')[0]!,
  )
}

describe('the new cards of a day', () => {
  it('go through the open unit before the next one begins', () => {
    expect(next(unitDeck(2, 2, 2))).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'c2'])
  })

  it.each([[0, 0], [1, 1], [2, 2], [-1, 0]])('are no more than are allowed: %i', (allowance, count) => {
    expect(next(unitDeck(3), { allowance })).toHaveLength(count)
  })

  it('open no third unit while two have cards that wait for what they rest on, or for another day', () => {
    const cards = [...unitDeck(1, 2, 1), queueCard('a2/k', { unit: 'a', after: ['b2'] })]
    expect(next(cards, { allowance: 3 })).toEqual(['a1', 'b1', 'b2'])
    expect(next(unitDeck(1, 2, 1), { taken: ['a1'], begunFacts: ['a1'], allowance: 2 })).toEqual(['b1', 'b2'])
  })

  it('go on with what was begun before what comes next in the course', () => {
    expect(next(unitDeck(2, 2, 2), { states: begun('c1/k') })).toEqual(['c2', 'a1', 'a2', 'b1', 'b2'])
  })

  it('begin with what the learner has chosen', () => {
    expect(next(unitDeck(2, 2, 2), { states: begun('a1/k'), chosen: ['c'] })).toEqual(['c1', 'c2', 'a2', 'b1', 'b2'])
  })

  it('are one of each fact', () => {
    expect(next([queueCard('a1/x', { unit: 'a' }), queueCard('a1/y', { unit: 'a' }), queueCard('a2/x', { unit: 'a' })]))
      .toEqual(['a1', 'a2'])
  })

  it('take the next card of a fact that is only recalled today before the day stays short, but not without a course', () => {
    const cards = [
      queueCard('a1/x', { unit: 'a' }),
      queueCard('a1/y', { unit: 'a' }),
      queueCard('b1/x', { unit: 'b' }),
      queueCard('b1/y', { unit: 'b' }),
      queueCard('c1/x', { unit: 'c' }),
    ]
    const states = begun('a1/x', 'b1/x')
    expect(next(cards, { states, taken: ['a1', 'b1'] })).toEqual(['a1', 'c1'])
    const courseless = cards.map(({ unit: _, ...card }) => card)
    expect(next(courseless, { states, taken: ['a1', 'b1'] })).toEqual(['c1'])
  })

  it.each([
    [19, []],
    [20, ['f0', 'c1']],
    [21, ['f0', 'c1']],
  ])(
    'take a second card of a fact begun today when so many were and two units have no other: %i',
    (count, expected) => {
      const facts = Array.from({ length: count }, (_, place) => place === 1 ? 'g0' : `f${place}`)
      const first = facts.map(fact => queueCard(`${fact}/x`, { unit: fact[0] }))
      const cards = [
        ...first,
        queueCard('f0/y', { unit: 'f' }),
        queueCard('g0/y', { unit: 'g' }),
        queueCard('c1/x', { unit: 'c' }),
      ]
      expect(next(cards, { states: begun(...first.map(({ id }) => id)), taken: facts, begunFacts: facts })).toEqual(
        expected,
      )
    },
  )

  it('wait for what they rest on, and come behind it on the same day', () => {
    const cards = [queueCard('a1/x', { unit: 'a' }), queueCard('b1/x', { unit: 'b', after: ['a1'] })]
    expect(next(cards)).toEqual(['a1', 'b1'])
    expect(next(cards, { taken: ['a1'], begunFacts: ['a1'] })).toEqual([])
    expect(next(cards, { taken: ['a1'], states: begun('a1/x') })).toEqual(['b1'])
  })

  it('are, after the first of them, the rest of them', () => {
    const anyDeck = fc.array(fc.record({ unit: fc.nat(5), cards: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 25,
    })
      .map(facts =>
        facts.sort((a, b) => a.unit - b.unit).flatMap(({ unit, cards }, place) =>
          Array.from({ length: cards }, (_, key) => queueCard(`f${place}/${key}`, { unit: `u${unit}` })),
        ),
      )
    fc.assert(fc.property(anyDeck, fc.integer({ min: 1, max: 12 }), fc.array(fc.nat(40)), (cards, allowance, done) => {
      const before = done.flatMap(place => cards[place]?.id ?? [])
      const states = begun(...before)
      const met = new Set(before.flatMap(id => [id, id.split('/')[0]!]))
      const request = { cards: studyOrder(cards), states, met, takenFacts: none, begunFacts: none }
      const [first, ...rest] = nextNewCards({ ...request, allowance })
      if (!first)
        return
      const answered = new Set([first.factId])
      expect(nextNewCards({
        ...request,
        states: new Map([...states, ...begun(first.id)]),
        met: new Set([...met, first.id, first.factId]),
        takenFacts: answered,
        begunFacts: answered,
        allowance: allowance - 1,
      })).toEqual(rest)
    }))
  })
})
