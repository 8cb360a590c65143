/**
 * The compiled deck: what every screen, quiz and export reads. Plain JSON, made by compile.ts, never changed by hand.
 */
import type { LanguageCode } from './language-codes.ts'
import type {
  authoredStatuses, cardKinds, dateAspects, datePrecisions, deeds, entityKinds, factKinds, routeStates, sides,
  undatedReasons,
} from './schemas.ts'

export type { LanguageCode } from './language-codes.ts'
export type DatePrecision = typeof datePrecisions[number]
export type DateAspect = typeof dateAspects[number]
export type FactKind = typeof factKinds[number]
export type Deed = typeof deeds[number]
export type UndatedReason = typeof undatedReasons[number]
export type Side = typeof sides[number]
export type RouteState = typeof routeStates[number]
export type EntityKind = typeof entityKinds[number]
export type CardKind = typeof cardKinds[number]
export type FactStatus = 'corroborated' | 'single-source' | WeighedStatus
/** What an author says of a fact that is to be weighed. */
export type WeighedStatus = typeof authoredStatuses[number]
export type Currency = 'USD' | 'EUR' | 'KGS' | 'RUB' | 'CNY'
export type LocalizedText = Partial<Record<LanguageCode, string>>

/** In which language the texts of a thing are. */
export interface InLanguage {
  /** Absent where they are in the language of the deck. */
  lang?: LanguageCode
  /** Names of those of its texts that are in English although the others are not. */
  inEnglish?: string[]
}

/** A date with the precision of its source. `value` is ISO 8601, a range `from/to`. */
export interface PreciseDate {
  value: string
  precision: DatePrecision
}

/** Forms in which an answer counts, beside the one that is shown. */
interface AcceptedForms {
  /** In the language of the card. */
  accept: string[]
  /** In the other languages, for typed answers alone: never shown and never exported. */
  alsoAccepted?: string[]
}

/** What a right answer is. The type decides how typed answers are compared. */
export type ExpectedAnswer
  = | { type: 'date', value: string, precision: DatePrecision }
    | { type: 'quantity', value: number, upTo?: number, unit?: string, currency?: Currency } & AcceptedForms
    | { type: 'entity', entity: string } & AcceptedForms
    | { type: 'term' } & AcceptedForms
    | { type: 'text' } & AcceptedForms
    | { type: 'order', items: string[] }

/** Whether the articles say it or we add it. */
type Basis = 'sources' | 'general-knowledge'

/** A date with where it comes from. */
export type BasedDate = PreciseDate & { basis: Basis }

/** Who gives a date. */
export type DatedBy = 'general-knowledge' | { article: string, section: string, paragraph: number }

export interface DeckTopic extends InLanguage {
  id: string
  title: string
  description: string
}

export interface DeckArticle extends InLanguage {
  id: string
  title: string
  /** "Sarı (2012)": how a source line names it. */
  shortTitle: string
  kind: 'journal-article' | 'analysis' | 'web-page'
  authors: { family: string, given: string }[]
  /** Who answers for a text that names no author. */
  organization?: string
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

export interface DeckOffice {
  title: string
  from?: string
  to?: string
  basis: Basis
  /** Where the title is not in English, which says it by itself. */
  isPresidency?: true
}

export interface DeckEntity extends InLanguage {
  id: string
  kind: EntityKind
  names: LocalizedText & { en: string }
  acronyms?: LocalizedText
  aliases: string[]
  class?: string
  description?: string
  side?: Side
  when?: BasedDate
  founded?: BasedDate
  kyrgyzstanJoined?: BasedDate
  /** Until when Kyrgyzstan was a member, or the body itself existed. */
  kyrgyzstanLeft?: BasedDate
  /** From when to when a base was in use or an agreement in force. */
  held?: { from: BasedDate, to?: BasedDate }
  offices: DeckOffice[]
  coordinates?: { latitude: number, longitude: number, basis: 'general-knowledge' }
  /** Corners (longitude, latitude) of a scheme of it. */
  route?: { points: [number, number][], state: RouteState, basis: 'general-knowledge' }
  /** The state or union of which it is the seat. */
  seatOf?: string
}

export interface DeckEvidence {
  article: string
  section: string
  paragraph: number
  stance: 'supports' | 'contradicts' | 'context'
}

export interface DeckFact extends InLanguage {
  /** The day on which a native speaker of the field approved its translation. */
  reviewed?: string
  id: string
  kind: FactKind
  topic: string
  statement: string
  importance: 1 | 2 | 3
  when?: PreciseDate & { what: DateAspect, by?: DatedBy }
  /** Other dates that are given for the same thing. */
  otherDates?: (PreciseDate & { by: DatedBy })[]
  /** What became of it, where it was only planned, announced or promised. */
  deed?: Deed
  /** To whom the debt is owed that it measures. */
  owedTo?: string
  /** Dated, but part of no happening. */
  alone?: true
  undated?: UndatedReason
  validFrom?: string
  validTo?: string
  asOf?: string
  entities: string[]
  evidence: DeckEvidence[]
  status: FactStatus
  /** Number of distinct articles that support the fact. */
  sources: number
  /** Why it matters, in at most 25 words. */
  why?: string
  note?: string
  revision: number
  changedAt: string
  /** Ids of its cards, in order. */
  cards: string[]
}

export interface DeckCard extends InLanguage {
  /** `<fact id>/<key>`. */
  id: string
  factId: string
  kind: CardKind
  /** What the learner sees first. A cloze has its gap as CLOZE_GAP. */
  front: string
  /** The answer as the learner reads it. */
  answer: string
  expected: ExpectedAnswer
  /** Ids of facts and cards to be met before it. */
  after?: string[]
  /** Wrong options by an author, each with what it really is. */
  distractors?: DeckDistractor[]
}

export interface DeckDistractor {
  text: string
  why: string
  fact?: string
}

export interface DeckPart extends InLanguage {
  id: string
  title: string
}

/** A unit of the course, in teaching order. */
export interface DeckUnit extends InLanguage {
  id: string
  part: string
  title: string
  aim: string
  /** Plain text with links to facts as `[words](fact:<id>)`. */
  lead: string
  /** Core facts in teaching order. */
  facts: string[]
  /** Further facts, which hold nothing up. */
  depth: string[]
  /** Units to be begun before it. */
  after: string[]
}

/** Several facts of one time, told together: what the timeline draws. */
export interface DeckHappening extends InLanguage {
  id: string
  /** What it was, without its date. */
  title: string
  when: PreciseDate & { by?: 'general-knowledge' }
  side: Side
  facts: string[]
  /** Whether it came about, was only planned, or is a figure as it was then: what all its dated facts are. */
  what: 'happened' | 'planned' | 'measured'
  /** Other dates that its facts give. */
  otherDates?: (PreciseDate & { by: DatedBy })[]
  /** What became of it, where all its dated facts are plans, announcements or promises. */
  deed?: Deed
  /** That of its most important fact. */
  importance: 1 | 2 | 3
  /** Whether one of its facts is disputed or doubtful. */
  isContested: boolean
  /** Whether every fact that gives its date is. */
  isDateDoubtful: boolean
}

/** An exam question with the points that an answer is expected to make. */
export interface DeckTicket extends InLanguage {
  id: string
  question: string
  units: string[]
  points: { fact: string, expect: string }[]
}

/** A side of a case to weigh. */
export interface DeckPosition {
  /** Who holds it; nobody where it is known outside the articles. */
  by?: string
  says: string
  ground: string
  /** The fact that comes back when this side was missed. */
  fact: string
  evidence: Omit<DeckEvidence, 'stance'>[]
}

/** A case to weigh: who says what on which ground, and a model answer. */
export interface DeckDebate extends InLanguage {
  id: string
  question: string
  /** The status of its first fact. */
  status: WeighedStatus
  /** Units of its facts, in teaching order. */
  units: string[]
  facts: string[]
  positions: DeckPosition[]
  /** The place of the position that is better supported, or that both are, or that it cannot be said. */
  better: number | 'both' | 'open'
  /** The sum that does or does not add up. */
  sum?: string
  /** Since when a claim is outdated. */
  since?: string
  /** The model answer. */
  answer: string
}

/**
 * Facts and cards stand in the order of the course: unit by unit, core facts before depth; topics in the order of
 * topics.yml.
 */
export interface Deck {
  parts: DeckPart[]
  units: DeckUnit[]
  tickets: DeckTicket[]
  debates: DeckDebate[]
  /** In order of time. */
  happenings: DeckHappening[]
  articles: DeckArticle[]
  topics: DeckTopic[]
  entities: DeckEntity[]
  facts: DeckFact[]
  cards: DeckCard[]
}

export type UnitHead = Omit<DeckUnit, 'lead'>

/**
 * What study, plans and counts need to know of a fact; its evidence by article alone, each at least once, and its date
 * perhaps by the year alone.
 */
export type FactHead
  = Pick<DeckFact, 'id' | 'kind' | 'topic' | 'importance' | 'status' | 'revision' | 'cards'>
    & { evidence: readonly Pick<DeckEvidence, 'article'>[], when?: Pick<PreciseDate, 'value'> }

/** A deck without its texts. */
export interface DeckHeads {
  parts: readonly DeckPart[]
  units: readonly UnitHead[]
  articles: readonly Omit<DeckArticle, 'guide'>[]
  topics: readonly DeckTopic[]
  facts: readonly FactHead[]
}

/** How a gap is written in the front of a cloze. */
export const CLOZE_GAP = '[…]'

/** The id of a card: it outlives every change of wording. */
export function cardIdOf(factId: string, key: string): string {
  return `${factId}/${key}`
}

/** For `JSON.stringify`: leaves out the answers in other languages, which are no part of what a card says. */
export function withoutOtherAnswers(name: string, value: unknown): unknown {
  return name === 'alsoAccepted' ? undefined : value
}
