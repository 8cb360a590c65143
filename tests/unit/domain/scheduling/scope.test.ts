import type { DeckFact } from '../../../../domain/content/deck.ts'
import type { FactScope, StudyScope } from '../../../../domain/scheduling/scope.ts'
import { describe, expect, it } from 'vitest'
import { indexDeck } from '../../../../domain/content/deck-index.ts'
import { isInScope, queryOfScope, scopeFromQuery, WHOLE_DECK } from '../../../../domain/scheduling/scope.ts'

function fact(id: string, topic: string, articles: string[]): DeckFact {
  return {
    id,
    kind: 'treaty',
    topic,
    statement: id,
    importance: 1,
    entities: [],
    evidence: articles.map((article, index) => ({
      article,
      section: '1',
      paragraph: 1,
      stance: index === 0 ? 'supports' : 'contradicts',
    })),
    status: 'single-source',
    sources: 1,
    revision: 1,
    changedAt: '2026-01-01',
    cards: [`${id}/a`],
  }
}
const facts = [fact('cis', 'treaties', ['sari']), fact('eaeu', 'unions', ['basaran', 'sari'])]
const index = indexDeck({
  parts: [],
  units: [{ id: 'first-steps', facts: [], depth: [] } as never],
  tickets: [],
  debates: [],
  happenings: [],
  articles: ['sari', 'basaran'].map(id => ({
    id,
    title: id,
    shortTitle: id,
    kind: 'web-page',
    authors: [],
    language: 'en',
    scope: 'full',
    sections: [],
    guide: '',
  })),
  topics: ['treaties', 'unions'].map(id => ({ id, title: id, description: '' })),
  entities: [],
  facts,
  cards: facts.map(({ id }) => ({
    id: `${id}/a`,
    factId: id,
    kind: 'question',
    front: '?',
    answer: '!',
    expected: { type: 'text', accept: [] },
  })),
})

describe('the scope of a session', () => {
  it.each<[string, Record<string, unknown>, FactScope]>([
    ['nothing', {}, WHOLE_DECK],
    ['a topic', { topic: 'unions' }, { kind: 'topic', id: 'unions' }],
    ['a unit', { unit: 'first-steps' }, { kind: 'unit', id: 'first-steps' }],
    ['an unknown unit', { unit: 'nowhere' }, WHOLE_DECK],
    ['a unit twice', { unit: ['first-steps'] }, WHOLE_DECK],
    ['an article twice', { article: ['sari'] }, WHOLE_DECK],
    ['an article', { article: 'sari' }, { kind: 'article', id: 'sari' }],
    ['some facts, of which one is known', { facts: 'cis~nothing' }, { kind: 'facts', ids: ['cis'] }],
    ['unknown facts', { facts: 'nothing' }, WHOLE_DECK],
    ['an unknown topic', { topic: 'space' }, WHOLE_DECK],
    ['an unknown article', { article: 'nobody' }, WHOLE_DECK],
    ['the same key twice', { topic: ['unions', 'treaties'] }, WHOLE_DECK],
    ['a key of the prototype', { topic: '__proto__' }, WHOLE_DECK],
  ])('is read from an address that asks for %s', (_, query, scope) => {
    expect(scopeFromQuery(query, index)).toEqual(scope)
  })

  it.each<StudyScope>([WHOLE_DECK, { kind: 'unit', id: 'first-steps' }, { kind: 'topic', id: 'unions' }, {
    kind: 'article',
    id: 'basaran',
  }])('%o comes back from its own address', (scope) => {
    expect(scopeFromQuery(queryOfScope(scope), index)).toEqual(scope)
  })

  it.each<[FactScope, string[]]>([
    [WHOLE_DECK, ['cis/a', 'eaeu/a']],
    [{ kind: 'topic', id: 'treaties' }, ['cis/a']],
    [{ kind: 'article', id: 'basaran' }, ['eaeu/a']],
    [{ kind: 'facts', ids: ['eaeu'] }, ['eaeu/a']],
    [{ kind: 'article', id: 'sari' }, ['cis/a', 'eaeu/a']],
  ])('%o has the cards %o', (scope, ids) => {
    expect(index.queueCards.filter(card => isInScope(scope, card, index)).map(card => card.id)).toEqual(ids)
  })

  it('has the cards of a unit, and a card that the deck has lost is of no article', () => {
    const [card] = index.queueCards
    const unit: FactScope = { kind: 'unit', id: 'first-steps' }
    expect(isInScope(unit, { ...card!, unit: 'first-steps' }, index)).toBe(true)
    expect(isInScope(unit, { ...card!, unit: 'second-steps' }, index)).toBe(false)
    expect(isInScope({ kind: 'article', id: 'sari' }, { ...card!, factId: 'lost' }, index)).toBe(false)
  })

  it('of everything has an address without a query', () => {
    expect(queryOfScope(WHOLE_DECK)).toEqual({})
  })
})
