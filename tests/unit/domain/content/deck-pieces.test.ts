import { describe, expect, it } from 'vitest'
import { indexDeck, indexHeads } from '../../../../domain/content/deck-index.ts'
import { cutDeck, joinDeck, NO_UNIT, partOfDeck, readHeads, yearOf } from '../../../../domain/content/deck-pieces.ts'
import { deckFiles } from '../../../../scripts/content/deck-files.ts'
import { realDeck } from '../../../support/real-deck.ts'

const deck = await realDeck()
const withoutCourse = { ...deck, units: [] }

/** As it comes over the network. */
function travelled<T>(piece: T): T {
  return JSON.parse(JSON.stringify(piece)) as T
}

describe('the pieces of a deck', () => {
  it('put together give the deck that was cut', () => {
    expect(joinDeck(travelled(cutDeck(deck)))).toEqual(deck)
  })

  it('hold facts that no unit names as well', () => {
    expect(joinDeck(travelled(cutDeck(withoutCourse)))).toEqual(withoutCourse)
    expect(cutDeck(withoutCourse).units[NO_UNIT]!.facts).toEqual(deck.facts)
    expect(cutDeck(deck).units[NO_UNIT]!.facts).toEqual([])
  })

  it.each([['the deck', deck], ['a deck without a course', withoutCourse]])('have the queue of the whole in the index of %s', (_, of) => {
    const whole = indexDeck(of)
    const heads = indexHeads(readHeads(travelled(cutDeck(of).index)))
    expect(heads.queueCards).toEqual(whole.queueCards)
    const idsOf = (facts: ReadonlyMap<string, readonly { id: string }[]>): [string, string[]][] =>
      [...facts].map(([key, list]) => [key, list.map(({ id }) => id)])
    expect(heads.deck.facts.map(yearOf)).toEqual(of.facts.map(yearOf))
    expect(idsOf(heads.factsOfTopic)).toEqual(idsOf(whole.factsOfTopic))
    expect(idsOf(heads.factsOfArticle)).toEqual(idsOf(whole.factsOfArticle))
  })

  it('are as many as the units and few more, and none of them grows with the deck but by its unit', () => {
    const { files } = deckFiles(deck)
    expect(files.size).toBe(deck.units.length + 7)
    const lengths = [...files].filter(([name]) => name.startsWith('unit-')).map(([, text]) => text.length)
    expect(Math.max(...lengths)).toBeLessThan(80_000)
  })
})

describe('a part of a deck', () => {
  const ids = new Set(deck.facts.slice(3, 9).map(({ id }) => id))
  const part = partOfDeck(deck, ids)

  it('has these facts with their cards, and no others', () => {
    expect(new Set(part.facts.map(({ id }) => id))).toEqual(ids)
    expect(part.cards).toEqual(deck.cards.filter(({ factId }) => ids.has(factId)))
    expect(part.units.flatMap(({ facts, depth }) => [...facts, ...depth]).sort()).toEqual([...ids].sort())
  })

  it('names the topics and articles that its cards show', () => {
    const { topicById, articleById } = indexDeck(part)
    for (const fact of part.facts) {
      expect(topicById.get(fact.topic)?.title).toBeTruthy()
      for (const { article, section } of fact.evidence)
        expect(articleById.get(article)?.sections.some(({ id }) => id === section)).toBe(true)
    }
  })
})
