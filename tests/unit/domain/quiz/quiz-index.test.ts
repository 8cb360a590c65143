import { describe, expect, it } from 'vitest'
import { buildQuestion, buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import { dated, entity, smallDeck } from './small-deck.ts'

const text = (answer: string, rest = {}) => ({ front: 'What?', answer, expected: { type: 'text' as const, accept: [] }, ...rest })
const fact = (id: string, cards: object[], rest = {}) => ({ id, statement: 'Silent.', cards: cards as never, ...rest })
const idsOf = (...args: Parameters<typeof smallDeck>) =>
  buildQuizIndex(smallDeck(...args)).blueprints.map(({ id }) => id)

describe('the questions that a deck can give', () => {
  it('are by its cards: a choice, true or false for a gap, in writing where that is fair', () => {
    expect(idsOf([fact('a', [
      text('x'), text('x', { kind: 'cloze', front: '[…] is' }), text('so it is with all of that, and more'),
      text('x', { expected: { type: 'order', items: ['a', 'b', 'c'] } }),
    ])])).toEqual([
      'choice:a/0', 'typed:a/0', 'cloze:a/1', 'typed:a/1', 'choice:a/2', 'ordering:a/3',
    ])
  })

  it('are true or false only where another answer makes the sentence false', () => {
    const gap = (id: string, expected: object, rest = {}) => idsOf([fact(id, [text('x', { kind: 'cloze', front: '[…] is', expected })], rest)])
      .filter(each => each.startsWith('true-false'))
    const words = { type: 'text', accept: [] }
    const happened = { value: '1999', precision: 'year', what: 'joined' }
    expect(gap('a', words)).toEqual([])
    expect(gap('b', words, { when: { ...happened, what: 'measured' } })).toEqual([])
    expect(gap('c', words, { when: happened })).toEqual(['true-false:c/0'])
    expect(gap('d', { type: 'quantity', value: 3, accept: [] })).toEqual(['true-false:d/0'])
    expect(gap('e', { type: 'date', value: '1999', precision: 'year' })).toEqual(['true-false:e/0'])
  })

  it('are by its events: to be put in order, or the one that was under another president', () => {
    const president = entity('p', 'Pat', { offices: [{ title: 'President of Kyrgyzstan', from: '1990', to: '2005', basis: 'sources' }] })
    const events = ['1991', '1995', '1999', '2015'].map((value, place) => dated(`e${place}`, 'x', value, { statement: `The ${'abcd'[place]}x ${'efgh'[place]}y in ${value}.`, cards: [] }))
    expect(idsOf(events)).toEqual(['ordering:e0', 'ordering:e1', 'ordering:e2', 'ordering:e3'])
    expect(idsOf(events, [president])).toEqual(['ordering:e0', 'ordering:e1', 'ordering:e2', 'ordering:e3', 'odd-one-out:e3'])
  })

  it('are none of events that an author only tells', () => {
    const told = (who: string, article: object) => {
      const index = smallDeck([dated('e', 'x', '1991', { statement: `${who} wrote of it in 1991.`, cards: [] })])
      const articles = [{ ...index.deck.articles[0]!, authors: [], ...article }]
      return buildQuizIndex({ ...index, deck: { ...index.deck, articles } } as never).blueprints.length
    }
    const doe = { authors: [{ family: 'Doe', given: 'J' }], organization: 'Open.kg' }
    expect([told('Somebody', doe), told('Doe', doe), told('Open.kg', doe)]).toEqual([1, 0, 1])
    expect(told('Open.kg', { organization: 'Open.kg' })).toBe(0)
  })

  it('are by its entities: pairs and classes', () => {
    const asks = (id: string) => fact(id, [{ front: 'Which?', answer: 'zzz', expected: { type: 'entity', entity: id, accept: [] } }])
    const entities = [
      entity('ann', 'Ann', { kind: 'person', class: 'diplomat' }), entity('eu', 'European Union', { class: 'club', acronyms: { en: 'EU' } }),
      entity('un', 'UN Council', { class: 'club', acronyms: { en: 'UN' } }), entity('sco', 'Shanghai', { class: 'club', acronyms: { en: 'S CO' } }),
      entity('cis', 'Commonwealth', { class: 'club', acronyms: { en: 'CIS' } }), entity('who', 'Health', { class: 'club' }),
      ...['Bob', 'Cem'].map(name => entity(name, name, { kind: 'person', class: 'scholar' })),
    ]
    expect(idsOf(['ann', 'eu', 'un', 'sco', 'who'].map(asks), entities).filter(id => !/^(?:choice|typed)/.test(id)))
      .toEqual(['matching:ann/0', 'odd-one-out:ann/0'])
  })

  it('have their places by fact, and are built by place', () => {
    const quizIndex = buildQuizIndex(smallDeck([fact('a', [text('x')]), fact('b', [text('so it is with all of that, and more')])]))
    expect(quizIndex.placesOfFact).toEqual(new Map([['a', [0, 1]], ['b', [2]]]))
    expect(buildQuestion(quizIndex, 1, 7)).toMatchObject({ id: 'typed:a/0' })
    expect(buildQuestion(quizIndex, 0, 7)).toBeUndefined()
    expect(buildQuestion(quizIndex, 9, 7)).toBeUndefined()
  })
})
