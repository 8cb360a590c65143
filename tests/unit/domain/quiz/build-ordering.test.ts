import type { OrderingQuestion } from '../../../../domain/quiz/question.ts'
import { describe, expect, it } from 'vitest'
import { orderingBlueprint, orderingCardBlueprint } from '../../../../domain/quiz/build-ordering.ts'
import { eventOf } from '../../../../domain/quiz/event-label.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { createRandom } from '../../../../domain/random.ts'
import { dated, smallDeck } from './small-deck.ts'

const things = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta']
const index = smallDeck(things.map((thing, place) => dated(thing, `The ${thing} pact`, String(1990 + place), {
  statement: `The ${thing}pact ${thing}ly in ${1990 + place}.`,
})))
const context = createQuizContext(index)
const events = index.deck.facts.map(fact => eventOf(fact)!)
const [card] = index.deck.cards

const isInOrder = ({ items }: OrderingQuestion): boolean =>
  items.every((item, place) => place === 0 || items[place - 1]!.rank <= item.rank)
const many = (build: (seed: number) => unknown): OrderingQuestion[] =>
  Array.from({ length: 100 }, (_, seed) => build(seed) as OrderingQuestion)

describe('an ordering card', () => {
  const blueprintOf = (items: readonly string[]) => orderingCardBlueprint(card!, items, context)
  const drawn = (items: readonly string[]) => many(seed => blueprintOf(items).build(createRandom(seed)))

  it('is the card’s question, each item with its place and the fact that shows it', () => {
    expect(blueprintOf(['one', 'two', 'three'])).toMatchObject({
      id: 'ordering:alpha/0', kind: 'ordering', cardId: 'alpha/0', hardness: 2, fact: { id: 'alpha' },
    })
    for (const { items, ...question } of drawn(['one', 'two', 'three'])) {
      expect(question).toEqual({
        id: 'ordering:alpha/0', factId: 'alpha', factIds: ['alpha'], cardId: 'alpha/0', topic: 'treaties',
        kind: 'ordering', prompt: { kind: 'card', text: card!.front },
      })
      expect(items.map(({ id }) => id)).toEqual(['1', '2', '3'])
      const byRank = items.toSorted((a, b) => a.rank - b.rank)
      expect(byRank.map(({ text, rank, days }) => [text, rank, days])).toEqual([['one', 0, null], ['two', 1, null], ['three', 2, null]])
      expect(items[0]!.rationale).toMatchObject({ kind: 'key', factId: 'alpha' })
    }
  })

  it('is never shown in order, and in every other', () => {
    const shown = drawn(['one', 'two', 'three'])
    expect(shown.some(isInOrder)).toBe(false)
    expect(new Set(shown.map(({ items }) => items.map(({ rank }) => rank).join())).size).toBe(5)
  })

  it.each([[4, 4], [5, 5], [6, 5], [8, 5]])('of %d items shows %d', (count, shown) => {
    const items = Array.from({ length: count }, (_, place) => `item ${place}`)
    const questions = drawn(items)
    expect(new Set(questions.map(question => question.items.length))).toEqual(new Set([shown]))
    // Chance leaves out one after the other.
    expect(new Set(questions.flatMap(question => question.items.map(({ text }) => text))).size).toBe(count)
  })
})

describe('events to put in order', () => {
  const blueprint = orderingBlueprint(events[0]!, events, context)
  const drawn = many(seed => blueprint.build(createRandom(seed)))

  it('are four with the one that is asked for, each with the days it can have been', () => {
    expect(blueprint).toMatchObject({ id: 'ordering:alpha', kind: 'ordering', cardId: null, hardness: 2, fact: { id: 'alpha' } })
    for (const question of drawn) {
      const { items, factIds, ...rest } = question
      expect(rest).toEqual({
        id: 'ordering:alpha', factId: 'alpha', cardId: null, topic: 'treaties', kind: 'ordering', prompt: { kind: 'order-by-date' },
      })
      expect(items).toHaveLength(4)
      expect(isInOrder(question)).toBe(false)
      const byRank = items.toSorted((a, b) => a.rank - b.rank)
      expect(byRank.map(({ rank }) => rank)).toEqual([0, 1, 2, 3])
      expect(byRank.map(({ rationale }) => rationale.factId)).toEqual(factIds)
      expect(factIds[0]).toBe('alpha')
      expect(factIds).toEqual(things.filter(thing => factIds.includes(thing)))
      expect(byRank[0]).toMatchObject({
        text: 'The alphapact alphaly', days: { from: '1990-01-01', to: '1990-12-31' },
        rationale: { kind: 'dated', values: { date: '1990', statement: 'The alphapact alphaly in 1990.' } },
      })
    }
    expect(new Set(drawn.flatMap(({ factIds }) => factIds))).toEqual(new Set(things))
  })

  it.each([[1, 0], [2, 0], [3, 3], [4, 4], [5, 4]])('of %d make %d items', (count, items) => {
    const question = orderingBlueprint(events[0]!, events.slice(0, count), context).build(createRandom(3))
    expect((question as OrderingQuestion | undefined)?.items.length ?? 0).toBe(items)
  })

  it('stand apart in time, and do not speak of the same thing', () => {
    const place = { evidence: [{ article: 'doe-2020', section: 'eu', paragraph: 7, stance: 'supports' as const }] }
    const told = (id: string, year: string, rest = {}) =>
      dated(id, id, year, { statement: `The ${id}pact ${id}ly in ${year}.`, ...rest })
    const other = smallDeck([
      told('one', '1990', place), told('two', '1991', place), told('three', '1990'), told('four', '1992'), told('five', '1993'),
    ])
    const all = other.deck.facts.map(fact => eventOf(fact)!)
    const own = createQuizContext(other)
    for (let seed = 0; seed < 30; seed++) {
      const { factIds } = orderingBlueprint(all[0]!, all, own).build(createRandom(seed))!
      expect(factIds).toEqual(['one', 'four', 'five'])
    }
  })
})
