import type { Deck } from '../../domain/content/deck.ts'
import { indexDeck } from '../../domain/content/deck-index.ts'

/**
 * At most so many pages are drawn when the app is built, however large the deck is: building takes as long and the
 * folder is as large. The others are drawn by the server when they are asked for, or on a static host by the browser,
 * from the empty shell that stands in for what is not there (404.html).
 */
export const MOST_PAGES = 1_500

/** Addresses of the pages about single things that are drawn when the app is built, the most visited first. */
export function deckPages(deck: Deck, most = MOST_PAGES): string[] {
  const factsInStudyOrder = new Set(indexDeck(deck).queueCards.map(({ factId }) => factId))
  return [
    ...deck.topics.map(({ id }) => `/topics/${id}`),
    ...deck.articles.map(({ id }) => `/articles/${id}`),
    ...deck.units.map(({ id }) => `/learn/${id}`),
    ...deck.tickets.map(({ id }) => `/tickets/${id}`),
    ...deck.debates.map(({ id }) => `/disagreements/${id}`),
    ...[...factsInStudyOrder].map(id => `/facts/${id}`),
    ...deck.units.map(({ id }) => `/learn/${id}/check`),
    ...deck.entities.map(({ id }) => `/entities/${id}`),
  ].slice(0, most)
}
