/** The deck in every language, as a learner of that language gets it. */
import type { Deck, LanguageCode } from '../../domain/content/deck.ts'
import type { ContentFault, SourceFile } from '../../domain/content/yaml-source.ts'
import type { DeckOverlay, TranslationLanguage } from '../../domain/content/overlay.ts'
import type { TranslatedDeck } from '../../domain/content/translate.ts'
import { translationLanguages } from '../../domain/content/overlay.ts'
import { translateDeck, withoutOwnLanguage } from '../../domain/content/translate.ts'
import { compileOverlay } from '../../domain/translation/compile-overlay.ts'
import { acceptAllLanguages } from '../../domain/translation/other-answers.ts'
import { sha256 } from './read-translations.ts'

export interface SpokenDecks {
  decks: Record<LanguageCode, Deck>
  faults: ContentFault[]
}

/** The deck with its translation into a language over it. */
interface TranslationOfDeck { overlay: DeckOverlay, deck: TranslatedDeck, faults: ContentFault[] }

/** Compiles the translation into a language against the English deck, and puts it over it. */
export function translationOf(
  english: Deck, translations: readonly SourceFile[], language: TranslationLanguage,
): TranslationOfDeck {
  const { overlay, faults } = compileOverlay(translations, english, language, sha256)
  return { overlay, deck: translateDeck(english, overlay), faults }
}

/** Compiles all translations against the English deck. Answers may be typed in any language, whatever is shown. */
export function spokenDecks(english: Deck, translations: readonly SourceFile[]): SpokenDecks {
  const all = translationLanguages.map(language => translationOf(english, translations, language))
  const overlays = all.map(({ overlay }) => overlay)
  const accepting = (deck: Deck): Deck => acceptAllLanguages(deck, english, overlays)
  const translated = all.map(({ overlay: { language }, deck }) =>
    [language, accepting(withoutOwnLanguage(deck, language))] as const,
  )
  return {
    decks: { en: accepting(english), ...Object.fromEntries(translated) as Record<TranslationLanguage, Deck> },
    faults: all.flatMap(({ faults }) => faults),
  }
}
