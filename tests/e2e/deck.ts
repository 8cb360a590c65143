// What the journeys know of the deck: as the app shows it in their language.
import type { TranslatedDeck } from '../../domain/content/translate.ts'
import { deckInLanguage } from '../../scripts/content/deck-in-language.ts'
import { realDeck } from '../support/real-deck.ts'
import { language } from './messages.ts'

let speaking: Promise<TranslatedDeck> | undefined

/** The deck in the language of these journeys, compiled once for all of them in a process: they only read it. */
export function spokenDeck(): Promise<TranslatedDeck> {
  speaking ??= realDeck().then(deck => deckInLanguage(deck, language)).then(({ spoken }) => spoken.deck)
  return speaking
}

type Named = 'parts' | 'units' | 'tickets' | 'debates' | 'happenings' | 'articles' | 'topics' | 'entities' | 'facts' | 'cards'

/** A thing of the deck by its id. Throws when there is none. */
export async function inDeck<List extends Named>(list: List, id: string): Promise<TranslatedDeck[List][number]> {
  const found = (await spokenDeck())[list].find(thing => thing.id === id)
  if (!found)
    throw new Error(`the deck has no “${id}” in ${list}`)
  return found
}

/** How the app calls an entity. */
export async function nameOf(id: string): Promise<string> {
  const { names } = await inDeck('entities', id)
  return names[language] ?? names.en
}

/** Its acronym, or its name where it has none. */
export async function acronymOf(id: string): Promise<string> {
  const { acronyms } = await inDeck('entities', id)
  return acronyms?.[language] ?? nameOf(id)
}
