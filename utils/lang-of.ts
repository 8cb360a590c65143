import type { InLanguage, LanguageCode } from '#domain/content/deck'

/** The language of one text of a thing of the deck, where it is not that of the page; for `:lang` of its element. */
export function langOf(thing: InLanguage | undefined, text: string): LanguageCode | undefined {
  return thing?.lang ?? (thing?.inEnglish?.includes(text) ? 'en' : undefined)
}
