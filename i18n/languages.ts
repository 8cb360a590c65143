import type { LanguageCode } from '#domain/content/deck'

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
 * Place of the form for a count, as CLDR has it for Russian: of three, one («1, 21 карточка»), few («2, 24 карточки»;
 * a fraction takes it too) and many («0, 5, 11 карточек»); of four, none comes first.
 */
function russianForm(count: number, forms: number): number {
  if (forms < 3 || (forms > 3 && count === 0))
    return 0
  const none = forms - 3
  if (!Number.isInteger(count))
    return none + 1
  const ten = Math.abs(count) % 10
  const isTeen = Math.trunc(Math.abs(count) / 10) % 10 === 1
  if (ten === 1 && !isTeen)
    return none
  return ten >= 2 && ten <= 4 && !isTeen ? none + 1 : none + 2
}

/** Kyrgyz nouns do not change after a number; of two forms the first is for none. */
function kyrgyzForm(count: number, forms: number): number {
  return forms > 1 && count === 0 ? 0 : forms - 1
}

interface Language {
  code: LanguageCode
  name: string
  offer: string
  stay: string
  formOf: (count: number, forms: number) => number
}

/**
 * The languages of the interface, each named in itself, with what is offered in it on a page in another one; `formOf`
 * gives the place of a message's form for a count, of so many forms as there are.
 */
export const languages = [
  { code: 'en', name: 'English', offer: 'Read this in English', stay: 'Stay here', formOf: englishForm },
  { code: 'ru', name: 'Русский', offer: 'Читать по-русски', stay: 'Остаться здесь', formOf: russianForm },
  { code: 'ky', name: 'Кыргызча', offer: 'Кыргызча окуу', stay: 'Ушул бетте калуу', formOf: kyrgyzForm },
] as const satisfies Language[]

/** The first part of the path of a page in another language than English, which has none. */
const prefix = new RegExp(`^/(${languages.map(({ code }) => code).filter(code => code !== 'en').join('|')})(?=[/?#]|$)`)

/** The language of a page, by its path below the place of the app. */
export function languageOfPath(path: string): LanguageCode {
  return prefix.exec(path)?.[1] as LanguageCode | undefined ?? 'en'
}

/** The path as the router knows it, whatever the language. */
export function withoutLanguage(path: string): string {
  const bare = path.replace(prefix, '')
  return bare.startsWith('/') ? bare : `/${bare}`
}

/** The path below the place of the app of a page in a language, by the path as the router knows it. */
export function pathIn(language: LanguageCode, path: string): string {
  return language === 'en' ? path : `/${language}${path}`
}

/** The name of the service worker that keeps the app in a language: each keeps the words and the deck of its own. */
export function serviceWorkerOf(language: LanguageCode): string {
  return language === 'en' ? 'sw.js' : `sw-${language}.js`
}

/** Strings of an area, as the library of messages takes them. */
export type Words = Record<string, never>

/** Files of strings, by their places: each gives the strings of one area. */
export type AreaFiles = Readonly<Record<string, () => Promise<Words>>>

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
