/** A card with everything that its source says about it, as text: what tables and Anki notes are made of. */
import type { Deck, DeckArticle, DeckCard, DeckEvidence, DeckFact } from '../domain/content/deck.ts'
import { evidenceLocator, statusInWords } from '../domain/content/card-back.ts'
import { citeArticle } from '../domain/content/citation.ts'
import { cleanText } from './clean-text.ts'

export interface DescribedCard {
  card: DeckCard
  fact: DeckFact
  front: string
  answer: string
  statement: string
  /** One reference a line, in the manner of APA 7. */
  source: string
  /** One place in the sources a line. */
  locator: string
  /** How far the fact can be trusted, in words. */
  status: string
  asOf: string
  note: string
  topic: string
  /** Address of the first source that has one, or ''. */
  link: string
}

function referenceOf(article: DeckArticle): string {
  const { authors, year, title, container } = citeArticle(article)
  return [authors ? `${authors} (${year}).` : `(${year}).`, `${title}.`, container && `${container}.`].filter(Boolean)
    .join(' ')
}

function locatorLine(evidence: DeckEvidence, articles: ReadonlyMap<string, DeckArticle>): string {
  return `${evidence.stance === 'contradicts' ? 'Contradicted by ' : ''}${evidenceLocator(evidence, articles)}`
}

function describe(
  card: DeckCard,
  fact: DeckFact,
  articles: ReadonlyMap<string, DeckArticle>,
  topic: string,
): DescribedCard {
  const cited = [...new Set(fact.evidence.map(({ article }) => article))].flatMap(id => articles.get(id) ?? [])
  return {
    card,
    fact,
    front: cleanText(card.front),
    answer: cleanText(card.answer),
    statement: cleanText(fact.statement),
    source: cleanText(cited.map(referenceOf).join('\n')),
    locator: cleanText(fact.evidence.map(evidence => locatorLine(evidence, articles)).join('\n')),
    status: cleanText(statusInWords(fact, articles)),
    asOf: fact.asOf ?? '',
    note: cleanText(fact.note ?? ''),
    topic: cleanText(topic),
    link: cited.find(article => article.url)?.url ?? '',
  }
}

/** Every card of a deck, described, in the deck's order. Throws when a card belongs to no fact. */
export function describeCards(deck: Deck): DescribedCard[] {
  const facts = new Map(deck.facts.map(fact => [fact.id, fact]))
  const articles = new Map(deck.articles.map(article => [article.id, article]))
  const topics = new Map(deck.topics.map(topic => [topic.id, topic.title]))
  return deck.cards.map((card) => {
    const fact = facts.get(card.factId)
    if (!fact)
      throw new Error(`Inconsistent: the card ${card.id} belongs to no fact`)
    return describe(card, fact, articles, topics.get(fact.topic) ?? fact.topic)
  })
}
