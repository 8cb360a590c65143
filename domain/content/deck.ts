/** The compiled deck: what every screen, quiz and export reads. Plain JSON, made by compile.ts, never changed by hand. */
import type { cardKinds, dateAspects, datePrecisions, entityKinds, factKinds } from './schemas.ts'

export type DatePrecision = typeof datePrecisions[number]
export type DateAspect = typeof dateAspects[number]
export type FactKind = typeof factKinds[number]
export type EntityKind = typeof entityKinds[number]
export type CardKind = typeof cardKinds[number]
export type FactStatus = 'corroborated' | 'single-source' | 'disputed' | 'doubtful' | 'outdated'
export type Currency = 'USD' | 'EUR' | 'KGS' | 'RUB' | 'CNY'
type LanguageCode = 'en' | 'ru' | 'ky'
export type LocalizedText = Partial<Record<LanguageCode, string>>

/** A date with the precision of its source. `value` is ISO 8601, a range `from/to`. */
export interface PreciseDate { value: string, precision: DatePrecision }

/** What a right answer is. The type decides how typed answers are compared. */
export type ExpectedAnswer
  = | { type: 'date', value: string, precision: DatePrecision }
    | { type: 'quantity', value: number, upTo?: number, unit?: string, currency?: Currency, accept: string[] }
    | { type: 'entity', entity: string, accept: string[] }
    | { type: 'term', accept: string[] }
    | { type: 'text', accept: string[] }
    | { type: 'order', items: string[] }

export interface DeckTopic { id: string, title: string, description: string }

export interface DeckArticle {
  id: string
  title: string
  /** "Sarı (2012)": how a source line names it. */
  shortTitle: string
  kind: 'journal-article' | 'analysis' | 'web-page'
  authors: { family: string, given: string }[]
  year?: number
  published?: string
  container?: string
  volume?: string
  issue?: string
  pages?: string
  doi?: string
  url?: string
  language: string
  scope: 'full' | 'abstract'
  sections: { id: string, title: string, paragraphs: number }[]
  /** Study guide in Markdown; links to facts are `fact:<id>`. Empty when there is none yet. */
  guide: string
}

export interface DeckEntity {
  id: string
  kind: EntityKind
  names: LocalizedText & { en: string }
  acronyms?: LocalizedText
  aliases: string[]
  class?: string
  description?: string
  founded?: PreciseDate
  kyrgyzstanJoined?: PreciseDate
  offices: { title: string, from?: string, to?: string, basis: 'sources' | 'general-knowledge' }[]
  coordinates?: { latitude: number, longitude: number, basis: 'general-knowledge' }
}

export interface DeckEvidence { article: string, section: string, paragraph: number, stance: 'supports' | 'contradicts' }

export interface DeckFact {
  id: string
  kind: FactKind
  topic: string
  statement: string
  importance: 1 | 2 | 3
  when?: PreciseDate & { what: DateAspect }
  validFrom?: string
  validTo?: string
  asOf?: string
  entities: string[]
  evidence: DeckEvidence[]
  status: FactStatus
  /** Number of distinct articles that support the fact. */
  sources: number
  note?: string
  revision: number
  changedAt: string
  /** Ids of its cards, in order. */
  cards: string[]
}

export interface DeckCard {
  /** `<fact id>/<key>`. */
  id: string
  factId: string
  kind: CardKind
  /** What the learner sees first. A cloze has its gap as CLOZE_GAP. */
  front: string
  /** The answer as the learner reads it. */
  answer: string
  expected: ExpectedAnswer
}

/** Facts stand in study order (see `compareForStudy` in compile.ts); topics in the order of topics.yml. */
export interface Deck {
  articles: DeckArticle[]
  topics: DeckTopic[]
  entities: DeckEntity[]
  facts: DeckFact[]
  cards: DeckCard[]
}

/** How a gap is written in the front of a cloze. */
export const CLOZE_GAP = '[…]'

/** The id of a card: it outlives every change of wording. */
export function cardIdOf(factId: string, key: string): string {
  return `${factId}/${key}`
}
