import { describe, expect, it } from 'vitest'
import { deckPages, MOST_PAGES } from '../../../scripts/content/deck-pages.ts'
import { realDeck } from '../../support/real-deck.ts'

const deck = await realDeck()

describe('the pages that are drawn when the app is built', () => {
  it('are those of every thing of the deck, each once, as long as there are not too many', () => {
    const { topics, articles, units, tickets, debates, facts, entities } = deck
    const things = [topics, articles, units, units, tickets, debates, facts, entities].flat().length
    const pages = deckPages(deck)
    expect(new Set(pages).size).toBe(pages.length)
    expect(pages.length).toBe(Math.min(things, MOST_PAGES))
  })

  it('are bounded in any deck, the course before its facts, and the facts that are begun first before the others', () => {
    const pages = deckPages(deck, 300)
    expect(pages).toHaveLength(300)
    for (const { id } of deck.units)
      expect(pages).toContain(`/learn/${id}`)
    expect(pages).toContain(`/facts/${deck.units[0]!.facts[0]}`)
    expect(pages.some(page => page.startsWith('/entities/'))).toBe(false)
  })
})
