/** The languages of the interface, each named in itself. */
export const languages = [
  { code: 'en', name: 'English' },
] as const

/** Parts of the strings that are files of their own, loaded by the pages that need them. The rest is always there. */
export type MessageArea
  = | 'articles'
    | 'data'
    | 'disagreements'
    | 'export'
    | 'glossary'
    | 'learn'
    | 'memory'
    | 'progress'
    | 'quiz'
    | 'suspended'
    | 'settings'
    | 'steering'
    | 'synthetic'
    | 'tickets'
    | 'welcome'
