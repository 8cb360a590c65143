import type { Deck } from '../../../../domain/content/deck.ts'
import { describe, expect, it } from 'vitest'
import { deckVersionOf } from '../../../support/quiz-context.ts'
import { hashText } from '../../../../domain/random.ts'
import { dated, entity, smallDeck } from './small-deck.ts'

const { deck } = smallDeck([dated('a', 'a', '1999')], [entity('eu', 'EU')])

describe('the version of a deck', () => {
  it('is eight hexadecimal digits, the same for the same deck', () => {
    expect(deckVersionOf(deck)).toMatch(/^[\da-f]{8}$/)
    expect(deckVersionOf(structuredClone(deck))).toBe(deckVersionOf(deck))
  })

  it('is the hash of its parts as JSON writes them, one after the other', () => {
    const { facts, cards, entities, topics, happenings } = deck
    const articles = deck.articles.map(({ id, shortTitle, sections }) => [id, shortTitle, sections])
    const written = ['5', ...[facts, cards, entities, topics, happenings, articles].map(part => JSON.stringify(part))]
    const hash = written.reduce((basis, text) => hashText(text, basis), hashText(''))
    expect(deckVersionOf(deck)).toBe(hash.toString(16).padStart(8, '0'))
  })

  it.each<[string, Partial<Deck>, boolean]>([
    ['a fact', { facts: [] }, true], ['a card', { cards: [] }, true], ['an entity', { entities: [] }, true],
    ['a topic', { topics: [] }, true],
    ['a happening', { happenings: [{ id: 'x' } as never] }, true],
    ['an article', { articles: [] }, true],
    ['an article’s short title', { articles: [{ ...deck.articles[0]!, shortTitle: 'x' }] }, true],
    ['an article’s sections', { articles: [{ ...deck.articles[0]!, sections: [] }] }, true],
    ['an article’s guide', { articles: [{ ...deck.articles[0]!, guide: 'x' }] }, false],
    ['a unit', { units: [{ id: 'x' } as never] }, false],
  ])('with another %s changes: %s', (_, change, changes) => {
    expect(deckVersionOf({ ...deck, ...change }) !== deckVersionOf(deck)).toBe(changes)
  })

  // Raised with the way of making questions: links to quizzes made before are then of another deck.
  it('is that of the fifth way of making questions', () => {
    expect(deckVersionOf({ ...deck, facts: [], cards: [], entities: [], topics: [], happenings: [], articles: [] })).toBe('c60a0050')
  })

  it('keeps its leading zeros', () => {
    const versions = Array.from({ length: 300 }, (_, place) =>
      deckVersionOf({ ...deck, topics: [{ id: String(place) } as never] }))
    expect(versions.every(version => version.length === 8)).toBe(true)
    expect(versions.some(version => version.startsWith('0'))).toBe(true)
  })
})
