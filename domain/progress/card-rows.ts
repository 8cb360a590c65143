/** All cards as rows of a table: what of them is shown, filtered by and sorted by. */
import type { DeckIndex } from '../content/deck-index.ts'
import type { FactKind, FactStatus, LanguageCode } from '../content/deck.ts'
import type { KnownMoment, KnownState } from '../statistics/known.ts'
import type { CardState } from './card-state.ts'
import { foldName } from '../answers/fold-text.ts'
import { wordStem } from '../answers/word-stem.ts'
import { knownStateOfCard } from '../statistics/known.ts'

/** What never changes about a card's row. */
export interface CardRow {
  id: string
  factId: string
  /** Its place in the order of the course, from 0. */
  place: number
  front: string
  /** The language of its front, where it is not that of the deck. */
  lang?: LanguageCode
  /** The unit that teaches its fact; none where the course does not hold it. */
  unit?: string
  topic: string
  articles: readonly string[]
  kind: FactKind
  status: FactStatus
  importance: 1 | 2 | 3
}

/** What a filter by state can ask for: how well a card is known, or what the learner has done with it. */
export const rowStates = ['new', 'learning', 'known', 'fading', 'suspended', 'flagged', 'starred'] as const
export type RowState = typeof rowStates[number]

/** When a card is due: today or before, in the seven or thirty days from today, or later. */
export const dueSpans = ['today', 'week', 'month', 'later'] as const
export type DueSpan = typeof dueSpans[number]

export const rowOrders = ['course', 'front', 'state', 'importance', 'due'] as const
export type RowOrder = typeof rowOrders[number]

/** What is shown, and in which order. What is empty narrows nothing; all of it holds at once. */
export interface RowChoice {
  unit: string
  topic: string
  article: string
  kind: FactKind | ''
  status: FactStatus | ''
  importance: 1 | 2 | 3 | 0
  state: RowState | ''
  due: DueSpan | ''
  text: string
  order: RowOrder
  isReversed: boolean
}

/** What the learner has done with a card, at a moment. */
export interface RowStanding {
  known: KnownState
  isSuspended: boolean
  isFlagged: boolean
  isStarred: boolean
  /** Study day on which it comes back; nothing while it is new. */
  dueDay?: number
}

/** What standings follow from. */
export interface RowWorld extends KnownMoment {
  states: ReadonlyMap<string, CardState>
  studyDay: number
  /** Facts that the learner marked. */
  isStarred: (factId: string) => boolean
}

/** The rows of all cards, in the order of the course. */
export function cardRows({ queueCards, cardById, factById }: DeckIndex): CardRow[] {
  return queueCards.map(({ id, factId, unit }, place) => {
    const { topic, kind, status, importance, evidence } = factById.get(factId)!
    const card = cardById.get(id)!
    return {
      id,
      factId,
      place,
      front: card.front,
      ...card.lang && { lang: card.lang },
      ...unit !== undefined && { unit },
      topic,
      articles: [...new Set(evidence.map(({ article }) => article))],
      kind,
      status,
      importance,
    }
  })
}

/** How a card stands now. */
export function standingOf({ id, factId }: CardRow, world: RowWorld): RowStanding {
  const state = world.states.get(id)
  const memory = state?.memory
  return {
    known: knownStateOfCard(id, world),
    isSuspended: state?.suspended != null,
    isFlagged: state?.flag != null,
    isStarred: world.isStarred(factId),
    ...memory && { dueDay: memory.dueAt === null ? memory.dueDay : world.studyDay },
  }
}

function isIn(state: RowState, standing: RowStanding): boolean {
  switch (state) {
    case 'suspended':
      return standing.isSuspended
    case 'flagged':
      return standing.isFlagged
    case 'starred':
      return standing.isStarred
    default:
      return standing.known === state
  }
}

const WEEK = 7
const MONTH = 30

function isDueIn(span: DueSpan, { dueDay, isSuspended }: RowStanding, studyDay: number): boolean {
  if (dueDay === undefined || isSuspended)
    return false
  switch (span) {
    case 'today':
      return dueDay <= studyDay
    case 'week':
      return dueDay < studyDay + WEEK
    case 'month':
      return dueDay < studyDay + MONTH
    case 'later':
      return dueDay >= studyDay + MONTH
  }
}

/** Which rows have all words of a text, in whatever spelling and case; `wordsOf` gives what of a row can be found. */
export function rowTextFilter(text: string, wordsOf: (row: CardRow) => string): (row: CardRow) => boolean {
  const wanted = text.split(/\s+/).flatMap(word => foldName(wordStem(word)).split(' ')).filter(Boolean)
  return row => wanted.every(word => wordsOf(row).includes(word))
}

const stateOrder: Readonly<Record<KnownState, number>> = { fading: 0, learning: 1, known: 2, new: 3 }

function compareBy(
  order: RowOrder, standings: ReadonlyMap<string, RowStanding>, compareWords: (a: string, b: string) => number,
): (a: CardRow, b: CardRow) => number {
  const by = (value: (row: CardRow, standing: RowStanding) => number) => (a: CardRow, b: CardRow): number =>
    value(a, standings.get(a.id)!) - value(b, standings.get(b.id)!)
  switch (order) {
    case 'course':
      return by(({ place }) => place)
    case 'front':
      return (a, b) => compareWords(a.front, b.front)
    case 'state':
      return by((_, { known }) => stateOrder[known])
    case 'importance':
      return by(({ importance }) => importance)
    case 'due':
      return by((_, { dueDay = Number.MAX_SAFE_INTEGER }) => dueDay)
  }
}

/**
 * The rows of a choice, in its order; equal ones in that of the course. `hasText` is for the text of the choice,
 * `compareWords` for the alphabet of the page.
 */
export function chooseRows(
  rows: readonly CardRow[],
  choice: RowChoice,
  { standings, studyDay, hasText, compareWords }: {
    standings: ReadonlyMap<string, RowStanding>
    studyDay: number
    hasText: (row: CardRow) => boolean
    compareWords: (a: string, b: string) => number
  },
): CardRow[] {
  const { unit, topic, article, kind, status, importance, state, due } = choice
  const found = rows.filter((row) => {
    const standing = standings.get(row.id)!
    return (unit === '' || row.unit === unit)
      && (topic === '' || row.topic === topic)
      && (article === '' || row.articles.includes(article))
      && (kind === '' || row.kind === kind)
      && (status === '' || row.status === status)
      && (importance === 0 || row.importance === importance)
      && (state === '' || isIn(state, standing))
      && (due === '' || isDueIn(due, standing, studyDay))
      && hasText(row)
  })
  const compare = compareBy(choice.order, standings, compareWords)
  return found.toSorted(choice.isReversed ? (a, b) => compare(b, a) : compare)
}
