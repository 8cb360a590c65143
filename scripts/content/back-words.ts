import type { BackWords } from '../../domain/content/card-back.ts'
import type { LanguageCode } from '../../domain/content/deck.ts'
import { englishBackWords } from '../../domain/content/card-back.ts'
import { parseOverlays } from '../../domain/translation/parse-overlays.ts'
import { readTranslations } from './read-translations.ts'

/** The words on the backs of cards, by language; English ones where there are no others. */
export async function backWordsByLanguage(): Promise<Record<LanguageCode, BackWords>> {
  const files = await readTranslations()
  const wordsOf = (language: 'ru' | 'ky'): BackWords => parseOverlays(files, language).backWords ?? englishBackWords
  return { en: englishBackWords, ru: wordsOf('ru'), ky: wordsOf('ky') }
}
