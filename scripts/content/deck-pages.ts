import type { Deck, InLanguage } from '../../domain/content/deck.ts'
import type { TranslationLanguage } from '../../domain/content/overlay.ts'
import { indexDeck } from '../../domain/content/deck-index.ts'
import { pathIn } from '../../i18n/languages.ts'

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

/** So many pages about single things are drawn of each language into which the deck is translated. */
export const MOST_TRANSLATED_PAGES = 400

/**
 * Addresses of the pages in another language that are drawn when the app is built: of what is translated, the most
 * visited first.
 */
export function pagesIn(language: TranslationLanguage, deck: Deck, most = MOST_TRANSLATED_PAGES): string[] {
  const isTranslated = ({ lang }: InLanguage): boolean => lang === undefined
  const translated = {
    ...deck,
    topics: deck.topics.filter(isTranslated),
    articles: deck.articles.filter(isTranslated),
    units: deck.units.filter(isTranslated),
    tickets: deck.tickets.filter(isTranslated),
    debates: deck.debates.filter(isTranslated),
    entities: deck.entities.filter(isTranslated),
  }
  const untranslated = new Set(deck.facts.filter(fact => !isTranslated(fact)).map(({ id }) => `/facts/${id}`))
  return deckPages(translated, Number.POSITIVE_INFINITY)
    .filter(path => !untranslated.has(path))
    .slice(0, most)
    .map(path => pathIn(language, path))
}
