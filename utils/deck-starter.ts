import type { Deck, LanguageCode } from '#domain/content/deck'
import { readStarter } from '#deck-starter'

const others = {
  ru: () => loadPiece(() => import('#deck-starter-ru')),
  ky: () => loadPiece(() => import('#deck-starter-ky')),
}

/** What a first day needs of the deck in a language; that of English is part of the code of the page. */
export async function starterIn(language: LanguageCode): Promise<() => Deck> {
  return language === 'en' ? readStarter : (await others[language]()).readStarter
}
