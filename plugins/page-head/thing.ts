import type { InLanguage } from '#domain/content/deck'
import type { DeckIndex } from '#domain/content/deck-index'

type Finder = (deck: DeckIndex, id: string) => InLanguage | undefined

const finders: Readonly<Record<string, [parameter: string, find: Finder]>> = {
  'learn-unit': ['unit', ({ unitById }, id) => unitById.get(id)],
  'learn-unit-check': ['unit', ({ unitById }, id) => unitById.get(id)],
  'topics-topic': ['topic', ({ topicById }, id) => topicById.get(id)],
  'articles-article': ['article', ({ articleById }, id) => articleById.get(id)],
  'facts-fact': ['fact', ({ factById }, id) => factById.get(id)],
  'entities-entity': ['entity', ({ entityById }, id) => entityById.get(id)],
  'tickets-ticket': ['ticket', ({ deck }, id) => deck.tickets.find(ticket => ticket.id === id)],
  'disagreements-debate': ['debate', ({ deck }, id) => deck.debates.find(debate => debate.id === id)],
}

/** Whether the page of a route, in the language of a deck, says what it is about in that language. */
export function isInItsLanguage(name: unknown, param: (name: string) => string, deck: DeckIndex): boolean {
  const [parameter, find] = finders[String(name)] ?? []
  return !parameter || !find || find(deck, param(parameter))?.lang === undefined
}
