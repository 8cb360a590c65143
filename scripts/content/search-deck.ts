/** Everything that the app finds, with its own words: a compiled deck, the app’s pages and its actions. */
import type { Deck, LanguageCode } from '../../domain/content/deck.ts'
import type { SearchIndex } from '../../domain/search/search-index.ts'
import { readFileSync } from 'node:fs'
import { headDocuments, placeDocuments, textDocuments } from '../../domain/search/deck-documents.ts'
import { createSearchIndex } from '../../domain/search/search-index.ts'
import { searchPlaces } from '../../utils/search-places.ts'

interface Words {
  kind: Parameters<typeof headDocuments>[1]['kinds']
  unit: string
  place: Record<string, { title: string, words: string }>
}

const readWords = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../i18n/locales/${path}`, import.meta.url), 'utf8'))

/** An index of all that the app finds on a page in a language. */
export function indexOfEverything(spoken: Deck, language: LanguageCode = 'en'): SearchIndex {
  const index = createSearchIndex(language)
  const { kind: kinds } = readWords(`${language}.json`) as Words
  const { unit, place } = readWords(`${language}/search.json`) as Words
  const words = { language, kinds, nameOfUnit: (number: number) => unit.replace('{n}', String(number)) }
  index.add(placeDocuments(searchPlaces.map(({ id, group, to }) =>
    ({ id, group, to, title: place[id]!.title, words: place[id]!.words.split(', ') }),
  )))
  index.add(headDocuments(spoken, words))
  const leadOf = new Map(spoken.units.map(({ id, lead }) => [id, lead]))
  index.add([...textDocuments({ ...spoken, leadOf }, words)])
  return index
}
