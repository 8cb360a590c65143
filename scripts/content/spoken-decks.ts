/** The deck in every language, as a learner of that language gets it. */
import type { Deck, LanguageCode } from '../../domain/content/deck.ts'
import type { ContentFault, SourceFile } from '../../domain/content/yaml-source.ts'
import type { TranslationLanguage } from '../../domain/content/overlay.ts'
import { translationLanguages } from '../../domain/content/overlay.ts'
import { translateDeck, withoutOwnLanguage } from '../../domain/content/translate.ts'
import { compileOverlay } from '../../domain/translation/compile-overlay.ts'
import { acceptAllLanguages } from '../../domain/translation/other-answers.ts'
import { sha256 } from './read-translations.ts'

export interface SpokenDecks {
  decks: Record<LanguageCode, Deck>
  faults: ContentFault[]
}

/** Compiles all translations against the English deck. Answers may be typed in any language, whatever is shown. */
export function spokenDecks(english: Deck, translations: readonly SourceFile[]): SpokenDecks {
  const compiled = translationLanguages.map(language => compileOverlay(translations, english, language, sha256))
  const overlays = compiled.map(({ overlay }) => overlay)
  const accepting = (deck: Deck): Deck => acceptAllLanguages(deck, english, overlays)
  const translated = overlays.map(overlay =>
    [overlay.language, accepting(withoutOwnLanguage(translateDeck(english, overlay), overlay.language))] as const,
  )
  return {
    decks: { en: accepting(english), ...Object.fromEntries(translated) as Record<TranslationLanguage, Deck> },
    faults: compiled.flatMap(({ faults }) => faults),
  }
}
