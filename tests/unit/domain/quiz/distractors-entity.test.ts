import type { DeckCard } from '../../../../domain/content/deck.ts'
import { describe, expect, it } from 'vitest'
import {
  classLikeness, entityCouldAnswer, entityPool, entityRationale, heldOfficeThen, namingOf,
} from '../../../../domain/quiz/distractors-entity.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import type { FactSketch } from './small-deck.ts'
import { entity, smallDeck } from './small-deck.ts'

describe('the likeness of classes', () => {
  it.each([
    ['treaty', 'treaty', 2], ['treaty', 'agreement', 1], ['treaty', 'declaration', 0],
    ['president', 'foreign-minister', 0],
    ['president', 'diplomat', 0], ['foreign-minister', 'diplomat', 1], ['country', 'great-power', 0],
    ['country', 'central-asian-state', 1],
    ['regional-organization', 'military-alliance', 1], ['bank', 'aid-organization', 0], ['company', 'bank', 0],
    ['company', 'aid-organization', 0],
    ['programme', 'strategy', 0], ['initiative', 'programme', 0], ['city', 'capital', 1], ['policy', 'theory', 0],
    ['state-type', 'kind-of-power', 0],
    ['military-base', 'airport', 0], ['president', 'politician', 0], ['minister', 'politician', 1],
    ['minister', 'foreign-leader', 0], ['treaty', 'city', 0],
    ['international-organization', 'regional-organization', 1], ['international-financial-institution', 'bank', 0],
  ])('of %s and %s is %d', (first, second, likeness) => {
    expect(classLikeness(entity('a', 'A', { class: first }), entity('b', 'B', { class: second }))).toBe(likeness)
    expect(classLikeness(entity('b', 'B', { class: second }), entity('a', 'A', { class: first }))).toBe(likeness)
  })

  it('is none between kinds, or without a class', () => {
    const [thing, person] = [entity('a', 'A'), entity('b', 'B', { kind: 'person' })]
    expect(classLikeness(thing, person)).toBe(0)
    expect(classLikeness(thing, entity('c', 'C', { class: undefined }))).toBe(0)
    expect(classLikeness(entity('c', 'C', { class: undefined }), thing)).toBe(0)
  })
})

describe('how an answer names its entity', () => {
  const sco = entity('sco', 'Shanghai Organization', { acronyms: { en: 'SCO' }, aliases: ['Shanghai Pact'] })
  const other = entity('eu', 'European Union', { acronyms: { en: 'EU' } })
  it.each<[string, DeckCard['kind'], string | undefined]>([
    ['SCO', 'question', 'EU'], ['SCO', 'cloze', 'EU'], ['shanghai organization', 'question', 'European Union'],
    ['Shanghai Organization', 'cloze', 'European Union'], ['the Shanghai Organization', 'cloze', undefined],
    ['The Shanghai Organization', 'question', 'European Union'], ['Shanghai Pact', 'question', 'European Union'],
    ['Shanghai Pact', 'cloze', undefined], ['some club', 'question', undefined],
  ])('%s in a %s: as %s', (answer, kind, text) => {
    expect(namingOf({ answer, kind } as DeckCard, sco)?.(other)).toBe(text)
  })

  it('by its acronym where that is no name', () => {
    const same = entity('ibm', 'IBM', { acronyms: { en: 'IBM' } })
    expect(namingOf({ answer: 'IBM', kind: 'question' } as DeckCard, same)?.(other)).toBe('European Union')
    expect(namingOf({ answer: 'SCO', kind: 'question' } as DeckCard, sco)?.(entity('x', 'X'))).toBeUndefined()
  })
})

describe('who held an office then', () => {
  const person = entity('a', 'A', { offices: [
    { title: 'President of Kyrgyzstan', from: '2005-08', to: '2010-04', basis: 'sources' },
    { title: 'Ambassador', basis: 'sources' },
  ] })
  const when = (value: string) => ({ when: { value, precision: 'day', what: 'signed' } as const })
  it.each([
    ['Who was President then?', when('2005-07-31'), false], ['Who was President then?', when('2005-08-01'), true],
    ['Who was President then?', when('2010-04-30'), true], ['Who was President then?', when('2010-05-01'), false],
    ['Who was President then?', when('2004/2006'), true], ['Who was Minister then?', when('2007'), false],
    ['Who was Ambassador then?', when('1900'), true],
    ['Who was President then?', {}, true], ['Who was President then?', { validFrom: '2011' }, false],
    ['Who was President then?', { validFrom: '2010' }, true],
    ['Who was President then?', { validTo: '2004' }, false], ['Who was President then?', { validTo: '2005' }, true],
    ['Who was President then?', { validFrom: '2002', validTo: '2004' }, false],
  ])('%s at %j: %s', (stem, time, held) => {
    expect(heldOfficeThen(person, stem, time)).toBe(held)
  })
})

const names = ['North Union', 'South League', 'East Pact', 'West Circle', 'High Table', 'Deep Club']
const all = names.map(en => entity(en.split(' ')[0]!.toLowerCase(), en))
const about = (id: string, statement: string, entities: string[], rest: Partial<FactSketch> = {}): FactSketch =>
  ({ id, statement, entities, cards: [], ...rest })
const asks = (front: string, rest: Partial<FactSketch> = {}) =>
  about('key', 'Silent.', ['north'], { cards: [{ front, answer: 'North Union', expected: { type: 'entity', entity: 'north', accept: [] } }], ...rest })
const roll = about('roll', 'Here they stand.', all.map(({ id }) => id))

function setUp(facts: FactSketch[], entities = all) {
  const index = smallDeck(facts, entities)
  return { index, context: createQuizContext(index), card: index.deck.cards[0]! }
}
const optionsOf = (facts: FactSketch[], entities = all) => {
  const { context, card } = setUp(facts, entities)
  return [...new Set(entityPool(card, context)?.pairs.flat().map(({ text }) => text))].toSorted()
}

describe('who or what an entity is', () => {
  const told = asks('Which?', { statement: 'The North met.' })
  it('is told by its description, with a fact about it', () => {
    const { context } = setUp([about('other', 'Other.', ['north']), told, roll])
    expect(entityRationale(all[0]!, 'N', context)).toMatchObject({
      kind: 'entity', factId: 'key', values: { option: 'N', description: 'About North Union.', statement: 'The North met.' },
    })
    expect(entityRationale(all[1]!, 'S', context)).toMatchObject({ kind: 'entity', factId: 'roll' })
    expect(entityRationale({ ...all[0]!, description: undefined }, 'N', context)).toMatchObject({ kind: 'other-fact', values: { description: '' } })
  })
  it('is its description alone where no fact speaks of it', () => {
    const { context } = setUp([told])
    expect(entityRationale(all[1]!, 'S', context)).toEqual({
      kind: 'entity', values: { option: 'S', description: 'About South League.' },
      refs: { option: { of: 'name', entity: 'south' }, description: { of: 'description', entity: 'south' } },
      factId: null, source: null,
    })
  })
  it('is no disputed fact, if there is another', () => {
    const { context } = setUp([{ ...told, status: 'disputed' }, about('other', 'Other.', ['north'])])
    expect(entityRationale(all[0]!, 'N', context).factId).toBe('key')
    const both = setUp([about('other', 'Other.', ['north']), { ...told, status: 'disputed' }])
    expect(entityRationale(all[0]!, 'N', both.context).factId).toBe('other')
  })
})

describe('an entity that could answer', () => {
  it('is one that the stem names, and one of the fact', () => {
    const { context, card } = setUp([asks('Which is it beside the South League?', { entities: ['north', 'east'] }), roll])
    expect(all.map(each => entityCouldAnswer(each, card, context))).toEqual([true, true, true, false, false, false])
  })
  it.each([
    ['Who was President when it opened?', true], ['In which year was the President elected?', true],
    ['Which President opened it?', false],
  ])('held the office: %s: %s', (front, could) => {
    const president = entity('south', 'South League', { offices: [{ title: 'President of Osh', from: '1990', to: '2000', basis: 'sources' }] })
    const { context, card } = setUp([asks(front, { when: { value: '1995', precision: 'year', what: 'opened' } }), roll], [all[0]!, president])
    expect(entityCouldAnswer(president, card, context)).toBe(could)
    const undated = setUp([asks(front), roll], [all[0]!, president])
    expect(entityCouldAnswer(president, undated.card, undated.context)).toBe(false)
  })
  it('is not the other side of a disputed fact, for which another card asks', () => {
    const card = asks('Which doubts?').cards[0]!
    const rival = { front: 'Which trusts?', answer: 'South League', expected: { type: 'entity' as const, entity: 'south', accept: [] } }
    const disputed = (status: 'disputed' | 'single-source') => {
      const set = setUp([about('key', 'Silent.', ['north', 'south'], { status, cards: [card, rival] }), roll])
      return entityCouldAnswer(all[1]!, set.card, set.context)
    }
    expect([disputed('disputed'), disputed('single-source')]).toEqual([false, true])
  })
})

describe('wrong names', () => {
  it('are known in the topic, or all over the deck', () => {
    const elsewhere = (count: number) => Array.from({ length: count }, (_, place) => about(`e${place}`, `E${place}.`, ['south'], { topic: 'bases' }))
    const others = about('roll', 'Here.', ['east', 'west'])
    expect(optionsOf([asks('Which?'), others, ...elsewhere(2)])).toEqual(['East Pact', 'West Circle'])
    expect(optionsOf([asks('Which?'), others, ...elsewhere(3)])).toEqual(['East Pact', 'South League', 'West Circle'])
  })

  it('are the likest first: of one class, of the topic, and spoken of most', () => {
    const kindred = all.map(each => each.id === 'north' || each.id === 'south' ? each : { ...each, class: 'military-alliance' })
    const { context, card } = setUp([asks('Which?'), roll, about('x', 'X.', ['deep']), about('y', 'Y.', ['deep', 'high'])], kindred)
    const pool = entityPool(card, context)!
    expect(pool).toMatchObject({ keyText: 'North Union', keyPosition: null })
    expect(pool.pairs[0]!.map(({ text }) => text)).toEqual(['South League', 'Deep Club'])
    expect(pool.pairs[1]!.map(({ text }) => text)).toEqual(['South League', 'High Table'])
    expect(pool.pairs[0]![0].rationale).toMatchObject({ kind: 'entity', values: { option: 'South League' } })
  })

  it('are none where the card cannot be asked so', () => {
    expect(optionsOf([asks('Which is the North Union?'), roll])).toEqual([])
    expect(optionsOf([asks('Which?', { cards: [{ front: '?', answer: 'x', expected: { type: 'entity', entity: 'lost', accept: [] } }] }), roll])).toEqual([])
    expect(optionsOf([asks('Which?', { cards: [{ front: '?', answer: 'x', expected: { type: 'text', accept: [] } }] }), roll])).toEqual([])
    expect(optionsOf([asks('Which?', { cards: [{ front: '?', answer: 'some club', expected: { type: 'entity', entity: 'north', accept: [] } }] }), roll])).toEqual([])
  })

  it('of a gap take the article before it', () => {
    const written = about('written', 'The South League met the East Pact, West Circle and High Table.', [])
    const gap = (front: string) => asks(front, { cards: [{ front, kind: 'cloze', answer: 'North Union', expected: { type: 'entity', entity: 'north', accept: [] } }] })
    expect(optionsOf([gap('It was the […] then.'), roll, written])).toEqual(['East Pact', 'South League'])
    expect(optionsOf([gap('It was […] then.'), roll, written])).toEqual(['Deep Club', 'High Table', 'West Circle'])
    const terms = all.map(each => ({ ...each, kind: 'term' as const }))
    expect(optionsOf([gap('It was the […] then.'), roll, written], terms)).toHaveLength(5)
  })
})
