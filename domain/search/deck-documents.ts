/** What a deck gives to be found, piece by piece as it comes. */
import type {
  DeckArticle, DeckCard, DeckEntity, DeckFact, DeckHeads, DeckTicket, DeckTopic, InLanguage, LanguageCode, UnitHead,
} from '../content/deck.ts'
import type { SearchDocument, SearchGroup, SearchLine } from './search-document.ts'
import { languageCodes } from '../content/language-codes.ts'
import { langOf } from '../content/lang-of.ts'
import { cardAnchor } from './card-anchor.ts'

/** What the app says of the deck in the reader's language. */
export interface SearchWords {
  language: LanguageCode
  /** The kinds of facts. */
  kinds: Readonly<Record<DeckFact['kind'], string>>
  nameOfUnit: (number: number) => string
}

type Importance = DeckFact['importance']

/** What facts are about is no help to find them when it is so large a share of the deck. */
const COMMON_SHARE = 0.2

const factWeights: Readonly<Record<Importance, number>> = { 1: 1.2, 2: 1, 3: 0.8 }

const entityGroups: Readonly<Record<DeckEntity['kind'], SearchGroup>> = {
  person: 'people',
  organization: 'organizations',
  country: 'places',
  place: 'places',
  document: 'documents',
  term: 'terms',
}

type Spoken = Pick<SearchLine, 'text' | 'lang'>

/** A text with its language, where that is not the one of the page. */
function spoken(text: string, lang: LanguageCode | undefined, page: LanguageCode): Spoken {
  return { text, ...lang && lang !== page && { lang } }
}

/** Every name of an entity, each with its language; the first is the one that it is shown by. */
function namesOf({ names, acronyms = {}, aliases }: DeckEntity, page: LanguageCode): [Spoken, ...Spoken[]] {
  const own = spoken(names[page] ?? names.en, names[page] ? page : 'en', page)
  const others = [
    ...[names, acronyms].flatMap(texts => languageCodes.map(lang => spoken(texts[lang] ?? '', lang, page))),
    ...aliases.map(text => spoken(text, /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en', page)),
  ]
  const seen = new Set([own.text])
  return [own, ...others.filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text))]
}

function line(field: SearchLine['field'], text: string | undefined, lang?: LanguageCode): SearchLine[] {
  return text ? [{ field, text, ...lang && { lang } }] : []
}

/** One text of a thing, to be shown as its title. */
function titleOf<T extends InLanguage>(field: SearchLine['field'], thing: T, text: keyof T & string): SearchLine {
  const lang = langOf(thing, text)
  return { field, text: String(thing[text]), ...lang && { lang } }
}

/** Takes the links to facts out of a text: `[words](fact:id)` is words. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' ').trim()
}

/**
 * Persons, organizations, places, documents and terms. Those with facts have pages of their own, and weigh the more the
 * more they have.
 */
function entityDocuments(
  entities: Iterable<DeckEntity>, factCounts: ReadonlyMap<string, number>, language: LanguageCode,
): SearchDocument[] {
  return [...entities].map((entity) => {
    const { id, kind, description, offices, founded, class: sort } = entity
    const [name, ...names] = namesOf(entity, language)
    const facts = factCounts.get(id) ?? 0
    return {
      id: `entity ${id}`,
      group: entityGroups[kind],
      to: facts > 0 ? `/entities/${id}` : `/glossary#${id}`,
      title: { field: 'title', ...name },
      lines: [
        ...names.map(other => ({ field: 'name' as const, ...other })),
        ...offices.flatMap(({ title }) => line('keyword', title, langOf(entity, 'offices'))),
        ...line('kind', sort?.replace(/-/g, ' '), language === 'en' ? undefined : 'en'),
        ...line('text', description, langOf(entity, 'description')),
      ],
      ...founded && { when: founded.value },
      weight: 1.2 + Math.log2(1 + facts) / 4,
    }
  })
}

/** What facts are found by beside their own words. */
interface FactContext {
  entityById: ReadonlyMap<string, DeckEntity>
  articleById: ReadonlyMap<string, Pick<DeckArticle, 'authors' | 'organization'>>
  /** What so much of the deck is about that it tells nothing of a fact. */
  isCommon: (entity: string) => boolean
  words: SearchWords
}

/** Facts, which are also found by every name of what they are about. */
function* factDocuments(
  facts: Iterable<DeckFact>, { entityById, articleById, isCommon, words }: FactContext,
): Generator<SearchDocument> {
  const about = new Map<string, SearchLine[]>()
  function aboutLines(id: string): SearchLine[] {
    const entity = entityById.get(id)
    const known = about.get(id) ?? (entity ? namesOf(entity, words.language).map(name => ({ field: 'about' as const, ...name })) : [])
    about.set(id, known)
    return known
  }
  function sourceLine({ evidence }: DeckFact): SearchLine[] {
    const names = [...new Set(evidence.map(({ article }) => article))].flatMap((id) => {
      const { authors = [], organization } = articleById.get(id) ?? {}
      return authors.length > 0 ? authors.map(({ family }) => family) : organization ?? []
    })
    return line('source', names.join(', '))
  }
  for (const fact of facts) {
    yield {
      id: `fact ${fact.id}`,
      group: 'facts',
      to: `/facts/${fact.id}`,
      title: titleOf('sentence', fact, 'statement'),
      lines: [
        ...line('kind', words.kinds[fact.kind]),
        ...fact.entities.filter(id => !isCommon(id)).flatMap(aboutLines),
        ...line('why', fact.why, langOf(fact, 'why')),
        ...line('note', fact.note, langOf(fact, 'note')),
        ...sourceLine(fact),
      ],
      ...fact.when && { when: fact.when.value },
      weight: factWeights[fact.importance],
    }
  }
}

/** Cards: what they ask and what they want to hear. */
function cardDocuments(cards: Iterable<DeckCard>): SearchDocument[] {
  return [...cards].map(card => ({
    id: `card ${card.id}`,
    group: 'cards',
    to: `/facts/${card.factId}#${cardAnchor(card.id)}`,
    title: titleOf('sentence', card, 'front'),
    lines: line('answer', card.answer, card.lang),
    weight: 0.8,
  }))
}

/** Units with their places in the course, as their names say them ("Unit 7"). */
function unitDocuments(
  units: readonly UnitHead[], nameOf: SearchWords['nameOfUnit'],
): SearchDocument[] {
  return units.map((unit, place) => ({
    id: `unit ${unit.id}`,
    group: 'units',
    to: `/learn/${unit.id}`,
    title: titleOf('title', unit, 'title'),
    lines: [...line('name', nameOf(place + 1)), ...line('text', unit.aim, langOf(unit, 'aim'))],
    weight: 1.3,
  }))
}

/** What a unit tells in its lead, to be found as the unit. */
function leadDocument(unit: UnitHead, lead: string): SearchDocument {
  return {
    id: `lead ${unit.id}`,
    group: 'units',
    to: `/learn/${unit.id}`,
    title: titleOf('title', unit, 'title'),
    lines: line('text', withoutLinks(lead), langOf(unit, 'lead')),
    weight: 0.7,
  }
}

/** Topics, as pages. */
function topicDocuments(topics: readonly DeckTopic[]): SearchDocument[] {
  return topics.map(topic => ({
    id: `topic ${topic.id}`,
    group: 'pages',
    to: `/topics/${topic.id}`,
    title: titleOf('title', topic, 'title'),
    lines: line('text', topic.description, langOf(topic, 'description')),
    weight: 1.2,
  }))
}

/** Articles with who wrote them and where they stand. */
function articleDocuments(articles: readonly Omit<DeckArticle, 'guide'>[], page: LanguageCode): SearchDocument[] {
  return articles.map(({ id, title, shortTitle, authors, container, organization, year }) => ({
    id: `article ${id}`,
    group: 'articles',
    to: `/articles/${id}`,
    title: { field: 'title', ...spoken(title, 'en', page) },
    lines: [
      ...line('name', shortTitle),
      ...line('name', authors.map(({ given, family }) => `${given} ${family}`).join(', ')),
      ...line('text', container, page === 'en' ? undefined : 'en'),
      ...line('name', organization),
    ],
    ...year !== undefined && { when: String(year) },
    weight: 1.5,
  }))
}

/** Exam questions. */
function ticketDocuments(tickets: readonly DeckTicket[]): SearchDocument[] {
  return tickets.map(ticket => ({
    id: `ticket ${ticket.id}`,
    group: 'tickets',
    to: `/tickets/${ticket.id}`,
    title: titleOf('sentence', ticket, 'question'),
    lines: [],
    weight: 0.9,
  }))
}

/** A page or an action: what it is called, and other words for it. */
export interface SearchPlace { id: string, group: 'pages' | 'actions', to: string, title: string, words: readonly string[] }

/** Pages and actions. */
export function placeDocuments(places: readonly SearchPlace[]): SearchDocument[] {
  return places.map(({ id, group, to, title, words }) => ({
    id: `place ${id}`,
    group,
    to,
    title: { field: 'title', text: title },
    lines: words.flatMap(text => line('name', text)),
    weight: 4,
  }))
}

/** What is known of a deck without its texts: units, topics and articles. */
export function headDocuments({ units, topics, articles }: DeckHeads, words: SearchWords): SearchDocument[] {
  return [
    ...unitDocuments(units, words.nameOfUnit),
    ...topicDocuments(topics),
    ...articleDocuments(articles, words.language),
  ]
}

/** The texts of a deck, as they come. */
export interface DeckTexts {
  units: readonly UnitHead[]
  articles: readonly Omit<DeckArticle, 'guide'>[]
  leadOf: ReadonlyMap<string, string>
  facts: readonly DeckFact[]
  cards: readonly DeckCard[]
  entities: readonly DeckEntity[]
  tickets: readonly DeckTicket[]
}

/** All else, the most asked for first; made one after the other, as they are taken. */
export function* textDocuments(
  { units, articles, leadOf, facts, cards, entities, tickets }: DeckTexts, words: SearchWords,
): Generator<SearchDocument> {
  const counts = new Map<string, number>()
  for (const id of facts.flatMap(fact => fact.entities))
    counts.set(id, (counts.get(id) ?? 0) + 1)
  yield* entityDocuments(entities, counts, words.language)
  yield* ticketDocuments(tickets)
  yield* factDocuments(facts, {
    entityById: new Map(entities.map(entity => [entity.id, entity])),
    articleById: new Map(articles.map(article => [article.id, article])),
    isCommon: id => (counts.get(id) ?? 0) > COMMON_SHARE * facts.length,
    words,
  })
  for (const unit of units)
    yield leadDocument(unit, leadOf.get(unit.id) ?? '')
  yield* cardDocuments(cards)
}
