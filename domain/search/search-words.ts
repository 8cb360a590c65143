/**
 * What a search compares: words as keys that are the same in any spelling, in any of three scripts. For comparison
 * only, never for display.
 */
import { foldName } from '../answers/fold-text.ts'

/** A word of a text with its key. Words joined by a hyphen stand here one by one, and once more together. */
export interface SearchWord {
  from: number
  to: number
  key: string
  /** Several words with hyphens between them. */
  isJoined?: true
}

type Rule = readonly [pattern: RegExp, replacement: string]

/** Letters with signs of other alphabets, before their signs are taken away. */
const signedLetters: readonly Rule[] = [
  [/ž/g, 'zh'], // Žaparov = Zhaparov, as libraries write it
  [/[čç]/g, 'ch'],
  [/š/g, 'sh'],
]

/** Applied in this order to a key by `foldName`; wider than what a typed answer may do. */
const looseRules: readonly Rule[] = [
  [/dsch/g, 'j'], // Dschaparow
  [/sch/g, 'sh'], // Schanghai
  [/tch/g, 'ch'],
  [/q/g, 'k'], // Qazaqstan
  [/w/g, 'v'], // Akajew, Bakiew
  [/(?<=[aou])je/g, 'e'], // Akajew
  [/ou/g, 'u'], // Otounbaieva
  [/^kol$/, 'kul'], // Ысык-Көл = Issyk-Kul
  [/(\p{L})\1+/gu, '$1'], // Jeenbekov = Jenbekov; Issyk = Isyk
]

/** Plurals of English, applied in this order to words in Latin letters: ШОС is no plural. */
const pluralRules: readonly Rule[] = [
  [/(?<=..)ies$/, 'i'], // treaties = treaty, whose y is an i by now
  [/(?<=ss|sh|ch|[xz])es$/, ''], // approaches = approach
  [/(?<=..[^isu])s$/, ''], // bases = base
]

/** What a word is: abbreviations with their full stops, numbers with their commas, and letters with apostrophes. */
const wordPattern
  = /(?:\p{L}\.){2,}|\d{1,3}(?:[, \u00A0]\d{3})+(?!\d)|\d+[.,]\d+|[\p{L}\p{M}\p{N}]+(?:['’ʼ‘]\p{L}+)*/gu

const MOST_REMEMBERED = 20_000
const remembered = new Map<string, string>()

function foldWord(word: string): string {
  const lower = signedLetters.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    word.normalize('NFC').toLowerCase().replace(/['’ʼ‘]s$/, ''),
  )
  const rules = /^[a-z'’ʼ‘]+$/.test(lower) ? [...pluralRules, ...looseRules] : looseRules
  return rules.reduce(
    (key, [pattern, replacement]) => key.replace(pattern, replacement),
    foldName(lower).replace(/ /g, ''),
  )
}

/** The key of one word; the same word is folded once. */
export function keyOfWord(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined)
    return known
  if (remembered.size >= MOST_REMEMBERED)
    remembered.clear()
  const key = foldWord(word)
  remembered.set(word, key)
  return key
}

/** The words of a text, each with its place and key. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = []
  let joined: SearchWord | undefined
  for (const match of text.matchAll(wordPattern)) {
    const [word] = match
    const from = match.index
    const key = keyOfWord(word)
    if (key === '')
      continue
    const isJoinedToLast = joined?.to === from - 1 && /[-\u2010\u2011]/.test(text[from - 1]!)
    if (joined && isJoinedToLast) {
      joined = { from: joined.from, to: from + word.length, key: joined.key + key, isJoined: true }
      words.push(joined)
    }
    else {
      joined = { from, to: from + word.length, key }
    }
    words.push({ from, to: from + word.length, key })
  }
  return words
}

/** Keys of the words of a text; with those of words joined by hyphens, for an index. */
export function searchKeys(text: string, withJoined = false): string[] {
  return searchWords(text).filter(({ isJoined }) => withJoined || !isJoined).map(({ key }) => key)
}
