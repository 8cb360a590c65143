import { describe, expect, it } from 'vitest'
import type { DeckHappening } from '../../../../domain/content/deck.ts'
import type { ChoiceQuestion, OrderingQuestion, PlaceQuestion, Question } from '../../../../domain/quiz/question.ts'
import { buildQuestion, buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import { gapsOf } from '../../../../domain/quiz/types/place.ts'
import { date, dated, entity, happening, smallDeck } from './small-deck.ts'

const years = { alpha: '1995', beta: '1999', gamma: '2003', delta: '2008', omega: '2012' }
const president = (id: string, en: string, from: string, to?: string) =>
  entity(id, en, {
    kind: 'person', class: 'president', description: `${en}, President from ${from}.`,
    offices: [{ title: 'President of Kyrgyzstan', from, ...to && { to }, basis: 'general-knowledge' }],
  })
const people = [
  president('ann', 'Ann Ash', '1991', '2000'), president('bob', 'Bob Birch', '2001', '2010'), president('cid', 'Cid Cedar', '2011'),
]

/** Five happenings, each of a year and with a card that asks for it; one of them otherwise. */
function question<Q extends Question>(
  id: string,
  seed: number,
  change: Partial<DeckHappening> = {},
  fact = {},
): Q | undefined {
  const facts = Object.entries(years).map(([name, year]) =>
    dated(name, name, year, { statement: `The ${name}pact ${name}ly in ${year}.`, ...name === 'beta' && fact }))
  const quizIndex = buildQuizIndex(smallDeck(facts, people, Object.entries(years).map(([name, year]) =>
    happening(name, year, name === 'beta' ? change : {}))))
  const place = quizIndex.blueprints.findIndex(blueprint => blueprint.id === id)
  return buildQuestion(quizIndex, place, seed) as Q | undefined
}
const alsoDated = (value: string): Partial<DeckHappening> =>
  ({ otherDates: [{ ...date(value), by: 'general-knowledge' }] })
const seeds = Array.from({ length: 20 }, (_, seed) => seed)

describe('a place on the line', () => {
  it('is asked for among four others with their dates, and tests the card of its own', () => {
    const place = question<PlaceQuestion>('place:happening/beta', 1)!
    expect(place).toMatchObject({
      kind: 'place', factId: 'beta', factIds: ['beta'], cardId: 'beta/0',
      prompt: { kind: 'place-happening', title: 'The beta pact' },
      card: {
        text: 'The beta pact', dates: [date('1999')], factIds: ['beta'],
        rationale: { kind: 'dated', factId: 'beta', values: { date: '1999' } },
      },
    })
    expect(place.line.map(({ text, dates }) => [text, dates[0]!.value])).toEqual([
      ['The alpha pact', '1995'], ['The gamma pact', '2003'], ['The delta pact', '2008'], ['The omega pact', '2012'],
    ])
    expect(gapsOf(place)).toEqual([1])
  })

  it('tells both of its dates where they differ, and takes either', () => {
    const place = question<PlaceQuestion>('place:happening/beta', 1, alsoDated('2009'))!
    expect(place.card.rationale).toMatchObject({ kind: 'dated-otherwise', values: { date: '1999', others: '2009' } })
    expect(gapsOf(place).every(gap => gap > 0)).toBe(true)
    expect(question<PlaceQuestion>('place:happening/beta', 1, alsoDated('1999-05'))!.card.dates).toEqual([date('1999')])
  })

  it('tests no card where none asks for its date', () => {
    const cards = [{ front: 'Where?', answer: 'Osh', expected: { type: 'text' as const, accept: [] } }]
    expect(question<PlaceQuestion>('place:happening/beta', 1, {}, { cards })).toMatchObject({ cardId: null })
  })
})

describe('an order', () => {
  it('is of five happenings, in any order but the right one', () => {
    for (const seed of seeds) {
      const { items, ...rest } = question<OrderingQuestion>('ordering:happening/beta', seed)!
      const ids = Object.keys(years)
      expect(rest).toMatchObject({ kind: 'ordering', cardId: null, prompt: { kind: 'order-happenings' }, factIds: ids })
      const order = items.toSorted((a, b) => a.rank - b.rank).map(({ text }) => text)
      expect(order).toEqual(ids.map(id => `The ${id} pact`))
      expect(items.map(({ rank }) => rank)).not.toEqual([0, 1, 2, 3, 4])
    }
  })

  it('keeps to a lane where that is asked for', () => {
    expect(question<OrderingQuestion>('ordering:happening/alpha/lane', 1, { side: 'china' })!.items).toHaveLength(4)
    expect(question('ordering:happening/beta/lane', 1, { side: 'china' })).toBeUndefined()
  })
})

describe('before or after', () => {
  it('is one of two, the key now here and now there', () => {
    const asked = seeds.map(seed => question<ChoiceQuestion>('before-after:happening/alpha', seed)!)
    for (const { options, key, prompt, factIds } of asked) {
      expect(prompt).toEqual({ kind: 'which-first' })
      expect(options.find(({ id }) => id === key)!.text).toBe('The alpha pact')
      expect([options.length, factIds.length, factIds[0]]).toEqual([2, 2, 'alpha'])
    }
    expect(new Set(asked.map(({ key }) => key))).toEqual(new Set(['a', 'b']))
  })
})

describe('who was President then', () => {
  it('is one of three, with one who came next, each with what shows it', () => {
    const { options, key, prompt, cardId } = question<ChoiceQuestion>('president:happening/beta', 4)!
    expect([prompt, cardId]).toEqual([{ kind: 'president-then', title: 'The beta pact', happening: 'beta' }, null])
    expect(options.map(({ text }) => text).toSorted()).toEqual(['Ann Ash', 'Bob Birch', 'Cid Cedar'])
    const right = options.find(({ id }) => id === key)!
    expect([right.text, right.rationale.kind, right.rationale.factId]).toEqual(['Ann Ash', 'dated', 'beta'])
    const other = options.find(({ text }) => text === 'Cid Cedar')!
    expect(other.rationale.values.description).toBe('Cid Cedar, President from 2011.')
  })

  it('is not asked where a year touches two', () => {
    const when = date('2000/2001')
    expect(question('president:happening/beta', 1, { when }, { when: { ...when, what: 'happened' } })).toBeUndefined()
  })
})
