/**
 * Place of the form for a count: of two, one and other; of three, none, one and other. "1.5 cards", "0 cards", "0.5
 * minutes".
 */
function englishForm(count: number, forms: number): number {
  if (forms > 2 && count === 0)
    return 0
  return count === 1 ? forms - 2 : forms - 1
}

/**
 * The languages of the interface, each named in itself; `formOf` gives the place of a message's form for a count, of so
 * many forms as there are.
 */
export const languages = [
  { code: 'en', name: 'English', formOf: englishForm },
] as const

/** Parts of the strings that are files of their own, loaded by the pages that need them. The rest is always there. */
export type MessageArea
  = | 'articles'
    | 'cards'
    | 'data'
    | 'debates'
    | 'disagreements'
    | 'explore'
    | 'export'
    | 'glossary'
    | 'learn'
    | 'margin'
    | 'memory'
    | 'map'
    | 'outline'
    | 'progress'
    | 'quiz'
    | 'search'
    | 'suspended'
    | 'settings'
    | 'steering'
    | 'summary'
    | 'synthetic'
    | 'tickets'
    | 'timeline'
    | 'today'
