/** Texts as bags of telling words, to see whether two speak of the same thing. For comparison only. */
import { foldText } from '../answers/fold-text.ts'

/** Words that say nothing about what a sentence is about. Names of the articles' authors are among them: they stand everywhere. */
const silentWords = new Set([
  ...['of', 'and', 'in', 'on', 'at', 'for', 'to', 'by', 'with', 'as', 'from', 'into', 'than', 'that', 'this', 'these', 'those', 'or', 'not', 'no', 'but', 'if', 'so'],
  ...['its', 'it', 'their', 'they', 'his', 'he', 'her', 'she', 'them', 'is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'do', 'does', 'did', 'can', 'could'],
  ...['may', 'should', 'would', 'will', 'which', 'what', 'who', 'whom', 'whose', 'how', 'why', 'when', 'where', 'according', 'account', 'view', 'besides', 'says', 'said'],
  ...['writes', 'sees', 'holds', 'names', 'kyrgyzstan', 'kyrgyz', 'ozdilek', 'ozdileks', 'sari', 'saris', 'basaran', 'basarans', 'open.kg', 'open', 'kg', 'state', 'states'],
])

const STEM_LENGTH = 6

/** What is left of a word when its endings go: "economic" and "economy" are one. */
function stemOf(word: string): string {
  const singular = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
  return singular.slice(0, STEM_LENGTH)
}

/** A function that remembers what it gave for a text: folding is dear, and a deck's texts are compared thousands of times. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let value = known.get(text)
    if (value === undefined) {
      value = make(text)
      known.set(text, value)
    }
    return value
  }
}

/** `foldText` between spaces, remembered. */
const foldedOf = remembering(text => ` ${foldText(text)} `)

/** The stems of a text's telling words. */
export const stemsOf: (text: string) => ReadonlySet<string> = remembering(findStems)

function findStems(text: string): ReadonlySet<string> {
  return new Set(foldedOf(text).split(' ').filter(word => word !== '' && !silentWords.has(word)).map(stemOf))
}

/** How many members two sets share. */
export function countShared<T>(first: ReadonlySet<T>, second: ReadonlySet<T>): number {
  const [small, large] = first.size < second.size ? [first, second] : [second, first]
  let shared = 0
  for (const item of small)
    shared += large.has(item) ? 1 : 0
  return shared
}

/** Share (0–1) of all members that are in both sets (Jaccard). */
export function likeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const shared = countShared(first, second)
  return shared === 0 ? 0 : shared / (first.size + second.size - shared)
}

/** Whether a text holds a phrase, word for word, whatever the case and accents. */
export function holdsPhrase(text: string, phrase: string): boolean {
  const folded = foldedOf(phrase)
  return folded.trim() !== '' && foldedOf(text).includes(folded)
}

/** Whether two texts are the same but for case, accents and articles. */
export function isSameText(first: string, second: string): boolean {
  return foldedOf(first) === foldedOf(second)
}
