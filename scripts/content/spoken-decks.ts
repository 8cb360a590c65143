/** The deck in every language, as a learner of that language gets it. */
import type { Deck, LanguageCode } from '../../domain/content/deck.ts'
import type { ContentFault, SourceFile } from '../../domain/content/yaml-source.ts'
import { translationLanguages } from '../../domain/content/overlay.ts'
import { translateDeck, withoutOwnLanguage } from '../../domain/content/translate.ts'
import { compileOverlay } from '../../domain/translation/compile-overlay.ts'
import { sha256 } from './read-translations.ts'

export interface SpokenDecks {
  decks: Record<LanguageCode, Deck>
  faults: ContentFault[]
}

/** Compiles all translations against the English deck. */
export function spokenDecks(english: Deck, translations: readonly SourceFile[]): SpokenDecks {
  const faults: ContentFault[] = []
  const decks: Record<LanguageCode, Deck> = { en: english, ru: english, ky: english }
  for (const language of translationLanguages) {
    const compiled = compileOverlay(translations, english, language, sha256)
    faults.push(...compiled.faults)
    decks[language] = withoutOwnLanguage(translateDeck(english, compiled.overlay), language)
  }
  return { decks, faults }
}
