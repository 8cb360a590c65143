/** The deck in a language, for programs of the command line. */
import type { BackWords } from '../../domain/content/card-back.ts'
import type { Deck, LanguageCode } from '../../domain/content/deck.ts'
import type { TranslatedDeck } from '../../domain/content/translate.ts'
import type { ContentFault } from '../../domain/content/yaml-source.ts'
import { englishBackWords } from '../../domain/content/card-back.ts'
import { languageCodes } from '../../domain/content/language-codes.ts'
import { markEnglish } from '../../domain/content/translate.ts'
import { readTranslations } from './read-translations.ts'
import { translationOf } from './spoken-decks.ts'

/** The deck with translations over it, every thing with its language. */
export interface DeckInLanguage {
  deck: TranslatedDeck
  language: LanguageCode
  /** Words on the backs of cards. */
  words: { back: BackWords }
}

/** The deck in a language, and what is wrong with its translations. */
export async function deckInLanguage(
  english: Deck, language: LanguageCode,
): Promise<{ spoken: DeckInLanguage, faults: ContentFault[] }> {
  if (language === 'en')
    return { spoken: { deck: markEnglish(english), language, words: { back: englishBackWords } }, faults: [] }
  const { overlay, deck, faults } = translationOf(english, await readTranslations(), language)
  return { spoken: { deck, language, words: { back: overlay.backWords ?? englishBackWords } }, faults }
}

/** The language that a caller asks for; undefined where it is none of ours. */
export function languageNamed(name: string): LanguageCode | undefined {
  return languageCodes.find(code => code === name)
}
