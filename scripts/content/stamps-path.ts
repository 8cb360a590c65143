import type { LanguageCode } from '../../domain/content/deck.ts'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Where the dates of Anki notes in a language are kept. */
export function stampsPath(language: LanguageCode): string {
  const name = language === 'en' ? 'note-stamps.txt' : `note-stamps.${language}.txt`
  return fileURLToPath(new URL(`../../exports/anki/${name}`, import.meta.url))
}

/** The dates of Anki notes in a language; nothing where none was dated. */
export function readStamps(language: LanguageCode): Promise<string> {
  return readFile(stampsPath(language), 'utf8').catch(() => '')
}
