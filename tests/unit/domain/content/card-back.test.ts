import type { DeckFact, FactStatus } from '#domain/content/deck'
import { describe, expect, it } from 'vitest'
import { cardBack, evidenceLocator, statusInWords } from '#domain/content/card-back'
import { compileContent } from '#domain/content/compile'
import { filesWith } from './sources.ts'

const { deck } = compileContent(filesWith())
const articles = new Map(deck.articles.map(article => [article.id, article]))
const base = deck.facts[0]!

function withStatus(status: FactStatus, changes: Partial<DeckFact> = {}): DeckFact {
  return { ...base, status, ...changes }
}

describe('the back of a card', () => {
  it('has answer, statement, status and a line for each source', () => {
    expect(cardBack(deck.cards[0]!, base, articles)).toBe([
      '1999',
      'The Partnership and Cooperation Agreement with the EU has been in force since 1999.',
      'Single source: only Doe (2020) says so',
      'Source: Doe (2020), Relations with the EU, ¶ 1',
    ].join('\n'))
  })

  it('has the note, and says which source contradicts', () => {
    const disputed = withStatus('disputed', {
      note: 'Doe differs.',
      evidence: [base.evidence[0]!, { article: 'doe-2020', section: 'bases', paragraph: 1, stance: 'contradicts' }],
    })
    expect(cardBack(deck.cards[0]!, disputed, articles).split('\n').slice(2)).toEqual([
      'Disputed: the sources differ',
      'Note: Doe differs.',
      'Source: Doe (2020), Relations with the EU, ¶ 1',
      'Contradicted by: Doe (2020), Bases, ¶ 1',
    ])
  })
})

describe('the status in words', () => {
  it.each([
    [withStatus('corroborated', { sources: 3 }), 'Corroborated: 3 articles say so'],
    [withStatus('doubtful'), 'Doubtful: the source contradicts itself or what is known'],
    [withStatus('outdated', { asOf: '2012-03' }), 'Outdated: true as of March 2012'],
  ])('says how far to trust it', (fact, words) => {
    expect(statusInWords(fact, articles)).toBe(words)
  })
})

describe('a locator', () => {
  it('falls back to ids where the deck lacks the article', () => {
    expect(evidenceLocator({ article: 'gone', section: 'text', paragraph: 2, stance: 'supports' }, articles)).toBe(
      'gone, text, ¶ 2',
    )
  })
})
