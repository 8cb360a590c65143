/** The people, states, organizations, places and documents that a text names, in three languages. */
import type { DeckEntity, LanguageCode } from '../content/deck.ts'
import type { NameCatalogue } from '../content/text-names.ts'
import type { NameWords } from '../content/lexicon-schema.ts'
import type { EntitySource } from '../content/schemas.ts'
import type { WordBook } from './stated-words.ts'
import { nameForm } from '../content/name-form.ts'
import { catalogueNames, entitySpans } from '../content/text-names.ts'
import { escapePattern } from '../escape-pattern.ts'
import { wordBook } from './stated-words.ts'

interface Form { id: string, pattern: RegExp }

/** Names of several words, as their long words without endings, by entity. */
type LongNames = ReadonlyMap<string, readonly (readonly string[])[]>

export interface NameBook {
  catalogue: NameCatalogue
  forms: Readonly<Record<LanguageCode, readonly Form[]>>
  longNames: Readonly<Record<LanguageCode, LongNames>>
  /** What looks like a name of the catalogue and is none. */
  noName: RegExp
  words: NameWords
  exchangeable: WordBook
}

const word = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'gu')

/** Kyrgyz endings of case, for words so short that others begin with them. */
const shortEndings = '(?:[ндт][ыиуү]н|н[ыиуү]к[ыиуү]\\p{L}{0,5}|[гкн][аеоө]|[ндт][ыиуү]|[дт][аеоө](?:н|г[ыиуү])?|с[ыиуү]\\p{L}{0,3}|л[ыиуү]к\\p{L}{0,5})?'

/** A word with its first letter in either case, its ё and its endings left open. */
function inflected(text: string, language: 'ru' | 'ky', isPerson: boolean): string {
  const isAcronym = text.length > 1 && text === text.toUpperCase()
  if (isAcronym)
    return escapePattern(text) + (language === 'ky' ? '(?:\\p{Ll}{0,9})' : '')
  const isUndeclined = isPerson && /[ыиоуэ]$/u.test(text)
  if (language === 'ru' && (text.length <= 3 || isUndeclined))
    return isUndeclined ? escapePattern(text) : `${escapePattern(text)}(?:а|е|у|ем|ом|ск\\p{Ll}+)?`
  if (language === 'ru' && /^один$/i.test(text))
    return '[Оо]д(?:ин|н\\p{Ll}+)'
  if (language === 'ky' && text.length <= 4)
    return `${escapePattern(text)}${shortEndings}`
  const stem = language === 'ru'
    ? text.replace(/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ия|[аяоеыийь])$/u, '')
    : text.replace(/[йь]$/u, '')
  const open = escapePattern(stem).replace(/[её]/g, '[её]').replace(/[кг]$/u, '[кг]').replace(/[пб]$/u, '[пб]')
  return `${open}\\p{Ll}{0,${language === 'ru' ? 4 : 10}}`
}

/** The words of a name, without what stands in brackets. */
function wordsOf(name: string): string[] {
  return name.replace(/\([^)]*\)/g, '').match(/[\p{L}\d]+(?:\.(?=[\p{L}\d]))?/gu) ?? []
}

/** A name of one or several words in all its cases; a common noun may open it with a small letter. */
function inflectedName(name: string, language: 'ru' | 'ky', isPerson: boolean): RegExp {
  const words = wordsOf(name).map(each => inflected(each, language, isPerson))
  const open = words.length > 1 && !isPerson
    ? words.map((each, place) => place > 0 ? each : each.replace(/^\p{Lu}(?=\p{Ll})/u, first => `[${first}${first.toLowerCase()}]`))
    : words
  return word(open.join('[\\s\\u00A0«»„“".,–—-]{1,4}'))
}

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text) && !/\p{Script=Latin}/u.test(text)

/** Names of an entity in a language. */
function namesIn(entity: DeckEntity, language: 'ru' | 'ky'): string[] {
  const names = [
    entity.names[language] ?? entity.names.ru,
    entity.acronyms?.[language] ?? entity.acronyms?.ru,
    ...language === 'ky' ? [entity.names.ru, entity.acronyms?.ru] : [],
    ...entity.aliases,
  ].filter((name): name is string => name !== undefined && isCyrillic(name))
  // «Академия ОБСЕ в Бишкеке» is the academy.
  const short = names.flatMap(name => / в \p{Lu}\p{L}+$/u.test(name) ? [name.replace(/ в \p{Lu}\p{L}+$/u, '')] : [])
  const quoted = names.flatMap(name => [...name.matchAll(/«([^»]+)»/g)].map(match => match[1]!))
  const surnames = entity.kind === 'person'
    ? names.map(name => name.split(' ').at(-1)!).filter(name => name.length > 3)
    : []
  return [...new Set([...names, ...short, ...quoted, ...surnames])].filter(name => wordsOf(name).length > 0)
}

/** Forms of an entity’s names by which it is found in a language; acronyms of English are written in Latin letters. */
function formsIn(entity: DeckEntity, language: 'ru' | 'ky'): RegExp[] {
  const latin = entity.acronyms?.en
  return [
    ...namesIn(entity, language).map(name => inflectedName(name, language, entity.kind === 'person')),
    ...latin ? [word(`${escapePattern(latin)}(?:-?\\p{Ll}{0,4})`)] : [],
  ]
}

/** The beginning of a word, which endings do not change. */
function stemOf(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').slice(0, Math.max(3, text.length - 3))
}

function longNamesOf(entities: readonly DeckEntity[], namesOf: (entity: DeckEntity) => readonly string[]): LongNames {
  return new Map(entities.filter(({ kind }) => kind !== 'person').map(entity => [
    entity.id,
    namesOf(entity)
      .map(name => wordsOf(name).filter(each => each.length > 3).map(stemOf))
      .filter(stems => stems.length > 1),
  ]))
}

/** Whether most words of one of an entity’s long names stand in a text, in whatever order. */
function holdsLoosely(text: string, id: string, longNames: LongNames): boolean {
  const words = wordsOf(text).map(each => each.toLowerCase().replaceAll('ё', 'е'))
  return longNames.get(id)?.some(stems =>
    stems.filter(stem => words.some(each => each.startsWith(stem))).length >= stems.length * 0.6,
  ) ?? false
}

/**
 * Prepares the entities, with the words that texts have for them beside their names, for finding them in the texts of
 * three languages. Terms are no names.
 */
export function nameBook(entities: readonly DeckEntity[], words: NameWords): NameBook {
  const named = entities.filter(({ kind, names }) => kind !== 'term' && /^\p{Lu}/u.test(names.en))
  const further = (language: LanguageCode): Form[] => Object.entries(words.words).map(([id, forms]) =>
    ({ id, pattern: word(forms[language].map(nameForm).join('|')) }),
  )
  const forms = (language: 'ru' | 'ky'): Form[] => [
    ...named.flatMap(entity => formsIn(entity, language).map(pattern => ({ id: entity.id, pattern }))),
    ...further(language),
  ]
  return {
    catalogue: catalogueNames(named as readonly EntitySource[]),
    forms: {
      en: further('en'),
      ru: forms('ru'),
      ky: forms('ky'),
    },
    longNames: {
      en: longNamesOf(named, ({ names, aliases }) => [names.en, ...aliases]),
      ru: longNamesOf(named, entity => namesIn(entity, 'ru')),
      ky: longNamesOf(named, entity => namesIn(entity, 'ky')),
    },
    noName: new RegExp(`^(?:${words.noNames.map(nameForm).join('|') || '(?!)'})$`, 'u'),
    words,
    exchangeable: wordBook(words.noDirections),
  }
}

interface Span { id: string, start: number, end: number }

/** Every span that may be a name, those inside others too. */
function spansIn(text: string, language: LanguageCode, book: NameBook): Span[] {
  const own = book.forms[language].flatMap(({ id, pattern }) =>
    [...text.matchAll(pattern)].map(match => ({ id, start: match.index, end: match.index + match[0].length })),
  )
  return language === 'en' ? [...own, ...englishSpans(text, book)] : own
}

/** Names that the catalogue knows, those that stand in a longer one too: the OSCE in its academy. */
function englishSpans(text: string, { catalogue, noName }: NameBook): Span[] {
  return entitySpans(text, catalogue).flatMap(({ entity, start, end }) => {
    const own = text.slice(start, end)
    const later = [...own.matchAll(/(?<=[\s–-])\p{L}/gu)].flatMap(({ index }) =>
      entitySpans(own.slice(index), catalogue).filter(span => span.start === 0).map(span => ({ ...span, at: index })),
    )
    const earlier = [...own.matchAll(/[\s–-]/gu)].flatMap(({ index }) =>
      entitySpans(own.slice(0, index), catalogue).filter(span => span.start === 0).map(span => ({ ...span, at: 0 })),
    )
    const inner = [...earlier, ...later].map(({ entity: id, at, end: length }) =>
      ({ id, start: start + at, end: start + at + length }),
    )
    return noName.test(own) ? inner : [{ id: entity, start, end }, ...inner]
  })
}

/** A name in a text, by its entity and its words there. */
export interface StatedName { id: string, text: string, start: number, end: number }

export interface StatedNames {
  text: string
  language: LanguageCode
  /** The longest name at each place. */
  said: StatedName[]
  /** All that is there, names inside other names too. */
  held: ReadonlySet<string>
}

/** The names of a text. */
export function statedNames(text: string, language: LanguageCode, book: NameBook): StatedNames {
  const spans = spansIn(text, language, book).map(span => ({ ...span, id: book.words.sameAs[span.id] ?? span.id }))
  const said: Span[] = []
  for (const span of [...spans].sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start)) {
    const isSame = (other: Span): boolean => span.start === other.start && span.end === other.end
    if (!said.some(other => span.start < other.end && other.start < span.end && !isSame(other)))
      said.push(span)
  }
  return {
    text,
    language,
    said: said.map(({ id, start, end }) => ({ id, text: text.slice(start, end), start, end })),
    held: new Set(spans.map(({ id }) => id)),
  }
}

/** Names of the first text that the second does not have, not even word by word. */
export function namesMissing(of: StatedNames, from: StatedNames, { longNames, words }: NameBook): StatedName[] {
  const bySpan = Map.groupBy(of.said, ({ start, end }) => `${start}-${end}`)
  // A word that may mean one of several things is there when one of them is.
  return [...bySpan.values()].flatMap((candidates) => {
    const [first] = candidates
    // TBEA and IfS are written in Latin letters in every language.
    const standsAsIs = first !== undefined && from.text.toLowerCase().includes(first.text.toLowerCase())
    const isHeld = candidates.some(({ id }) =>
      from.held.has(id) || words.unsaid.includes(id) || standsAsIs
      || holdsLoosely(from.text, id, longNames[from.language]),
    )
    return first && !isHeld ? [first] : []
  }).filter(({ id, text }) => !(words.directions.includes(id) && /^\p{Ll}/u.test(text)))
}

/** How often each entity is named; a word that may mean several counts for all of them together. */
function countedNames({ said }: StatedNames, { unsaid }: NameWords): Map<string, { often: number, text: string }> {
  const counted = new Map<string, { often: number, text: string }>()
  for (const candidates of Map.groupBy(said, ({ start, end }) => `${start}-${end}`).values()) {
    const ids = [...new Set(candidates.map(({ id }) => id))].filter(id => !unsaid.includes(id)).sort().join(' ')
    if (ids !== '')
      counted.set(ids, { often: (counted.get(ids)?.often ?? 0) + 1, text: candidates[0]!.text })
  }
  return counted
}

/**
 * A name that the translation says less often than the English, or only inside a longer one, and one that it says more
 * often: one stands in the other’s place. Undefined when there is no such pair, or more than one name of a kind.
 */
export function namesExchanged(
  english: StatedNames, translated: StatedNames, { longNames, words }: NameBook,
): { from: string, to: string } | undefined {
  const [en, of] = [countedNames(english, words), countedNames(translated, words)]
  const mixed = new Set([...of.keys()].filter(ids => ids.includes(' ')).flatMap(ids => ids.split(' ')))
  const isSaidOtherwise = (ids: string): boolean => ids.split(' ').some(id =>
    mixed.has(id) || of.has(id) || holdsLoosely(translated.text, id, longNames[translated.language]),
  )
  const less = [...en.keys()].filter(ids =>
    of.has(ids) ? en.get(ids)!.often > of.get(ids)!.often : !isSaidOtherwise(ids),
  )
  const more = [...en.keys()].filter(ids => en.get(ids)!.often < (of.get(ids)?.often ?? 0))
  return less.length === 1 && more.length === 1
    ? { from: en.get(less[0]!)!.text, to: of.get(more[0]!)!.text }
    : undefined
}
