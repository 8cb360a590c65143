/** The proper names of a text, and whether another text names the same people, places and things. */
import type { EntitySource } from './schemas.ts'
import { capitals, commonCapitals, countries } from './lexicon/en.generated.ts'

/**
 * A name as a text has it; `entity` when it is one that content/entities knows. `isPlace`: the text says that something
 * is there.
 */
interface NameMention {
  text: string
  entity: string | undefined
  isPlace: boolean
}

const capitalOf: Readonly<Record<string, string>> = capitals
const namesNobody = new Set(commonCapitals)

/** Lower case, no accents, no possessive, no dots in abbreviations, hyphens as spaces. */
export function foldedWords(text: string): string[] {
  return text
    .replace(/['’‘ʼ`´]s(?![\p{L}\d])/gu, '')
    .replace(/\b(?:\p{Lu}\.){2,}/gu, match => match.replaceAll('.', ''))
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .match(/[\p{L}\d]+/gu) ?? []
}

/** A plural and its singular count as one word. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function phraseOf(text: string): string {
  return foldedWords(text).map(singular).join(' ')
}

/** A text laid out for asking whether a name stands in it. */
export interface NameIndex {
  holds: (phrase: string) => boolean
  /** True when a country stands in the text, by any name, and so its government does. */
  holdsCountry: (country: string) => boolean
}

/** Indexes the names of a text; a country stands in it when its people or its capital does. */
export function indexNames(text: string): NameIndex {
  const base = ` ${phraseOf(text)} `
  const stands = (phrase: string): boolean => base.includes(` ${singularPhrase(phrase)} `)
  const implied = new Set<string>()
  for (const [capital, country] of Object.entries(capitalOf)) {
    if (stands(capital))
      implied.add(country)
  }
  const groups = countries.filter(group => group.some(word => stands(word) || implied.has(word)))
  const all = `${base}| ${groups.flat().map(singularPhrase).join(' | ')} `
  return {
    holds: phrase =>
      phrase !== '' && (all.includes(` ${phrase} `) || (/^\p{L}{5,}$/u.test(phrase) && all.includes(` ${phrase}`))),
    holdsCountry: country => groups.some(group => group.includes(country)),
  }
}

function singularPhrase(phrase: string): string {
  return phrase.split(' ').map(singular).join(' ')
}

/** What mentions are found by: every form of every entity, by the first word of its folded phrase. */
export interface NameCatalogue {
  formsByFirstWord: ReadonlyMap<string, readonly { words: readonly string[], capitalised: boolean, entity: string }[]>
  phrasesOf: ReadonlyMap<string, readonly string[]>
}

function formsOf({ kind, names, acronyms, aliases }: EntitySource): string[] {
  const forms = [...Object.values(names), ...Object.values(acronyms ?? {}), ...aliases]
  const familyNames = kind === 'person'
    ? forms.map(form => form.split(' ').at(-1)!).filter(name => name.length > 3)
    : []
  return [...new Set([...forms, ...familyNames])]
}

/** Prepares the entities for finding their mentions. */
export function catalogueNames(entities: readonly EntitySource[]): NameCatalogue {
  const formsByFirstWord = new Map<string, { words: string[], capitalised: boolean, entity: string }[]>()
  const phrasesOf = new Map<string, string[]>()
  for (const entity of entities) {
    const forms = formsOf(entity)
    phrasesOf.set(entity.id, forms.map(phraseOf))
    for (const form of forms) {
      const words = foldedWords(form).map(singular)
      const first = words[0]
      if (first) {
        formsByFirstWord.set(first, [...formsByFirstWord.get(first) ?? [], {
          words,
          capitalised: /\p{Lu}/u.test(form),
          entity: entity.id,
        }])
      }
    }
  }
  for (const forms of formsByFirstWord.values())
    forms.sort((a, b) => b.words.length - a.words.length)
  return { formsByFirstWord, phrasesOf }
}

interface Token {
  raw: string
  word: string
  initial: boolean
  start: number
  end: number
}

function tokensOf(text: string): Token[] {
  const cleaned = text.replace(/['’]s(?![\p{L}\d])/gu, match => ' '.repeat(match.length))
  return [...cleaned.matchAll(/(?:\p{Lu}\.){2,}|[\p{L}\d]+(?:['’][\p{L}\d]+)*/gu)].flatMap((match) => {
    const word = foldedWords(match[0])[0]
    if (!word)
      return []
    const before = cleaned.slice(0, match.index).trimEnd()
    const initial = /(?:^|[.!?:…→]["”’)]?)["“‘(]*$/.test(before) || /["“‘]$/.test(before)
    return [{ raw: match[0], word: singular(word), initial, start: match.index, end: match.index + match[0].length }]
  })
}

/** The longest entity form that begins at a token; a form with a capital is only found capitalised. */
function entityAt(
  tokens: readonly Token[],
  at: number,
  catalogue: NameCatalogue,
): { entity: string, length: number, capitalised: boolean } | undefined {
  const forms = catalogue.formsByFirstWord.get(tokens[at]!.word) ?? []
  return forms
    .filter(({ words, capitalised }) =>
      words.every((word, place) => tokens[at + place]?.word === word)
      && (!capitalised || words.some((_, place) => /^\p{Lu}/u.test(tokens[at + place]!.raw))),
    )
    .map(({ words, capitalised, entity }) => ({ entity, length: words.length, capitalised }))[0]
}

/** Places of a text that belong to an entity's name, as offsets. */
export function entitySpans(text: string, catalogue: NameCatalogue): { entity: string, start: number, end: number }[] {
  const tokens = tokensOf(text)
  const spans: { entity: string, start: number, end: number }[] = []
  for (let at = 0; at < tokens.length;) {
    const found = entityAt(tokens, at, catalogue)
    if (found)
      spans.push({ entity: found.entity, start: tokens[at]!.start, end: tokens[at + found.length - 1]!.end })
    at += found?.length ?? 1
  }
  return spans
}

/** "in Moscow" is the city, "Moscow agreed" the country. */
function isPlaceAfter(before: string): boolean {
  return /\b(?:in|at|to|near|from|via|visit(?:s|ed|ing)?|city|capital)\s+$/i.test(before)
}

/**
 * Proper names of a text: known entities first, then every other capitalised word that does not merely open a sentence.
 */
export function namesOf(
  text: string,
  catalogue: NameCatalogue,
  isCommonWord: (word: string) => boolean,
): NameMention[] {
  const tokens = tokensOf(text)
  const mentions: NameMention[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!
    const found = entityAt(tokens, at, catalogue)
    if (found?.capitalised) {
      mentions.push({
        text: text.slice(token.start, tokens[at + found.length - 1]!.end),
        entity: found.entity,
        isPlace: isPlaceAfter(text.slice(0, token.start)),
      })
    }
    else if (
      !found && /^\p{Lu}/u.test(token.raw) && !namesNobody.has(token.raw.toLowerCase())
      && !(token.initial && isCommonWord(token.raw))
    ) { mentions.push({ text: token.raw, entity: undefined, isPlace: false }) }
    at += found?.length ?? 1
  }
  return mentions
}

/** True when the indexed text names what the mention names: by any form of the entity, or word by word. */
export function holdsName(index: NameIndex, mention: NameMention, catalogue: NameCatalogue): boolean {
  const phrases = mention.entity ? catalogue.phrasesOf.get(mention.entity) ?? [] : []
  const country = mention.isPlace ? undefined : capitalOf[mention.text.toLowerCase()]
  return phrases.some(phrase => index.holds(phrase))
    || (country !== undefined && index.holdsCountry(country))
    || foldedWords(mention.text).filter(word => word.length > 3 || foldedWords(mention.text).length === 1).every(word =>
      index.holds(singular(word)),
    )
}
