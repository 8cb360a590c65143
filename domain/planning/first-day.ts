/**
 * The first day of somebody who has answered nothing: what is asked then is known before anything is known of the
 * learner.
 */
import type { Deck, DeckCard } from '../content/deck.ts'
import { indexDeck } from '../content/deck-index.ts'
import { partOfDeck } from '../content/deck-pieces.ts'
import { defaultSettings } from '../log/default-settings.ts'
import { planDay } from './day.ts'

/** Ids of the new cards of a first day, in the order in which they are asked. */
export function firstDayCards(deck: Deck): string[] {
  const { queueCards } = indexDeck(deck)
  const moment = { at: 0, studyDay: 0 }
  return planDay({ cards: queueCards, states: new Map(), moment, settings: defaultSettings() }).queue.main
}

/** What is asked on a first day is told, not chosen or written. */
function plainCard({ distractors: _, ...card }: DeckCard): DeckCard {
  if (!('accept' in card.expected))
    return card
  const { alsoAccepted: _also, ...expected } = card.expected
  return { ...card, expected: { ...expected, accept: [] } }
}

/** As much of a deck as the first day needs: it does not grow with the deck, and gives the same first day. */
export function starterOf(deck: Deck): Deck {
  const asked = new Set(firstDayCards(deck))
  const facts = new Set(deck.cards.filter(({ id }) => asked.has(id)).map(({ factId }) => factId))
  const part = partOfDeck(deck, facts)
  const cited = new Set(part.facts.flatMap(({ evidence }) => evidence.map(({ article, section }) => `${article}/${section}`)))
  return {
    ...part,
    parts: [],
    articles: part.articles.map(article => ({
      ...article,
      sections: article.sections.filter(({ id }) => cited.has(`${article.id}/${id}`)),
    })),
    facts: part.facts.map(fact => ({ ...fact, cards: fact.cards.filter(id => asked.has(id)) })),
    cards: part.cards.filter(({ id }) => asked.has(id)).map(plainCard),
  }
}
