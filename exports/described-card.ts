/** A card with everything that its source says about it, as text: what tables and Anki notes are made of. */
import type {
  Deck, DeckArticle, DeckCard, DeckEvidence, DeckFact, InLanguage, LanguageCode,
} from '../domain/content/deck.ts'
import type { ExportInput } from './export-input.ts'
import type { ExportWords } from './export-words.ts'
import type { PartedText } from './language.ts'
import { placeOfEvidence, statusInWords } from '../domain/content/card-back.ts'
import { citeArticle } from '../domain/content/citation.ts'
import { formatDateIn } from '../domain/content/localized-dates.ts'
import { languageOf, lines, textIn } from './language.ts'

export interface DescribedCard {
  card: DeckCard
  fact: DeckFact
  /** Of the card itself. */
  language: LanguageCode
  front: PartedText
  answer: PartedText
  statement: PartedText
  why: PartedText
  /** One reference a line, in the manner of APA 7. */
  source: PartedText
  /** One place in the sources a line. */
  locator: PartedText
  /** How far the fact can be trusted, in words. */
  status: PartedText
  /** As of when it was true, in words. */
  asOf: PartedText
  note: PartedText
  topic: PartedText
  /** All of it, line by line, as it stands on the back of a card. */
  back: PartedText
  /** Address of the first source that has one, or ''. */
  link: string
}

/** What cards are described from: a deck in a language, with the words of that language. */
export type Describable = Pick<ExportInput, 'deck' | 'language'> & { words: Pick<ExportWords, 'back'> }

interface Desk extends Describable {
  articles: ReadonlyMap<string, DeckArticle>
  /** A text of something, in whichever language it is. */
  own: (thing: InLanguage, name: string, text: string | undefined) => PartedText
  /** A text in the language of the file. */
  said: (text: string) => PartedText
}

function referenceOf(article: DeckArticle, { words, language }: Desk): PartedText {
  const { authors, year, title, container } = citeArticle(article)
  const when = `(${article.year === undefined ? words.back.undated : year}).`
  const reference = [authors ? `${authors} ${when}` : when, `${title}.`, container && `${container}.`]
  return textIn(article.language, reference.filter(Boolean).join(' '), language)
}

/** A place in the sources; the title of its section is in the language of the article. */
function placeText(evidence: DeckEvidence, { articles, language, said }: Desk): PartedText {
  const { source, section, paragraph } = placeOfEvidence(evidence, articles)
  const titled = textIn(articles.get(evidence.article)?.language ?? language, section, language)
  return [...said(`${source}, `), ...titled, ...said(`, ${paragraph}`)]
}

function locatorLine(evidence: DeckEvidence, desk: Desk): PartedText {
  const place = placeText(evidence, desk)
  return evidence.stance === 'contradicts' ? [...desk.said(`${desk.words.back.contradicts}: `), ...place] : place
}

type Texts = Pick<DescribedCard, 'answer' | 'statement' | 'status' | 'why' | 'note'>

/** The back of a card, line by line, as `cardBack` has it. */
function backOf({ answer, statement, status, why, note }: Texts, { evidence }: DeckFact, desk: Desk): PartedText {
  const { words: { back }, said } = desk
  const headed = (heading: string, text: PartedText): PartedText[] =>
    text.length > 0 ? [[...said(`${heading}: `), ...text]] : []
  return lines([
    answer,
    statement,
    status,
    ...headed(back.why, why),
    ...headed(back.note, note),
    ...evidence.flatMap(each => headed(back[each.stance], placeText(each, desk))),
  ])
}

function describe(card: DeckCard, fact: DeckFact, topic: PartedText, desk: Desk): DescribedCard {
  const { articles, language, words: { back }, own, said } = desk
  const cited = [...new Set(fact.evidence.map(({ article }) => article))].flatMap(id => articles.get(id) ?? [])
  const texts = {
    answer: own(card, 'answer', card.answer),
    statement: own(fact, 'statement', fact.statement),
    status: said(statusInWords(fact, articles, back, language)),
    why: own(fact, 'why', fact.why),
    note: own(fact, 'note', fact.note),
  }
  return {
    card,
    fact,
    language: languageOf(card, 'front', language),
    ...texts,
    front: own(card, 'front', card.front),
    source: lines(cited.map(article => referenceOf(article, desk))),
    locator: lines(fact.evidence.map(evidence => locatorLine(evidence, desk))),
    asOf: said(fact.asOf
      ? back.asOf.replace('{asOf}', formatDateIn(language, { value: fact.asOf, precision: 'day' }))
      : ''),
    topic,
    back: backOf(texts, fact, desk),
    link: cited.find(article => article.url)?.url ?? '',
  }
}

function deskOf(input: Describable): Desk {
  const { deck, language } = input
  return {
    ...input,
    articles: new Map(deck.articles.map(article => [article.id, article])),
    own: (thing, name, text = '') => textIn(languageOf(thing, name, language), text, language),
    said: text => textIn(language, text, language),
  }
}

/** Titles of topics; a topic that the deck lacks has its id. */
function topicTexts({ topics }: Deck, { own }: Desk): ReadonlyMap<string, PartedText> {
  return new Map(topics.map(topic => [topic.id, own(topic, 'title', topic.title)]))
}

/** Every card of a deck, described, in the deck's order. Throws when a card belongs to no fact. */
export function describeCards(input: Describable): DescribedCard[] {
  const { deck } = input
  const desk = deskOf(input)
  const facts = new Map(deck.facts.map(fact => [fact.id, fact]))
  const topics = topicTexts(deck, desk)
  return deck.cards.map((card) => {
    const fact = facts.get(card.factId)
    if (!fact)
      throw new Error(`Inconsistent: the card ${card.id} belongs to no fact`)
    return describe(card, fact, topics.get(fact.topic) ?? desk.said(fact.topic), desk)
  })
}
