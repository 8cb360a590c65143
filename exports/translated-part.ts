/** What of a deck is in its language. */
import type { Deck, InLanguage, LanguageCode } from '../domain/content/deck.ts'
import { deckOfScope } from './deck-of-scope.ts'
import { languageOf } from './language.ts'

/** Ids of cards that a deck has in another language than its own. */
export function untranslatedCards({ cards }: Pick<Deck, 'cards'>, language: LanguageCode): string[] {
  return cards.filter(card => languageOf(card, 'front', language) !== language).map(({ id }) => id)
}

/** The cards of a deck that are in its language, and what belongs to them. */
export function translatedPart(deck: Deck, language: LanguageCode): Deck {
  const isOwn = (thing: InLanguage): boolean => (thing.lang ?? language) === language
  const left = new Set(untranslatedCards(deck, language))
  const facts = deck.facts
    .map(fact => ({ ...fact, cards: fact.cards.filter(id => !left.has(id)) }))
    .filter(fact => isOwn(fact) && fact.cards.length > 0)
  const part = deckOfScope({ ...deck, facts }, { kind: 'facts', ids: facts.map(({ id }) => id) })
  return {
    ...part,
    tickets: part.tickets.filter(isOwn),
    debates: part.debates.filter(isOwn),
    happenings: part.happenings.filter(isOwn),
    cards: part.cards.filter(({ id }) => !left.has(id)),
  }
}
