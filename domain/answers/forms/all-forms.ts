/** The tables of all languages together: an answer may be typed in any of them, whatever the language of its card. */
import type { LanguageCode } from '../../content/deck.ts'
import type { AnswerForms, Pattern } from './answer-forms.ts'
import { foldLetters } from './answer-forms.ts'
import { englishForms } from './en.ts'
import { kyrgyzForms } from './ky.ts'
import { russianForms } from './ru.ts'

export const allForms: readonly AnswerForms[] = [englishForms, russianForms, kyrgyzForms]

/** Kyrgyz before Russian, whose letters it shares. */
const languages = [kyrgyzForms, russianForms, englishForms].map(({ language, telling }) => ({
  language,
  form: new RegExp(telling, 'u'),
}))

/** The language of a written date or amount; undefined for bare figures. */
export function languageOf(text: string): LanguageCode | undefined {
  return languages.find(({ form }) => form.test(foldLetters(text)))?.language
}

/** Any of the forms that some languages have, as one pattern. */
export function anyOf(patterns: readonly (Pattern | undefined)[]): Pattern {
  return `(?:${patterns.filter(pattern => pattern !== undefined && pattern !== '').join('|')})`
}

/** One pattern of every language: `everywhere(({ dates }) => dates.leading)`. */
export function everywhere(pick: (forms: AnswerForms) => Pattern | undefined): Pattern {
  return anyOf(allForms.map(pick))
}

/** A pattern that begins and ends where words do. */
export function wholeWord(pattern: Pattern, flags = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, flags)
}

/** Looks folded words up that stand in tables as patterns; each word is matched once only. */
export function lookup<T>(entries: readonly (readonly [value: T, form: Pattern])[]): (word: string) => T | undefined {
  const known = new Map<string, T | undefined>()
  const patterns = entries.map(([value, form]) => ({ value, form: new RegExp(`^(?:${form})$`, 'u') }))
  return (word) => {
    if (word.length > LONGEST_WORD)
      return undefined
    if (!known.has(word)) {
      if (known.size >= MOST_REMEMBERED)
        known.clear()
      known.set(word, patterns.find(({ form }) => form.test(word))?.value)
    }
    return known.get(word)
  }
}

/** No form in the tables is longer. */
const LONGEST_WORD = 40
const MOST_REMEMBERED = 2000
