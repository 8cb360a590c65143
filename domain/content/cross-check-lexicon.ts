/** What a lexicon's lists owe each other: a word has one class, and a capital belongs to a country that is listed. */
import type { Lexicon } from './lexicon-schema.ts'
import type { Located } from './parse-sources.ts'
import type { ContentFault } from './yaml-source.ts'

type Keys = readonly PropertyKey[]

interface Entry {
  word: string
  keys: Keys
}

function entriesOf(list: string, groups: Readonly<Record<string, readonly string[]>>): Entry[] {
  return Object.entries(groups).flatMap(([name, words]) =>
    words.map((word, place) => ({ word, keys: [list, name, place] })),
  )
}

function groupEntries(list: string, groups: readonly (readonly string[])[]): Entry[] {
  return groups.flatMap((words, group) => words.map((word, place) => ({ word, keys: [list, group, place] })))
}

/** Lists of which a word may stand in one place only; two would contradict each other. */
function exclusiveLists({ nouns, modifiers, kindredHeads, countries, verbs }: Lexicon): [string, Entry[]][] {
  return [
    ['nouns', entriesOf('nouns', nouns)],
    ['modifiers', entriesOf('modifiers', modifiers)],
    ['kindredHeads', groupEntries('kindredHeads', kindredHeads)],
    ['countries', groupEntries('countries', countries)],
    ['verbs', verbs.map((word, place) => ({ word, keys: ['verbs', place] }))],
  ]
}

/** What a lexicon says twice or against itself: words with two classes, capitals that are none, countries unknown. */
export function crossCheckLexicon(lexicon: Located<Lexicon>): ContentFault[] {
  const fault = (keys: Keys, reason: string): ContentFault => ({
    path: lexicon.path,
    line: lexicon.lineAt(keys),
    reason,
  })
  const twice = exclusiveLists(lexicon.value).flatMap(([list, entries]) => {
    const seen = new Map<string, Keys>()
    return entries.flatMap(({ word, keys }) => {
      const earlier = seen.get(word)
      seen.set(word, earlier ?? keys)
      return earlier
        ? [fault(keys, `${list}: "${word}" stands here already, in line ${lexicon.lineAt(earlier)}: one place each`)]
        : []
    })
  })
  const lower = ['nouns', 'modifiers', 'verbs', 'functionWords', 'silentWords', 'commonCapitals', 'countries'] as const
  const capitals = lower.flatMap(list =>
    wordsOf(lexicon.value[list])
      .filter(word => word !== word.toLowerCase())
      .map(word => fault([list], `${list}: "${word}" must be in lower case`)),
  )
  const countries = new Set(lexicon.value.countries.flat())
  const homeless = Object.entries(lexicon.value.capitals)
    .filter(([, country]) => !countries.has(country))
    .map(([capital, country]) => fault(['capitals', capital], `capitals: countries has no "${country}"`))
  return [...twice, ...capitals, ...homeless]
}

function wordsOf(list: Lexicon[keyof Lexicon]): string[] {
  return Array.isArray(list) ? list.flat() : Object.values(list).flat()
}
