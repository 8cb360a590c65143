/** What each page of the app says of itself to those who have not opened it: a description, a picture, and data. */
import type { RouteNamedMap } from 'vue-router/auto-routes'
import type { StructuredContext, StructuredThing } from '~/exports/structured-data/structured-data'
import type { SharePicture } from '~/utils/share-picture'
import * as data from '~/exports/structured-data/structured-data'

/** What a page says of itself. */
export interface PageHead {
  description: string
  picture: SharePicture
  /** What it is about, in the words of schema.org. */
  things: StructuredThing[]
}

/** Words in the language of the interface. */
export type Translate = (key: string, values?: Record<string, unknown>, count?: number) => string

interface PageContext extends StructuredContext {
  t: Translate
  /** The value of a parameter of the address. */
  param: (name: string) => string
}

/** Gives nothing where the address names a thing that the deck does not have. */
type HeadMaker = (context: PageContext) => PageHead | undefined

/** Longer descriptions are cut by whoever shows them. */
const LONGEST_DESCRIPTION = 160

/** The beginning of a text, by whole words. */
function shortened(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION)
    return text
  const end = text.lastIndexOf(' ', LONGEST_DESCRIPTION - 2)
  return `${text.slice(0, end)} …`
}

function head(description: string, picture: SharePicture, ...things: StructuredThing[]): PageHead {
  return { description: shortened(description), picture, things }
}

/** A page whose description is always the same. */
function plain(key: string, picture: SharePicture = 'home'): HeadMaker {
  return ({ t }) => head(t(key), picture)
}

/** What a thing is, and how many facts the page about it has. */
function withFacts(text: string, n: number, t: Translate): string {
  return t('head.withFacts', { text: /[.!?]$/.test(text) ? text : `${text}.`, n }, n)
}

function factHead(context: PageContext): PageHead | undefined {
  const { deck, t, param } = context
  const fact = deck.factById.get(param('fact'))
  if (!fact)
    return undefined
  const articles = new Set(fact.evidence.map(({ article }) => article))
  const sources = [...articles].map(id => deck.articleById.get(id)!.shortTitle).join(', ')
  const topic = deck.topicById.get(fact.topic)!.title
  const description = fact.why
    ? t('head.fact', { why: fact.why, sources, topic })
    : t('head.factAlone', { statement: fact.statement, sources, topic })
  return head(description, 'fact', data.factData(fact, context))
}

function entityHead({ deck, addressOf, language, t, param }: PageContext): PageHead | undefined {
  const entity = deck.entityById.get(param('entity'))
  if (!entity)
    return undefined
  const name = entity.names[language] ?? entity.names.en
  const description = entity.description ?? name
  const count = deck.deck.facts.filter(({ entities }) => entities.includes(entity.id)).length
  const words = { name, description }
  const text = withFacts(entity.description ? `${name}: ${description}` : name, count, t)
  return head(text, 'term', data.entityData(entity, words, t('head.glossaryName'), addressOf))
}

function articleHead(context: PageContext): PageHead | undefined {
  const { deck, addressOf, t, param } = context
  const article = deck.articleById.get(param('article'))
  if (!article)
    return undefined
  const description = t('head.article', { title: article.title })
  const guide = data.guideData(article, { name: article.shortTitle, description }, context)
  return head(description, 'article', guide, data.articleData(article, addressOf))
}

function topicHead(context: PageContext): PageHead | undefined {
  const { deck, t, param } = context
  const topic = deck.topicById.get(param('topic'))
  if (!topic)
    return undefined
  const count = deck.factsOfTopic.get(topic.id)?.length ?? 0
  return head(withFacts(topic.description, count, t), 'topic', data.topicData(topic, context))
}

function unitHead(context: PageContext): PageHead | undefined {
  const unit = context.deck.unitById.get(context.param('unit'))
  return unit && head(unit.aim, 'course', data.unitData(unit, context.t('nav.learn'), context))
}

function checkHead(context: PageContext): PageHead | undefined {
  const unit = context.deck.unitById.get(context.param('unit'))
  if (!unit)
    return undefined
  const description = context.t('head.check', { title: unit.title })
  return head(description, 'course', data.checkData(unit, { name: unit.title, description }, context))
}

function ticketHead(context: PageContext): PageHead | undefined {
  const ticket = context.deck.deck.tickets.find(({ id }) => id === context.param('ticket'))
  if (!ticket)
    return undefined
  const n = ticket.points.length
  const description = context.t('head.ticket', { n }, n)
  return head(description, 'ticket', data.ticketData(ticket, description, context))
}

function debateHead({ deck, t, param }: PageContext): PageHead | undefined {
  const debate = deck.deck.debates.find(({ id }) => id === param('debate'))
  return debate && head(t('head.debate', { question: debate.question }), 'article')
}

/** A page with a name of its own, and data made of name and description. */
function named(
  key: string, nameKey: string, picture: SharePicture,
  make: (words: data.PageWords, context: StructuredContext) => StructuredThing,
): HeadMaker {
  return (context) => {
    const description = context.t(key)
    return head(description, picture, make({ name: context.t(nameKey), description }, context))
  }
}

/** By the name of the route; the compiler asks for every page. */
const heads: Record<Exclude<keyof RouteNamedMap, 'path' | 'set-aside' | 'more'>, HeadMaker> = {
  'index': named('head.app', 'app.name', 'home', data.siteData),
  // The page that opens first has nothing to spare.
  'study': plain('head.study'),
  'learn': named('head.course', 'nav.learn', 'course', data.courseData),
  'learn-unit': unitHead,
  'learn-unit-check': checkHead,
  'topics': plain('head.topics', 'topic'),
  'topics-topic': topicHead,
  'articles': plain('head.articles', 'article'),
  'articles-article': articleHead,
  'facts-fact': factHead,
  'glossary': named('head.glossary', 'head.glossaryName', 'term', data.glossaryData),
  'entities-entity': entityHead,
  'tickets': plain('head.tickets', 'ticket'),
  'tickets-ticket': ticketHead,
  'disagreements': plain('head.disagreements', 'article'),
  'disagreements-debate': debateHead,
  'quiz': named('head.quiz', 'nav.quiz', 'quiz', data.quizData),
  'quiz-take': plain('head.quizTake', 'quiz'),
  'quiz-result': plain('head.quizResult', 'quiz'),
  'quiz-print': plain('head.quizPrint', 'quiz'),
  'search': plain('head.search', 'term'),
  'progress': plain('head.progress'),
  'export': plain('head.export'),
  'data': plain('head.data'),
  'settings': plain('head.settings'),
  'suspended': plain('head.suspended'),
  'cards': plain('head.cards'),
  'explore': plain('head.explore'),
  'timeline': plain('head.timeline'),
  'map': plain('head.map'),
}

/** What the page of a route says of itself; nothing where the route leads nowhere. */
export function headOfPage(name: unknown, context: PageContext): PageHead | undefined {
  return Object.hasOwn(heads, String(name)) ? heads[name as keyof typeof heads](context) : undefined
}
