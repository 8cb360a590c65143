/**
 * What sort of thing a word of an answer names. Options of a free answer must be of one sort: a mineral stands beside
 * minerals and a threat beside threats, otherwise the key shows. A word that content/lexicon has in no list makes no
 * choice question (the audit says so).
 */
import { meanings, modifiers, nouns, verbs } from '../content/lexicon/en.generated.ts'

const bareVerbs = new Set(verbs)

/** Places of the meanings that some stems may have. */
export function meaningsOf(stems: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(meanings.flatMap((words, place) => words.some(word => stems.has(word)) ? [place] : []))
}

export type WordClass = `noun: ${string}` | `modifier: ${string}`

function classesByWord(lists: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(Object.entries(lists).flatMap(([name, words]) => words.map((word): [string, string] => [word, name])))
}

const nounClasses = classesByWord(nouns)
const modifierClasses = classesByWord(modifiers)

/** The singular of a regular plural, for looking a word up. */
export function singularOf(word: string): string {
  if (/(?:ss|us|is|ics)$/.test(word))
    return word
  return word.replace(/ies$/, 'y').replace(/(?<=[xz]|ss|ch|sh)es$/, '').replace(/men$/, 'man')
    .replace(/(?<!s)s$/, '')
}

/** The sort of thing that a noun names, in either number; undefined for a word that no list has. */
export function nounClass(word: string): WordClass | undefined {
  const lower = word.toLowerCase()
  const found = nounClasses.get(lower) ?? nounClasses.get(singularOf(lower))
  return found === undefined ? undefined : `noun: ${found}`
}

/** What a modifier tells: a reach, a field, a nation, a condition; undefined for a word that no list has. */
export function modifierClass(word: string): WordClass | undefined {
  const found = modifierClasses.get(word.toLowerCase())
  return found === undefined ? undefined : `modifier: ${found}`
}

/** Whether an answer begins with a verb in its bare form: "assert its influence". */
export function isVerb(word: string): boolean {
  return bareVerbs.has(word.toLowerCase())
}
