import { describe, expect, it } from 'vitest'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { factOf, rationaleFrom, sourceOf } from '../../../../domain/quiz/quiz-context.ts'
import { entity, smallDeck } from './small-deck.ts'

const fact = (id: string, statement = `${id}.`, rest = {}) => ({ id, statement, cards: [], ...rest })

describe('the facts that speak of what a card asks', () => {
  const words = Array.from('bcdfghjklmnpqrstvwxz', letter => `${letter}ulk`)

  it.each([[9, 19, false], [9, 20, false], [10, 20, true], [10, 19, true]])('have half of its words: %d of %d', (shared, all, isOne) => {
    const index = smallDeck([
      { id: 'own', statement: 'Silent.', cards: [{ front: `${words.slice(0, all).join(' ')}?`, answer: 'it', expected: { type: 'text', accept: [] } }] },
      { id: 'other', statement: `${words.slice(0, shared).join(' ')}.`, cards: [] },
    ])
    expect(createQuizContext(index).factsSpeakingOf(index.deck.cards[0]!).some(({ id }) => id === 'other')).toBe(isOne)
  })
})

describe('what a deck is about', () => {
  // A subject is named by more than twenty facts, and by more than a fifth of them.
  it.each([[20, 20, false], [21, 21, true], [21, 104, true], [21, 105, false], [22, 105, true]])('%d of %d facts name it: %s', (naming, all, isSubject) => {
    const facts = Array.from({ length: all }, (_, place) => fact(`f${place}`, undefined, place < naming ? { entities: ['eu'] } : {}))
    const context = createQuizContext(smallDeck(facts, [entity('eu', 'EU'), entity('un', 'UN')]))
    expect(context.isSubject(context.index.entityById.get('eu')!)).toBe(isSubject)
    expect(context.isSubject(context.index.entityById.get('un')!)).toBe(false)
    expect(context.factsAbout('eu')).toHaveLength(naming)
    expect(context.factsAbout('un')).toEqual([])
  })
})

describe('a name with its article', () => {
  const names = ['European Union', 'SCO (old)', 'Gobi', 'Silk', 'Far East', 'Road']
  const entities = [...names.map(name => entity(name, name)), entity('imf', 'Monetary Fund', { acronyms: { en: 'IMF' } })]
  const context = createQuizContext(smallDeck([
    fact('a', 'In the European Union. The SCO (old) met. The Gobi-Altai. The Silk Road. bathe Far East. the roads.'), fact('b', 'By the IMF.'),
  ], entities))

  it.each([
    ['European Union', true], ['SCO (old)', true], ['Gobi', false], ['Silk', false], ['Far East', false],
    ['Road', false], ['imf', true],
  ])('%s: %s', (id, takesArticle) => {
    const named = context.index.entityById.get(id)!
    expect(context.takesArticle(named)).toBe(takesArticle)
    expect(context.takesArticle(named)).toBe(takesArticle)
  })
})

describe('the facts that could answer a card', () => {
  it('are kin of its own, and those that hold half of its words', () => {
    const place = { evidence: [{ article: 'doe-2020', section: 'eu', paragraph: 7, stance: 'supports' as const }] }
    const index = smallDeck([
      fact('own', 'Zinc.', { ...place, cards: [{ front: 'Which river crossed a meadow near the quarry?', answer: 'x', expected: { type: 'text', accept: [] } }] }),
      fact('kin', 'Iron.', place), fact('half', 'River crossed here meadow.'), fact('less', 'River only.'),
    ])
    const context = createQuizContext(index)
    expect(context.factsSpeakingOf(index.deck.cards[0]!).map(({ id }) => id)).toEqual(['own', 'kin', 'half'])
    expect(context.factsSpeakingOf(index.deck.cards[0]!)).toBe(context.factsSpeakingOf(index.deck.cards[0]!))
  })
})

describe('the deck by kinds', () => {
  const card = (expected: object) => ({ front: '?', answer: 'x', expected: expected as never })
  const index = smallDeck([fact('a', 'A.', { cards: [
    card({ type: 'entity', entity: 'eu', accept: [] }), card({ type: 'quantity', value: 1, accept: [] }), card({ type: 'text', accept: [] }),
  ] })], [entity('eu', 'EU'), entity('ann', 'Ann', { kind: 'person' })])
  const context = createQuizContext(index)

  it('has its entities, the cards that ask for them, and those that ask for amounts', () => {
    expect(context.entitiesOfKind('person').map(({ id }) => id)).toEqual(['ann'])
    expect(context.entitiesOfKind('place')).toEqual([])
    expect(context.cardsAskingFor('eu').map(({ id }) => id)).toEqual(['a/0'])
    expect(context.cardsAskingFor('ann')).toEqual([])
    expect(context.quantityCards().map(({ id }) => id)).toEqual(['a/1'])
  })
})

describe('the fact of a card', () => {
  it('explains it, with the first place that supports it', () => {
    const evidence = (['contradicts', 'supports', 'supports'] as const).map((stance, place) => ({ article: 'doe-2020', section: 'eu', paragraph: place + 1, stance }))
    const context = createQuizContext(smallDeck([fact('a', 'A.', { evidence }), fact('b', 'B.', { evidence: evidence.slice(0, 1) })]))
    const [a, b] = context.index.deck.facts
    expect(factOf(context, { factId: 'a' })).toBe(a)
    expect(() => factOf(context, { factId: 'lost' })).toThrow('there is no fact lost')
    expect(sourceOf(b!, context)).toBeNull()
    const source = { ...evidence[1], locator: expect.stringMatching(/Doe \(2020\), The EU.*2/) }
    expect(sourceOf(a!, context)).toEqual(source)
    const option = { text: 'O', ref: { of: 'name', entity: 'o' } } as const
    expect(rationaleFrom('entity', a!, context, { option })).toEqual({
      kind: 'entity', values: { option: 'O', statement: 'A.' },
      refs: { option: option.ref, statement: { of: 'statement', fact: 'a' } }, factId: 'a', source,
    })
    expect(rationaleFrom('key', a!, context).values).toEqual({ statement: 'A.' })
  })
})
