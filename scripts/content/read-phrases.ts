/** The words of quizzes in a language, from the strings of the app. */
import type { LanguageCode } from '../../domain/content/deck.ts'
import type { QuizMessages, QuizPhrases } from '../../domain/quiz/phrases.ts'
import { readFile } from 'node:fs/promises'
import { phrasesFrom } from '../../domain/quiz/phrases.ts'

/** Reads `i18n/locales/<language>/quiz.json`. */
export async function readPhrases(language: LanguageCode): Promise<QuizPhrases> {
  const file = new URL(`../../i18n/locales/${language}/quiz.json`, import.meta.url)
  return phrasesFrom(language, JSON.parse(await readFile(file, 'utf8')) as QuizMessages)
}
