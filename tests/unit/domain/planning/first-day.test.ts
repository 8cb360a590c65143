import type { Deck } from '../../../../domain/content/deck.ts'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../../domain/log/default-settings.ts'
import { firstDayCards, starterOf } from '../../../../domain/planning/first-day.ts'
import { realDeck } from '../../../support/real-deck.ts'

const deck = await realDeck()

/** The deck so many times, with names of their own. */
function times(count: number): Deck {
  const copies = Array.from({ length: count }, (_, place) => place === 0 ? deck : renamed(place))
  return {
    ...deck,
    units: copies.flatMap(({ units }) => units),
    facts: copies.flatMap(({ facts }) => facts),
    cards: copies.flatMap(({ cards }) => cards),
  }
}

function renamed(place: number): Pick<Deck, 'units' | 'facts' | 'cards'> {
  const name = (id: string): string => `copy-${place}-${id}`
  return {
    units: deck.units.map(unit => ({
      ...unit,
      id: name(unit.id),
      facts: unit.facts.map(name),
      depth: unit.depth.map(name),
      after: unit.after.map(name),
    })),
    facts: deck.facts.map(fact => ({ ...fact, id: name(fact.id), cards: fact.cards.map(name) })),
    cards: deck.cards.map(card => ({
      ...card,
      id: name(card.id),
      factId: name(card.factId),
      ...card.after && { after: card.after.map(name) },
    })),
  }
}

describe('the first day', () => {
  it('is as long as a newcomer’s day is', () => {
    expect(firstDayCards(deck)).toHaveLength(defaultSettings().newCardsPerDay)
  })

  it('is the same by the starter alone as by the whole deck', () => {
    expect(firstDayCards(starterOf(deck))).toEqual(firstDayCards(deck))
  })

  it('takes as much of a deck of ten times as many facts', () => {
    expect(starterOf(times(10))).toEqual(starterOf(deck))
  })
})
