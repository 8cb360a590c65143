import type { InLanguage, LanguageCode } from './deck.ts'

/** The language of one text of a thing, where it is not that of the deck; for `:lang` of the element that shows it. */
export function langOf(thing: InLanguage | undefined, text: string): LanguageCode | undefined {
  return thing?.lang ?? (thing?.inEnglish?.includes(text) ? 'en' : undefined)
}
