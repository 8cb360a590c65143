/** The words of files for other programs, from the messages of the interface. */
import type { LanguageCode } from '../../domain/content/deck.ts'
import type { ExportWords } from '../../exports/export-words.ts'
import type { DeckInLanguage } from './deck-in-language.ts'
import { readFile } from 'node:fs/promises'
import { createI18n } from 'vue-i18n'
import { exportWords } from '../../exports/export-words.ts'
import { languages } from '../../i18n/languages.ts'

async function messagesOf(language: LanguageCode): Promise<{ export: Record<string, string> }> {
  const file = new URL(`../../i18n/locales/${language}/export.json`, import.meta.url)
  return { export: JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) }
}

/** The words of a language; in English what has no words there yet. */
export async function wordsOfExports(
  { language, words }: Pick<DeckInLanguage, 'language' | 'words'>,
): Promise<ExportWords> {
  const { global: { t } } = createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: 'en',
    missingWarn: false,
    fallbackWarn: false,
    messages: { en: await messagesOf('en'), [language]: await messagesOf(language) },
    pluralRules: Object.fromEntries(languages.map(({ code, formOf }) => [code, formOf])),
  })
  return exportWords((key, count) => count === undefined ? t(key) : t(key, { n: count }, count), words.back)
}
