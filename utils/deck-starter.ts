import type { Deck, LanguageCode } from '#domain/content/deck'

const starters = {
  en: () => loadPiece(() => import('#deck-starter-en')),
  ru: () => loadPiece(() => import('#deck-starter-ru')),
  ky: () => loadPiece(() => import('#deck-starter-ky')),
}

/** What a first day needs of the deck in a language: a file that the pages of the language announce. */
export async function starterIn(language: LanguageCode): Promise<() => Deck> {
  return (await starters[language]()).readStarter
}
