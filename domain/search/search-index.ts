/** The index of all that can be found, and the order in which hits are shown. The only one that knows MiniSearch. */
import type { Query, SearchResult as IndexHit } from 'minisearch'
import type { LanguageCode } from '../content/deck.ts'
import type { MarkedPart } from './search-marks.ts'
import type { DaySpan, SearchQuery } from './search-query.ts'
import type { SearchDocument, SearchField, SearchGroup, SearchLine } from './search-document.ts'
import MiniSearch from 'minisearch'
import { caseWords, isCaseOf } from '../answers/declension.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'
import { formatDateIn } from '../content/localized-dates.ts'
import { onOtherLayout } from './keyboard-layouts.ts'
import { searchFields } from './search-document.ts'
import { excerpt, markText } from './search-marks.ts'
import { parseSearch, wholeKey } from './search-query.ts'
import { keyOfWord, searchKeys } from './search-words.ts'
import { smallWords } from './small-words.ts'

/** Why a document was found where its title does not say it. */
export interface SearchReason {
  field: SearchField | 'when'
  parts: MarkedPart[]
  lang?: SearchLine['lang']
}

/** A document that was found. */
export interface SearchHit {
  document: SearchDocument
  title: MarkedPart[]
  reason?: SearchReason
}

/** Hits of one group, the best first. */
export interface HitGroup {
  group: SearchGroup
  /** How many there are; not all of them need be among `hits`. */
  total: number
  hits: SearchHit[]
}

/** What a search found. */
export interface SearchAnswer {
  total: number
  /** The group with the best hit first. */
  groups: HitGroup[]
  /** `some`: no document has all words, these have some. */
  fit: 'all' | 'some'
  /** What was searched for instead, where only the other layout of the keyboard made sense of it. */
  readAs?: string
}

export interface SearchIndex {
  add: (documents: readonly SearchDocument[]) => void
  /** Puts documents in the place of all of a group. */
  replace: (group: SearchGroup, documents: readonly SearchDocument[]) => void
  /** How many documents can be found. */
  readonly size: number
  /** Searches all groups, or one; `most` hits of each are made ready to be shown. */
  search: (typed: string, options: SearchOptions) => SearchAnswer
}

export interface SearchOptions {
  /** How many hits of each group are made ready to be shown. */
  most: number
  /** The only group that is; all, when none is named. */
  group?: SearchGroup
  /** Whether documents are still on their way: what is only nearly meant might yet be there to the letter. */
  isPartial?: boolean
}

const fieldBoosts: Readonly<Record<SearchField, number>> = {
  title: 4,
  sentence: 3,
  name: 4,
  keyword: 3,
  answer: 2,
  about: 0.7,
  kind: 1,
  text: 1,
  why: 0.6,
  note: 0.5,
  own: 3,
  source: 0.3,
}
/** Beginnings of so many letters stand everywhere in sentences: they are looked up in names alone. */
const SHORT_BEGINNING = 2
const fieldsOfNames: SearchField[] = ['title', 'name', 'keyword']
/** Which field says best why something was found. */
const tellingFields: readonly SearchField[] = [
  'name',
  'own',
  'answer',
  'keyword',
  'about',
  'kind',
  'text',
  'why',
  'note',
  'source',
]
/** With fewer hits than this, words that are written nearly like it count as well. */
const FEW_HITS = 5
/** Least letters of words that may be misspelt: where something is spelt so, and where nothing is. */
const SLIPS_BESIDE_HITS = 6
const SLIPS_WITHOUT_HITS = 4
/** What a document is worth whose whole name was typed. */
const WHOLE_NAME_BONUS = 4
/** What a document is worth that is dated in the time asked for, when nothing else is asked; and as a factor. */
const DATE_SCORE = 8
const DATE_BONUS = 2
/** Shortest key that is tried as typed on the other layout. */
const SHORTEST_SWITCHED = 3

/** A name as it may be typed as a whole. */
interface WholeName { key: string, words: readonly string[] }

interface DatedDocument { document: SearchDocument, first: string, last: string }

interface Found {
  score: number
  /** Fields by the keys that were found in them. */
  match: Record<string, string[]>
  isDated: boolean
}

/** How many slips a word may have: none in figures and in words below a length. */
function slipsAllowed(key: string, shortest: number): number {
  return /\d/.test(key) || key.length < shortest ? 0 : key.length < 8 ? 1 : 2
}

/** How closely a document's time is the time asked for: 1 where they are the same, less where it is wider. */
function closeness({ first, last }: DatedDocument, span: DaySpan): number {
  const years = (from: string, to: string): number => Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return 1 / (1 + Math.max(0, years(first, last) - years(span.first, span.last)))
}

/** Place of the word of a query that a key was found by: the one that begins most like it. */
function wordOf(key: string, words: SearchQuery['words']): number {
  const commonLength = (own: string): number => {
    const differing = [...own].findIndex((letter, place) => letter !== key[place])
    return differing === -1 ? own.length : differing
  }
  const lengths = words.map(keys => Math.max(...keys.map(commonLength)))
  return lengths.indexOf(Math.max(...lengths))
}

/** Makes an empty index, which writes dates in a language. */
export function createSearchIndex(language: LanguageCode = 'en'): SearchIndex {
  const documents = new Map<string, SearchDocument>()
  /** The same names stand behind many documents. */
  const keysOfLine = new WeakMap<SearchLine, readonly string[]>()
  const dated: DatedDocument[] = []
  const namesOf = new Map<string, readonly WholeName[]>()
  const index = new MiniSearch<SearchDocument>({
    fields: [...searchFields],
    extractField: (document, field) => field === 'id' ? document.id : keysIn(document, field as SearchField).join(' '),
    tokenize: keys => keys === '' ? [] : keys.split(' '),
    processTerm: key => key,
  })

  function keysOf(line: SearchLine): readonly string[] {
    const keys = keysOfLine.get(line) ?? searchKeys(line.text, true)
    keysOfLine.set(line, keys)
    return keys
  }

  /** Keys of a field. Names of what a document is about count once, and not where its title says them. */
  function keysIn({ title, lines }: SearchDocument, field: SearchField): readonly string[] {
    if (title.field === field)
      return keysOf(title)
    const keys = lines.filter(line => line.field === field).flatMap(keysOf)
    if (field !== 'about')
      return keys
    const said = new Set(keysOf(title))
    return [...new Set(keys)].filter(key => !said.has(key))
  }

  function add(more: readonly SearchDocument[]): void {
    for (const document of more) {
      if (documents.has(document.id))
        continue
      documents.set(document.id, document)
      if (document.when !== undefined)
        dated.push({ document, first: earliestDay(document.when), last: latestDay(document.when) })
      if (document.title.field === 'title') {
        const names = [document.title, ...document.lines.filter(({ field }) => field === 'name')]
        namesOf.set(document.id, names.map(({ text }) => ({ key: wholeKey(text), words: caseWords(text) })))
      }
      index.add(document)
    }
  }

  /** Nothing of them need be forgotten but themselves: they have no date, and no name that is theirs alone. */
  function replace(group: SearchGroup, by: readonly SearchDocument[]): void {
    for (const { id } of [...documents.values()].filter(document => document.group === group)) {
      documents.delete(id)
      index.discard(id)
    }
    add(by)
  }

  function lookUp(
    words: SearchQuery['words'], isLastOpen: boolean, how: { slipsFrom?: number, combineWith: 'AND' | 'OR' },
  ): IndexHit[] {
    const last = words.at(-1)
    const queries = words.map((keys): Query => {
      const isOpen = keys === last && isLastOpen
      // A word that may go on is a beginning; so is any that is long enough to say something.
      const isPrefix = (key: string): boolean =>
        isOpen ? key.length > SHORT_BEGINNING || /^\d\d/.test(key) : key.length > 2 && !/^\d+$/.test(key)
      const isShort = isOpen && !keys.some(isPrefix) && !/^\d/.test(keys[0]!)
      return {
        combineWith: 'OR',
        queries: [
          ...keys,
          ...isShort ? [{ queries: [...keys], combineWith: 'OR', prefix: true, fields: fieldsOfNames } satisfies Query] : [],
        ],
        prefix: isPrefix,
        ...how.slipsFrom !== undefined && { fuzzy: (key: string) => slipsAllowed(key, how.slipsFrom!) },
      }
    })
    return index.search({ combineWith: how.combineWith, queries }, {
      tokenize: key => [key],
      boost: fieldBoosts,
      weights: { prefix: 0.6, fuzzy: 0.3 },
      boostDocument: (id: string) => documents.get(id)!.weight,
    })
  }

  /** Documents with all the words; with `isFuzzy` those with words written nearly alike, where there are few. */
  function lookUpAll(words: SearchQuery['words'], isLastOpen: boolean, isFuzzy: boolean): IndexHit[] {
    if (words.length === 0)
      return []
    const exact = lookUp(words, isLastOpen, { combineWith: 'AND' })
    const slipsFrom = exact.length > 0 ? SLIPS_BESIDE_HITS : SLIPS_WITHOUT_HITS
    return isFuzzy && exact.length < FEW_HITS ? lookUp(words, isLastOpen, { slipsFrom, combineWith: 'AND' }) : exact
  }

  /** What is dated in the time asked for, by id. */
  function findDated({ dated: asked, isLastOpen }: SearchQuery, isFuzzy: boolean): Map<string, Found> {
    if (!asked)
      return new Map()
    const { span, words } = asked
    const inTime = new Map(
      dated.filter(({ first, last }) => first <= span.last && last >= span.first)
        .map(each => [each.document.id, closeness(each, span)]),
    )
    const hits = words.length === 0
      ? [...inTime.keys()].map(id => ({ id, score: DATE_SCORE * documents.get(id)!.weight, match: {} }))
      : lookUpAll(words, isLastOpen, isFuzzy).filter(({ id }) => inTime.has(id as string))
    return new Map(hits.map(({ id, score, match }) => [
      id as string,
      { score: score * DATE_BONUS * inTime.get(id as string)!, match, isDated: true },
    ]))
  }

  function find(query: SearchQuery, typed: string, isFuzzy: boolean): Map<string, Found> {
    const found = findDated(query, isFuzzy)
    // A month in another language stands in no text, but something nearly like it may.
    for (const { id, score, match } of lookUpAll(query.words, query.isLastOpen, isFuzzy && found.size === 0)) {
      const before = found.get(id as string)
      found.set(id as string, {
        score: score + (before?.score ?? 0),
        match: { ...before?.match, ...match },
        isDated: before?.isDated ?? false,
      })
    }
    const isWholeName = wholeNameOf(typed)
    for (const [id, hit] of found) {
      const isPerson = documents.get(id)!.group === 'people'
      if (namesOf.get(id)?.some(name => isWholeName(name, isPerson)))
        hit.score *= WHOLE_NAME_BONUS
    }
    return found
  }

  /** Whether all that was typed is a name, in any spelling, or in any case of Russian or Kyrgyz. */
  function wholeNameOf(typed: string): (name: WholeName, isPerson: boolean) => boolean {
    const whole = wholeKey(typed)
    const asked = caseWords(typed).filter(word => !smallWords.has(keyOfWord(word)))
    return ({ key, words }, isPerson) => key === whole
      || (words.length === asked.length && words.every((word, place) => isCaseOf(asked[place]!, word, isPerson)))
  }

  /** Documents with some of the words; each counts as often as it has words. */
  function findSome({ words, isLastOpen }: SearchQuery): Map<string, Found> {
    const hits = words.length > 1 ? lookUp(words, isLastOpen, { slipsFrom: SLIPS_WITHOUT_HITS, combineWith: 'OR' }) : []
    return new Map(hits.map(({ id, score, match }) => [id as string, { score, match, isDated: false }]))
  }

  function reasonOf(
    { title, lines, when }: SearchDocument, { match, isDated }: Found, { words, dated: asked, isCyrillic }: SearchQuery,
  ): SearchReason | undefined {
    const keys = Object.keys(match)
    const titleKeys = keys.filter(key => match[key]!.includes(title.field))
    const said = new Set(titleKeys.map(key => wordOf(key, words)))
    const elsewhere = keys.filter(key => !said.has(wordOf(key, words)))
    const isHit = (key: string): boolean => Object.hasOwn(match, key)
    const others = new Set(asked?.words.map(([key]) => key))
    const isDateSaid = words.every(([key], place) => others.has(key) || said.has(place))
    if (isDated && when !== undefined && !isDateSaid) {
      const text = formatDateIn(language, { value: when, precision: 'year' })
      return { field: 'when', parts: [{ text, isHit: true }] }
    }
    const fields = new Set(elsewhere.flatMap(key => match[key]!))
    // Whoever writes Cyrillic is shown the name in those letters, too.
    if (isCyrillic && keys.some(key => match[key]!.includes('name')))
      fields.add('name')
    const field = tellingFields.find(each => fields.has(each))
    const marked = lines.filter(line => line.field === field)
      .map(({ text, lang }) => ({ parts: excerpt(text, isHit), lang, isOwn: /\p{Script=Cyrillic}/u.test(text) }))
      .filter(({ parts }) => parts.some(part => part.isHit))
    const best = marked.find(({ isOwn }) => isOwn === isCyrillic) ?? marked[0]
    return field && best && { field, parts: best.parts, ...best.lang && { lang: best.lang } }
  }

  function show(id: string, hit: Found, query: SearchQuery): SearchHit {
    const document = documents.get(id)!
    const reason = reasonOf(document, hit, query)
    const title = markText(document.title.text, key => Object.hasOwn(hit.match, key))
    return { document, title, ...reason && { reason } }
  }

  function answer(
    found: ReadonlyMap<string, Found>, query: SearchQuery, { most, group: wanted }: SearchOptions,
  ): Pick<SearchAnswer, 'total' | 'groups'> {
    const sorted = [...found].sort(([a, { score: one }], [b, { score: other }]) => other - one || (a < b ? -1 : 1))
    const byGroup = new Map<SearchGroup, [string, Found][]>()
    // What a unit tells is the unit: two documents of one address are one hit.
    const seen = new Set<string>()
    for (const entry of sorted) {
      const { group, to } = documents.get(entry[0])!
      const entries = byGroup.get(group) ?? []
      if (seen.has(to))
        continue
      seen.add(to)
      entries.push(entry)
      byGroup.set(group, entries)
    }
    const groups = [...byGroup].map(([group, hits]) => ({
      group,
      total: hits.length,
      hits: wanted === undefined || group === wanted
        ? hits.slice(0, most).map(([id, hit]) => show(id, hit, query))
        : [],
    }))
    return { total: seen.size, groups }
  }

  function search(typed: string, options: SearchOptions): SearchAnswer {
    const query = parseSearch(typed)
    const exact = find(query, typed, false)
    if (options.isPartial)
      return { ...answer(exact, query, options), fit: 'all' }
    const readAs = onOtherLayout(typed.trim())
    if (exact.size === 0 && wholeKey(readAs).length >= SHORTEST_SWITCHED) {
      const other = parseSearch(readAs)
      const switched = find(other, readAs, false)
      if (switched.size > 0)
        return { ...answer(switched, other, options), fit: 'all', readAs }
    }
    const found = exact.size < FEW_HITS ? find(query, typed, true) : exact
    if (found.size > 0)
      return { ...answer(found, query, options), fit: 'all' }
    return { ...answer(findSome(query), query, options), fit: 'some' }
  }

  return {
    add,
    replace,
    get size() {
      return documents.size
    },
    search,
  }
}
