import { describe, expect, it } from 'vitest'
import { cardTextName, distractorsTextName, englishTexts, hashOfEnglish, overlayKinds } from '#domain/translation/english-texts'
import { englishDeck, sha256 } from './overlays.ts'

const texts = englishTexts(englishDeck())

describe('the English that translations are made from', () => {
  it('is there for every kind of thing, by id', () => {
    expect(Object.keys(texts).toSorted()).toEqual([...overlayKinds].toSorted())
    expect([...texts.topics]).toEqual([
      [
        'european-union',
        { texts: new Map([['title', 'The European Union'], ['description', 'Agreements with Brussels.']]) },
      ],
    ])
    expect([...texts.entities.keys()]).toEqual(['eu', 'pca'])
  })

  it('has of a fact its texts and cards, each by name, with its revision', () => {
    const { revision, texts: own } = texts.facts.get('pca-in-force')!
    expect(revision).toBe(1)
    expect([...own.keys()]).toEqual([
      'statement', 'why', 'note', 'cards.year', 'cards.gap', 'cards.term', 'distractors.term', 'cards.order',
      'cards.member',
    ])
    expect(own.get('why')).toBe('It binds both.')
    expect(own.get('cards.term')).toEqual(['question', 'What did it bring?', 'text', 'joint bodies', ['bodies']])
    expect(own.get('distractors.term')).toEqual([['a base', 'it did not'], ['a loan', 'it did not either']])
  })

  it('has no text that is not there', () => {
    const deck = englishDeck()
    const bare = englishTexts({
      ...deck, entities: deck.entities.map(entity => ({ ...entity, description: '' })),
      facts: deck.facts.map(({ why, note, ...fact }) => fact),
    })
    expect([...bare.entities]).toEqual([])
    expect([...bare.facts.get('pca-in-force')!.texts.keys()].slice(0, 2)).toEqual(['statement', 'cards.year'])
    expect([...bare.guides]).toEqual([])
  })
})

describe('what a translation keeps of its English', () => {
  it('is eight digits of its hash, of several texts together', () => {
    expect(hashOfEnglish('a', sha256)).toBe(sha256('a').slice(0, 8))
    expect(hashOfEnglish(['a', 'b'], sha256)).toBe(sha256('["a","b"]').slice(0, 8))
    expect(hashOfEnglish(['a', 'b'], sha256)).toHaveLength(8)
  })

  it('is known by the name of the text', () => {
    expect([cardTextName('year'), distractorsTextName('year')]).toEqual(['cards.year', 'distractors.year'])
  })
})
