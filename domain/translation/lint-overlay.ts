/** What an editor of Russian or Kyrgyz would mark in a translated text, whatever it says. */
import type { TranslationLanguage } from '../content/overlay.ts'
import type { LintWords } from './overlay-schemas.ts'
import { countWords } from '../content/count-words.ts'
import { nameForm } from '../content/name-form.ts'

/** Most words of an answer, and of fronts: around a gap and for an order more. */
const MOST_WORDS = { answer: 12, front: 24, longFront: 30, why: 30 } as const

function quoteFault(text: string): string | undefined {
  if (/["“”]/.test(text.replace(/„[^„“]*“/g, '')))
    return 'quotation marks are «…», inside them „…“'
  let depth = 0
  for (const mark of text.match(/[«»]/g) ?? []) {
    depth += mark === '«' ? 1 : -1
    if (depth < 0 || depth > 1)
      return 'quotation marks « and » must stand in pairs, inside them „…“'
  }
  return depth === 0 ? undefined : 'a quotation mark « is not closed'
}

/** What is known of a language where nothing is said of it. */
export const noLintWords: LintWords = { latin: [], withoutYo: [] }

/** A word without its ё, in a text; made once for each list. */
const yoPatterns = new WeakMap<readonly string[], RegExp>()

function missingYo(text: string, forms: readonly string[]): string | undefined {
  const pattern = yoPatterns.get(forms)
    ?? new RegExp(`(?<!\\p{L})(?:${forms.map(nameForm).join('|')})(?!\\p{L})`, 'iu')
  yoPatterns.set(forms, pattern)
  return forms.length > 0 ? pattern.exec(text)?.[0] : undefined
}

/** Words in Latin letters that are no known names. */
function latinIn(text: string, known: readonly string[]): string[] {
  const words = text.replace(/\(fact:[^)]*\)/g, '').match(/[A-Z][A-Z.+-]*[A-Z]|[A-Z]/gi) ?? []
  return words.filter(word => !known.includes(word) && !/^[IVX]+$/.test(word))
}

/** Every fault of a text that shows without its English. */
export function textFaults(text: string, language: TranslationLanguage, words: LintWords): string[] {
  const plain = text.replace(/\(fact:[^)]*\)/g, '')
  const latin = latinIn(plain, words.latin)
  const mixed = /\p{L}*(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})\p{L}*/u.exec(plain)?.[0]
  const yo = missingYo(plain, words.withoutYo)
  return [
    ...mixed ? [`"${mixed}" mixes Latin and Cyrillic letters`] : latin.length > 0 ? [`Latin letters: ${latin.join(', ')}`] : [],
    ...[quoteFault(plain) ?? []].flat(),
    ...language === 'ru' && /киргиз/i.test(plain) ? ['Кыргызстан, кыргызский, never Киргизия'] : [],
    ...yo ? [`ё is written always: "${yo}"`] : [],
    .../ - /.test(plain) ? ['a dash is " — "'] : [],
    .../\S {2,}\S/.test(plain) ? ['two spaces'] : [],
    ...plain.includes('!') ? ['no exclamation marks'] : [],
  ]
}

/** What is too long, by the name of the field it stands in. */
export function lengthFault(field: string, text: string, isLong: boolean): string | undefined {
  const most = field === 'front' && isLong ? MOST_WORDS.longFront : MOST_WORDS[field as keyof typeof MOST_WORDS]
  const words = countWords(text.replace(/ [—–] /g, ' '))
  return most !== undefined && words > most ? `${words} words, at most ${most}` : undefined
}
