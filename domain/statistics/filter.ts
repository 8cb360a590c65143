/** What the progress page is about: which cards, and which days. */
import type { FactKind } from '../content/deck.ts'
import type { StudyIndex } from '../content/deck-index.ts'
import type { Answer } from './answers.ts'

/** What statistics need to know of a card. */
export interface StatisticsCard {
  id: string
  factId: string
  topic: string
  kind: FactKind
  articles: readonly string[]
  /** The part of the course that its fact stands in; missing where a deck has no course. */
  part?: string
}

/** Everything that is missing lets all through. */
export interface StatisticsFilter {
  topic?: string
  /** Cards of facts for which the article gives evidence; facts may have several, so articles overlap. */
  article?: string
  /** Kind of the fact. */
  kind?: FactKind
  /** First and last study day. They bear on answers; what is known and due is always as of now. */
  fromDay?: number
  toDay?: number
}

/** The cards of a deck as statistics need them, in study order. */
export function statisticsCards({ deck }: Pick<StudyIndex, 'deck'>): StatisticsCard[] {
  const partOf = new Map(deck.units.flatMap(({ part, facts, depth }) =>
    [...facts, ...depth].map(factId => [factId, part] as const),
  ))
  return deck.facts.flatMap(({ id: factId, topic, kind, evidence, cards }) => {
    const articles = [...new Set(evidence.map(({ article }) => article))]
    const part = partOf.get(factId)
    return cards.map(id => ({ id, factId, topic, kind, articles, ...part !== undefined && { part } }))
  })
}

/** Whether a card belongs to what a filter asks for. */
export function isCardWanted(card: StatisticsCard, { topic, article, kind }: StatisticsFilter): boolean {
  return (topic === undefined || card.topic === topic)
    && (article === undefined || card.articles.includes(article))
    && (kind === undefined || card.kind === kind)
}

/** Whether a filter is about cards at all, and not only about time. */
export function isAboutCards({ topic, article, kind }: StatisticsFilter): boolean {
  return topic !== undefined || article !== undefined || kind !== undefined
}

/**
 * The answers that a filter asks for. Answers to cards that the deck no longer has belong to the whole, as they were
 * work done, and to no topic, article or kind.
 */
export function filterAnswers(
  answers: readonly Answer[],
  cards: readonly StatisticsCard[],
  filter: StatisticsFilter,
): Answer[] {
  const { fromDay = -Infinity, toDay = Infinity } = filter
  if (fromDay === -Infinity && toDay === Infinity && !isAboutCards(filter))
    return [...answers]
  const wanted = isAboutCards(filter)
    ? new Set(cards.filter(card => isCardWanted(card, filter)).map(card => card.id))
    : null
  return answers.filter(({ cardId, studyDay }) =>
    studyDay >= fromDay && studyDay <= toDay && (!wanted || wanted.has(cardId)),
  )
}
