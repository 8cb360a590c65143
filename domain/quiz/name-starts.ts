/**
 * With which words a text keeps its capital wherever it stands: the names of the deck, and what else the lexicon lists.
 */
import type { Deck } from '../content/deck.ts'
import { escapePattern } from '../escape-pattern.ts'
import { capitalised, commonNames, countries } from '../content/lexicon/en.generated.ts'

/** True when a text begins with a name. */
export type IsNameStart = (text: string) => boolean

/** Whole words that begin or end the English names of people, places and countries, and the names of authors. */
function namesOf({ entities, articles }: Pick<Deck, 'entities' | 'articles'>): string[] {
  const proper = entities.filter(({ kind }) => kind === 'person' || kind === 'country' || kind === 'place')
  const words = proper.flatMap(({ kind, names }) => {
    const parts = names.en.split(/[\s–-]/)
    return kind === 'person' ? [parts[0]!, parts.at(-1)!] : [parts[0]!]
  })
  const authors = articles.flatMap(article => article.authors.map(({ family }) => family))
  return [...new Set([...words, ...authors])].filter(word =>
    /^\p{Lu}\p{L}{2,}$/u.test(word) && !commonNames.includes(word),
  )
}

/** Countries and their peoples, whatever ending follows: Russia, Russian, Russians. */
const peoples = countries.flat().filter(word => word.length > 3).map(word => word[0]!.toUpperCase() + word.slice(1))

/** Two capitalised words, an acronym, and what the lexicon lists, whatever ending follows. */
const nameForm = new RegExp(
  `^(?:[A-Z]\\p{L}*\\s[A-Z]|[A-Z]{2}|${[...capitalised, ...peoples].map(escapePattern).join('|')})`,
  'u',
)
const firstWord = /^\p{L}+/u

/**
 * Prepares the test for a deck. Its names are looked up and are no part of the pattern: a phone takes half a second to
 * make one of a hundred alternatives that each look ahead for a letter.
 */
export function nameStartsOf(deck: Pick<Deck, 'entities' | 'articles'>): IsNameStart {
  const names = new Set(namesOf(deck))
  return text => nameForm.test(text) || names.has(firstWord.exec(text)?.[0] ?? '')
}
