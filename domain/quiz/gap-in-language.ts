/**
 * A translated statement as a sentence with a gap: only where the answer stands in it as it is written by itself, and
 * another could stand there as well.
 */
import type { ExpectedAnswer, LanguageCode } from '../content/deck.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import { escapePattern } from '../escape-pattern.ts'

/** Most words around the gap, as in translated cards. */
const MOST_WORDS = 30

/** Any space for a space; a year of a day may be written out. */
function patternOf(answer: string): string {
  return escapePattern(answer).replace(/[ \u00A0]+/g, '[ \\u00A0]').replace(/г\\\.$/, '(?:г\\.|года)')
}

/** Kyrgyz endings stand on the word itself; after a year they follow a hyphen, and are the same for every year. */
const endOf: Readonly<Record<ExpectedAnswer['type'], string>> = {
  date: '(?![\\p{L}\\d]|[-–—](?!жыл))',
  quantity: '(?![\\p{L}\\d–-])',
  entity: '(?![\\p{L}\\d–-])',
  term: '(?![\\p{L}\\d–-])',
  text: '(?![\\p{L}\\d–-])',
  order: '(?![\\p{L}\\d–-])',
}

/** What is written with its measure keeps its form in any sentence; a bare figure decides the form of the next word. */
function isWholeAmount(answer: string, after: string): boolean {
  return /[%\p{L}]/u.test(answer) || /^\s*(?:[.,;:)»]|$)/.test(after)
}

/** What is never declined stands in any case: abbreviations. */
function isAcronym(text: string): boolean {
  return /^\p{Lu}{2,}$/u.test(text)
}

/** A man's name in its first form is no other case; any other name only as a subject or after a dash. */
function isNominative(name: string, before: string, isPerson: boolean): boolean {
  return /^$|— $/.test(before.replaceAll('\u00A0', ' ')) || isAcronym(name)
    || (isPerson && name.split(' ').every(word => /[бвгджзйклмнпрстфхцчшщ]$/.test(word)))
}

/**
 * A statement with its answer left out. Undefined where the answer stands there in another form or more than once, or
 * where its form may be that of a case that another answer would not have.
 */
export function gapIn(
  language: LanguageCode, statement: string, answer: string, { type, isPerson }: {
    type: ExpectedAnswer['type']
    isPerson: boolean
  },
): string | undefined {
  const found = [...statement.matchAll(new RegExp(`(?<![\\p{L}\\d–-])${patternOf(answer)}${endOf[type]}`, 'gu'))]
  const [match] = found
  if (!match || found.length > 1)
    return undefined
  const before = statement.slice(0, match.index)
  const after = statement.slice(match.index + match[0].length)
  const isFit = type === 'date'
    || (type === 'quantity' && isWholeAmount(answer, after))
    || (type === 'entity' && (language !== 'ru' || isNominative(answer, before, isPerson)))
  const gapped = `${before}${CLOZE_GAP}${after}`
  return isFit && gapped.split(/\s+/).length - 1 <= MOST_WORDS ? gapped : undefined
}

/** What a verb or an adjective beside a Russian name agrees with, as far as its first word tells. */
export function agreementOf(text: string): string {
  const [first = ''] = text.split(/[ \u00A0]/)
  if (isAcronym(first))
    return 'acronym'
  return first.endsWith('ые')
    ? 'plural'
    : { а: 'feminine', я: 'feminine', о: 'neuter', е: 'neuter', ё: 'neuter', ы: 'plural', и: 'plural' }[
        first.replace(/\P{L}/gu, '').slice(-1)
      ] ?? 'masculine'
}

/** A gap with something in it, as a sentence writes it: the year of a day in full. */
export function fillGap(gapped: string, text: string): string {
  return gapped.replace(CLOZE_GAP, () => text.replace(/г\.$/, 'года'))
}
