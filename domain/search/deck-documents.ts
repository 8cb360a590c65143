/** What a deck gives to be found, piece by piece as it comes. */
import type {
  DeckArticle, DeckCard, DeckEntity, DeckFact, DeckHeads, DeckTicket, DeckTopic, UnitHead,
} from '../content/deck.ts'
import type { SearchDocument, SearchGroup, SearchLine } from './search-document.ts'
import { cardAnchor } from './card-anchor.ts'

/** What the app says of the deck in the reader's language. */
export interface SearchWords {
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

/** Every name of an entity, each with its language. */
function namesOf({ names, acronyms = {}, aliases }: DeckEntity): { text: string, lang?: 'ru' | 'ky' }[] {
  const localized = [names, acronyms].flatMap(texts => [
    { text: texts.en ?? '' },
    { text: texts.ru ?? '', lang: 'ru' as const },
    { text: texts.ky ?? '', lang: 'ky' as const },
  ])
  const others = aliases.map(text => /\p{Script=Cyrillic}/u.test(text) ? { text, lang: 'ru' as const } : { text })
  const seen = new Set<string>()
  return [...localized, ...others].filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text))
}

function line(field: SearchLine['field'], text: string | undefined): SearchLine[] {
  return text ? [{ field, text }] : []
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
  entities: Iterable<DeckEntity>, factCounts: ReadonlyMap<string, number>,
): SearchDocument[] {
  return [...entities].map((entity) => {
    const { id, kind, names, description, offices, founded, class: sort } = entity
    const facts = factCounts.get(id) ?? 0
    return {
      id: `entity ${id}`,
      group: entityGroups[kind],
      to: facts > 0 ? `/entities/${id}` : `/glossary#${id}`,
      title: { field: 'title', text: names.en },
      lines: [
        ...namesOf(entity).filter(({ text }) => text !== names.en).map(name => ({ field: 'name' as const, ...name })),
        ...offices.map(({ title }) => ({ field: 'keyword' as const, text: title })),
        ...line('kind', sort?.replace(/-/g, ' ')),
        ...line('text', description),
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
  kinds: SearchWords['kinds']
}

/** Facts, which are also found by every name of what they are about. */
function* factDocuments(
  facts: Iterable<DeckFact>, { entityById, articleById, isCommon, kinds }: FactContext,
): Generator<SearchDocument> {
  const about = new Map<string, SearchLine[]>()
  function aboutLines(id: string): SearchLine[] {
    const entity = entityById.get(id)
    const known = about.get(id) ?? (entity ? namesOf(entity).map(name => ({ field: 'about' as const, ...name })) : [])
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
      title: { field: 'sentence', text: fact.statement },
      lines: [
        ...line('kind', kinds[fact.kind]),
        ...fact.entities.filter(id => !isCommon(id)).flatMap(aboutLines),
        ...line('why', fact.why),
        ...line('note', fact.note),
        ...sourceLine(fact),
      ],
      ...fact.when && { when: fact.when.value },
      weight: factWeights[fact.importance],
    }
  }
}

/** Cards: what they ask and what they want to hear. */
function cardDocuments(cards: Iterable<DeckCard>): SearchDocument[] {
  return [...cards].map(({ id, factId, front, answer }) => ({
    id: `card ${id}`,
    group: 'cards',
    to: `/facts/${factId}#${cardAnchor(id)}`,
    title: { field: 'sentence', text: front },
    lines: line('answer', answer),
    weight: 0.8,
  }))
}

/** Units with their places in the course, as their names say them ("Unit 7"). */
function unitDocuments(
  units: readonly UnitHead[], nameOf: SearchWords['nameOfUnit'],
): SearchDocument[] {
  return units.map(({ id, title, aim }, place) => ({
    id: `unit ${id}`,
    group: 'units',
    to: `/learn/${id}`,
    title: { field: 'title', text: title },
    lines: [...line('name', nameOf(place + 1)), ...line('text', aim)],
    weight: 1.3,
  }))
}

/** What a unit tells in its lead, to be found as the unit. */
function leadDocument({ id, title }: UnitHead, lead: string): SearchDocument {
  return {
    id: `lead ${id}`,
    group: 'units',
    to: `/learn/${id}`,
    title: { field: 'title', text: title },
    lines: line('text', withoutLinks(lead)),
    weight: 0.7,
  }
}

/** Topics, as pages. */
function topicDocuments(topics: readonly DeckTopic[]): SearchDocument[] {
  return topics.map(({ id, title, description }) => ({
    id: `topic ${id}`,
    group: 'pages',
    to: `/topics/${id}`,
    title: { field: 'title', text: title },
    lines: line('text', description),
    weight: 1.2,
  }))
}

/** Articles with who wrote them and where they stand. */
function articleDocuments(articles: readonly Omit<DeckArticle, 'guide'>[]): SearchDocument[] {
  return articles.map(({ id, title, shortTitle, authors, container, organization, year }) => ({
    id: `article ${id}`,
    group: 'articles',
    to: `/articles/${id}`,
    title: { field: 'title', text: title },
    lines: [
      ...line('name', shortTitle),
      ...line('name', authors.map(({ given, family }) => `${given} ${family}`).join(', ')),
      ...line('text', container),
      ...line('name', organization),
    ],
    ...year !== undefined && { when: String(year) },
    weight: 1.5,
  }))
}

/** Exam questions. */
function ticketDocuments(tickets: readonly DeckTicket[]): SearchDocument[] {
  return tickets.map(({ id, question }) => ({
    id: `ticket ${id}`,
    group: 'tickets',
    to: `/tickets/${id}`,
    title: { field: 'sentence', text: question },
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
  return [...unitDocuments(units, words.nameOfUnit), ...topicDocuments(topics), ...articleDocuments(articles)]
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
  yield* entityDocuments(entities, counts)
  yield* ticketDocuments(tickets)
  yield* factDocuments(facts, {
    entityById: new Map(entities.map(entity => [entity.id, entity])),
    articleById: new Map(articles.map(article => [article.id, article])),
    isCommon: id => (counts.get(id) ?? 0) > COMMON_SHARE * facts.length,
    kinds: words.kinds,
  })
  for (const unit of units)
    yield leadDocument(unit, leadOf.get(unit.id) ?? '')
  yield* cardDocuments(cards)
}
