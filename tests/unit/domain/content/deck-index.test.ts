import { describe, expect, it } from 'vitest'
import type { StudyHeads } from '#domain/content/deck-pieces'
import { compileContent } from '#domain/content/compile'
import { indexDeck, indexHeads } from '#domain/content/deck-index'
import { realDeck } from '../../../support/real-deck.ts'
import { fact, filesWith } from './sources.ts'

const variant = (id: string) => fact.replace('id: pca-in-force', `id: ${id}`).replace('importance: 3', 'importance: 2')
const { deck } = compileContent(filesWith({
  'facts/eu.yml': ['a', 'b', 'c'].map(variant).join(''),
  'course/parts.yml': '- { id: one, title: One }\n',
  'course/01-first.yml': 'id: first\npart: one\ntitle: U\naim: Know it.\nlead: A lead.\nfacts: [b]\ndepth: [a, c]\n',
}))

describe('a deck with every way into it', () => {
  const index = indexDeck(deck)

  it('has everything by its id', () => {
    expect([...index.factById.keys()].toSorted()).toEqual(['a', 'b', 'c'])
    expect([...index.cardById.keys()].toSorted()).toEqual(['a/year', 'b/year', 'c/year'])
    const { unitById, topicById, articleById, entityById } = index
    expect([unitById, topicById, articleById, entityById].map(each => [...each.keys()]))
      .toEqual([['first'], ['european-union'], ['doe-2020'], ['eu', 'pca']])
  })

  it('has the facts of a topic and of an article, each once however often it cites it', () => {
    expect(index.factsOfTopic.get('european-union')).toHaveLength(3)
    const [first] = deck.facts
    const twice = { ...first!, evidence: [...first!.evidence, ...first!.evidence] }
    expect(indexDeck({ ...deck, facts: [twice, ...deck.facts.slice(1)] }).factsOfArticle.get('doe-2020')).toHaveLength(3)
    expect(index.factsOfTopic.get('lost')).toBeUndefined()
  })

  it('has its cards in the order of study, core facts before depth, with what the queue needs', () => {
    expect(index.queueCards.map(({ id }) => id)).toEqual(['b/year', 'a/year', 'c/year'])
    expect(index.queueCardById.get('b/year')).toEqual({
      id: 'b/year', factId: 'b', topic: 'european-union', importance: 2, revision: 1, unit: 'first',
    })
    expect(index.queueCardById.get('a/year')).toMatchObject({ unit: 'first', isDepth: true })
  })

  it('has no card without its fact', () => {
    expect(() => indexDeck({ ...deck, facts: [] })).toThrow('belongs to no fact')
  })
})

describe('a deck without its texts', () => {
  it('has the same order of study as with them', async () => {
    const real = await realDeck()
    const after = Object.fromEntries(real.cards.flatMap(card => card.after ? [[card.id, card.after]] : []))
    const heads = indexHeads({ heads: real, after } as unknown as StudyHeads)
    const whole = indexDeck(real)
    expect(heads.queueCards).toEqual(whole.queueCards)
    expect([...heads.factById.keys()]).toEqual([...whole.factById.keys()])
    expect(heads).not.toHaveProperty('cardById')
  })
})
