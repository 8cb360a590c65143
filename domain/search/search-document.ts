/** What can be found, whatever it is made of. */
import type { LanguageCode } from '../content/deck.ts'

/** The groups in which hits are shown. */
export const searchGroups = [
  'actions',
  'pages',
  'kept',
  'people',
  'organizations',
  'places',
  'documents',
  'terms',
  'units',
  'facts',
  'cards',
  'tickets',
  'articles',
] as const

export type SearchGroup = typeof searchGroups[number]

/** What of a document is read: how much a word weighs there is decided by the index. */
export const searchFields = [
  'title',
  'sentence',
  'name',
  'keyword',
  'answer',
  'about',
  'kind',
  'text',
  'why',
  'note',
  'own',
  'source',
] as const

export type SearchField = typeof searchFields[number]

/** A text of a document. */
export interface SearchLine {
  field: SearchField
  text: string
  /** Where it is not in the language of the page. */
  lang?: LanguageCode
}

/** Something that can be found. */
export interface SearchDocument {
  /** Opaque, and another for every document. */
  id: string
  group: SearchGroup
  /** Address in the app, or `action:<name>`. */
  to: string
  /** What is shown of it. */
  title: SearchLine
  /** What else is read. */
  lines: readonly SearchLine[]
  /** ISO date or range that it is about. */
  when?: string
  /** How much it weighs against others; 1 is usual. */
  weight: number
}
