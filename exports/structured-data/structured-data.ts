/**
 * What pages say of themselves to machines, in the words of schema.org: the types check that every property is one of
 * its type, tests/support/structured-data-schema.ts that none is missing.
 */
import type {
  Answer, Article, DefinedTerm, DefinedTermSet, Graph, LearningResource, Person, Question, Quiz, ScholarlyArticle,
  WebSite,
} from 'schema-dts'
import type {
  DeckArticle, DeckCard, DeckEntity, DeckFact, DeckTicket, DeckTopic, DeckUnit, InLanguage, LanguageCode,
} from '../../domain/content/deck.ts'
import type { DeckIndex } from '../../domain/content/deck-index.ts'
import { cleanText } from '../clean-text.ts'
import { languageOf } from '../language.ts'

/** Gives the address of a page of the app, whose path begins at the app's own root. */
export type AddressOf = (path: string) => string

/** What is not in the deck: names of pages in the language of the interface. */
export interface PageWords { name: string, description: string }

/** Anything that a page is about. */
export type StructuredThing = Exclude<Graph['@graph'][number], string>

/** What the makers below need to know. */
export interface StructuredContext {
  deck: DeckIndex
  addressOf: AddressOf
  /** Of the page. */
  language: LanguageCode
}

/** What holds of every page: it is in the language of the app, or of the thing that it is about. */
function everywhere(
  { language }: StructuredContext, thing: InLanguage = {}, name = '',
): { inLanguage: LanguageCode, isAccessibleForFree: true } {
  return { inLanguage: languageOf(thing, name, language), isAccessibleForFree: true }
}

/** A name of an entity in a language, or else in English. */
function nameIn(language: LanguageCode, { names }: DeckEntity): string {
  return names[language] ?? names.en
}

/** Where an article is to be found: by its DOI, else at the publisher's, else on our page about it. */
function addressOfArticle({ id, doi, url }: DeckArticle, addressOf: AddressOf): string {
  return doi ? `https://doi.org/${doi}` : url ?? addressOf(`/articles/${id}`)
}

function sourcesOf(facts: readonly DeckFact[], { deck, addressOf }: StructuredContext): string[] {
  const ids = new Set(facts.flatMap(({ evidence }) => evidence.map(({ article }) => article)))
  return deck.deck.articles.filter(({ id }) => ids.has(id)).map(article => addressOfArticle(article, addressOf))
}

/** The app as a whole. */
export function siteData(words: PageWords, context: StructuredContext): WebSite {
  const url = context.addressOf('/')
  return { '@type': 'WebSite', '@id': url, url, ...words, ...everywhere(context) }
}

/** The course with its units, in teaching order. */
export function courseData(words: PageWords, context: StructuredContext): LearningResource {
  const { deck, addressOf } = context
  const url = addressOf('/learn')
  return {
    '@type': 'LearningResource',
    '@id': url,
    url,
    ...words,
    ...everywhere(context),
    'learningResourceType': 'course',
    'hasPart': deck.deck.units.map(({ id, title }, place) => ({
      '@type': 'LearningResource',
      '@id': addressOf(`/learn/${id}`),
      'name': title,
      'position': place + 1,
    })),
  }
}

/** A unit of the course. */
export function unitData(unit: DeckUnit, course: string, context: StructuredContext): LearningResource {
  const { deck, addressOf } = context
  const { id, title, aim, facts, depth } = unit
  const url = addressOf(`/learn/${id}`)
  return {
    '@type': 'LearningResource',
    '@id': url,
    url,
    'name': title,
    'description': aim,
    ...everywhere(context, unit, 'title'),
    'learningResourceType': 'lesson',
    'teaches': aim,
    'position': deck.deck.units.findIndex(each => each.id === id) + 1,
    'isPartOf': { '@type': 'LearningResource', '@id': addressOf('/learn'), 'name': course },
    'isBasedOn': sourcesOf([...facts, ...depth].flatMap(fact => deck.factById.get(fact) ?? []), context),
  }
}

function assessment(url: string, words: PageWords, about: Quiz['about'], context: StructuredContext): Quiz {
  return { '@type': 'Quiz', '@id': url, url, ...words, ...everywhere(context), about, 'educationalUse': 'assessment' }
}

/** The check of what one knows of a unit. */
export function checkData({ id, title }: DeckUnit, words: PageWords, context: StructuredContext): Quiz {
  const { addressOf } = context
  return assessment(addressOf(`/learn/${id}/check`), words, {
    '@type': 'LearningResource', '@id': addressOf(`/learn/${id}`), 'name': title,
  }, context)
}

/** The quiz that is made of all facts. */
export function quizData(words: PageWords, context: StructuredContext): Quiz {
  const { deck, addressOf } = context
  const about = deck.deck.topics.map(({ title }) => ({ '@type': 'Thing' as const, 'name': title }))
  return assessment(addressOf('/quiz'), words, about, context)
}

function flashcard({ front, answer }: DeckCard): Question {
  const acceptedAnswer: Answer = { '@type': 'Answer', 'text': answer }
  return { '@type': 'Question', 'eduQuestionType': 'Flashcard', 'text': front, acceptedAnswer }
}

/** A fact, with the cards that ask for it. */
export function factData(fact: DeckFact, context: StructuredContext): Quiz {
  const { deck, addressOf } = context
  const url = addressOf(`/facts/${fact.id}`)
  return {
    '@type': 'Quiz',
    '@id': url,
    url,
    'name': fact.statement,
    ...everywhere(context, fact, 'statement'),
    'about': { '@type': 'Thing', 'name': deck.topicById.get(fact.topic)!.title },
    'dateModified': fact.changedAt,
    'isBasedOn': sourcesOf([fact], context),
    'hasPart': fact.cards.map(id => flashcard(deck.cardById.get(id)!)),
  }
}

/** The facts of a topic. */
export function topicData(topic: DeckTopic, context: StructuredContext): LearningResource {
  const { id, title, description } = topic
  const url = context.addressOf(`/topics/${id}`)
  return {
    '@type': 'LearningResource',
    '@id': url,
    url,
    'name': title,
    description,
    ...everywhere(context, topic, 'title'),
    'learningResourceType': 'flashcards',
    'isBasedOn': sourcesOf(context.deck.factsOfTopic.get(id) ?? [], context),
  }
}

/** An exam question. */
export function ticketData(ticket: DeckTicket, description: string, context: StructuredContext): LearningResource {
  const { id, question, points } = ticket
  const url = context.addressOf(`/tickets/${id}`)
  return {
    '@type': 'LearningResource',
    '@id': url,
    url,
    'name': question,
    description,
    ...everywhere(context, ticket, 'question'),
    'learningResourceType': 'exam question',
    'educationalUse': 'assessment',
    'isBasedOn': sourcesOf(points.flatMap(({ fact }) => context.deck.factById.get(fact) ?? []), context),
  }
}

/** The glossary with its entries. */
export function glossaryData(words: PageWords, context: StructuredContext): DefinedTermSet {
  const { deck, addressOf, language } = context
  const url = addressOf('/glossary')
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    url,
    ...words,
    ...everywhere(context),
    'hasDefinedTerm': deck.deck.entities.map(entity => (
      { '@type': 'DefinedTerm', '@id': addressOf(`/entities/${entity.id}`), 'name': nameIn(language, entity) }
    )),
  }
}

/** A person, an organization, a place, a document, an idea: an entry of the glossary. */
export function entityData(entity: DeckEntity, words: PageWords, glossary: string, addressOf: AddressOf): DefinedTerm {
  const url = addressOf(`/entities/${entity.id}`)
  const others = [...Object.values(entity.names), ...Object.values(entity.acronyms ?? {}), ...entity.aliases]
  return {
    '@type': 'DefinedTerm',
    '@id': url,
    url,
    ...words,
    'termCode': entity.id,
    'alternateName': [...new Set(others)].filter(name => name !== words.name),
    'inDefinedTermSet': { '@type': 'DefinedTermSet', '@id': addressOf('/glossary'), 'name': glossary },
  }
}

function issueOf({ container, volume, issue }: DeckArticle): ScholarlyArticle['isPartOf'] {
  const periodical = { '@type': 'Periodical', 'name': cleanText(container ?? '') } as const
  const inVolume = volume
    ? { '@type': 'PublicationVolume', 'volumeNumber': volume, 'isPartOf': periodical } as const
    : periodical
  return issue ? { '@type': 'PublicationIssue', 'issueNumber': issue, 'isPartOf': inVolume } : inVolume
}

function authorsOf({ authors, organization }: DeckArticle): Extract<Article['author'], object> {
  if (authors.length === 0 && organization)
    return { '@type': 'Organization', 'name': cleanText(organization) }
  return authors.map(({ family, given }): Person => ({
    '@type': 'Person',
    'name': `${cleanText(given)} ${cleanText(family)}`.trim(),
    'familyName': cleanText(family),
    ...given && { givenName: cleanText(given) },
  }))
}

/** An article as it was published; what is no paper of a journal is an article all the same. */
export function articleData(article: DeckArticle, addressOf: AddressOf): ScholarlyArticle | Article {
  const { kind, title, year, published, container, pages, doi, language } = article
  const date = published ?? year?.toString()
  const url = addressOfArticle(article, addressOf)
  const common = {
    '@id': url,
    url,
    'headline': cleanText(title),
    'author': authorsOf(article),
    ...date && { datePublished: date },
    'inLanguage': language,
    ...doi && { identifier: { '@type': 'PropertyValue', 'propertyID': 'doi', 'value': doi } as const },
  }
  if (kind === 'journal-article') {
    return {
      '@type': 'ScholarlyArticle',
      ...common,
      ...container && { isPartOf: issueOf(article) },
      ...pages && { pagination: pages },
    }
  }
  return {
    '@type': 'Article',
    ...common,
    ...container && { publisher: { '@type': 'Organization', 'name': cleanText(container) } },
  }
}

/** Our page about an article: its guide and its facts. */
export function guideData(article: DeckArticle, words: PageWords, context: StructuredContext): LearningResource {
  const { addressOf } = context
  const url = addressOf(`/articles/${article.id}`)
  return {
    '@type': 'LearningResource',
    '@id': url,
    url,
    ...words,
    ...everywhere(context, article, 'guide'),
    'learningResourceType': 'study guide',
    'isBasedOn': { '@id': addressOfArticle(article, addressOf) },
  }
}

/** The text of a block of JSON-LD: nothing in it ends the element that it stands in. */
export function writeStructuredData(things: readonly StructuredThing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c')
}
