/** How far two texts are apart, as a number and as what to show. */
import { LONGEST_TYPED_ANSWER } from './typed-length.ts'

/** A run of characters of two texts: in both, only in the right one (`missing`), or only in the typed one (`extra`). */
export interface DifferencePart { text: string, kind: 'same' | 'missing' | 'extra' }

/**
 * Longest text (UTF-16 units) that is compared letter by letter: time grows with the product of both lengths. Twice the
 * longest text that a learner can type, since a comparison may spell it out.
 */
export const LONGEST_COMPARED = 2 * LONGEST_TYPED_ANSWER

/**
 * Damerau–Levenshtein distance: characters added, left out, exchanged, or swapped with their neighbour, each counted
 * once. Of texts beyond `LONGEST_COMPARED` that are not equal: the length of the longer one, as if they had nothing in
 * common.
 */
export function editDistance(first: string, second: string): number {
  if (Math.max(first.length, second.length) > LONGEST_COMPARED)
    return first === second ? 0 : Math.max(first.length, second.length)
  const a = [...first]
  const b = [...second]
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const exchanged = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, exchanged, isSwap ? beforeLast[j - 2]! + 1 : Infinity))
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}

/** Case and accents are no difference worth showing. */
function plainCharacter(character: string): string {
  return character.normalize('NFD').replace(/(?<=.)\p{M}/gu, '').toLowerCase().replace('ı', 'i')
}

/** Lengths of the longest common subsequences of every two endings. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  }
  return lengths
}

function addCharacter(parts: DifferencePart[], text: string, kind: DifferencePart['kind']): void {
  const last = parts.at(-1)
  if (last?.kind === kind)
    last.text += text
  else
    parts.push({ text, kind })
}

function shownWhole(typed: string, expected: string): DifferencePart[] {
  if (typed === expected)
    return typed === '' ? [] : [{ text: typed, kind: 'same' }]
  const whole: DifferencePart[] = [{ text: typed, kind: 'extra' }, { text: expected, kind: 'missing' }]
  return whole.filter(({ text }) => text !== '')
}

/** Share of the longer text that must stand in both, in order, for a comparison letter by letter to be readable. */
const READABLE_SHARE = 0.5

/**
 * What differs between two texts, character by character, in reading order; two texts with little in common are shown
 * whole, the typed one first, because stray letters that happen to agree explain nothing; so are texts beyond
 * `LONGEST_COMPARED`. The parts that are not extra make up `expected` exactly; those that are not missing make up
 * `typed`, but for case and accents, which count as the same. Both in NFC.
 */
export function differenceOf(typed: string, expected: string): DifferencePart[] {
  if (Math.max(typed.length, expected.length) > LONGEST_COMPARED)
    return shownWhole(typed.normalize('NFC'), expected.normalize('NFC'))
  const shown = [...expected.normalize('NFC')]
  const written = [...typed.normalize('NFC')]
  const plainShown = shown.map(plainCharacter)
  const plainWritten = written.map(plainCharacter)
  const lengths = commonLengths(plainShown, plainWritten)
  if (lengths[0]![0]! < READABLE_SHARE * Math.max(shown.length, written.length))
    return shownWhole(written.join(''), shown.join(''))
  const parts: DifferencePart[] = []
  let i = 0
  let j = 0
  while (i < shown.length || j < written.length) {
    if (i < shown.length && j < written.length && plainShown[i] === plainWritten[j]) {
      addCharacter(parts, shown[i]!, 'same')
      i++
      j++
    }
    else if (j === written.length || (i < shown.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      addCharacter(parts, shown[i++]!, 'missing')
    }
    else {
      addCharacter(parts, written[j++]!, 'extra')
    }
  }
  return parts
}
