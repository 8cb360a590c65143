/** Texts as bags of telling words, to see whether two speak of the same thing. For comparison only. */
import { foldText } from '../answers/fold-text.ts'
import { silentWords } from '../content/lexicon/en.generated.ts'

const silent = new Set(silentWords)

const STEM_LENGTH = 6

/** What is left of a word when its endings go: "economic" and "economy" are one. */
function stemOf(word: string): string {
  const singular = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
  return singular.slice(0, STEM_LENGTH)
}

/**
 * A function that remembers what it gave for a text: folding is dear, and a deck's texts are compared thousands of
 * times.
 */
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
  return new Set(foldedOf(text).split(' ').filter(word => word !== '' && !silent.has(word)).map(stemOf))
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

/** Words that stand on both sides of a pair and not in every answer: they show which belong together. */
export function tellingWords(front: string, answer: string, answers: readonly string[]): ReadonlySet<string> {
  const shared = stemsOf(front).intersection(stemsOf(answer))
  return new Set([...shared].filter(stem => !answers.every(other => stemsOf(other).has(stem))))
}
