/** Answers given in Anki to cards of ours, on their way back into the log. */
import type { Database, SqlValue } from 'sql.js'
import type { Rating } from '../../domain/scheduling/scheduler.ts'
import type { ExportCallbacks } from '../export-input.ts'
import type { PackageLayout, ReadLimits } from './open-package.ts'
import { ratings } from '../../domain/scheduling/scheduler.ts'
import { DAY_MS } from '../../domain/scheduling/study-day.ts'
import { PackageFault } from '../archive/archive-fault.ts'
import { startWork } from '../work.ts'
import { cardIdOfGuid, isSeparateGuid } from './note.ts'
import { DEFAULT_READ_LIMITS, withCollection } from './open-package.ts'

/** One answer in Anki. */
export interface AnkiAnswer {
  cardId: string
  /** UTC ms. */
  at: number
  rating: Rating
  durationMs: number
  /** What Anki calls it; cramming does not count for the schedule, there as here. */
  kind: 'learning' | 'review' | 'relearning' | 'early' | 'cram'
}

export interface AnkiHistory {
  layout: PackageLayout
  /** Oldest first; each card and ms once. */
  answers: AnkiAnswer[]
  /** Rows that are no answers to cards of ours. */
  skipped: {
    /** Answers to other decks' cards. */
    foreign: number
    /** Answers to notes beside those of our cards, in a language of their own: they are learnt in Anki alone. */
    separate: number
    /** Answers to cards that have left our deck, or are of a later version of it. */
    unknown: number
    /** Set by hand or rescheduled: no answers. */
    manual: number
    /** Impossible values: times before Anki or to come, ratings that do not exist. */
    invalid: number
  }
}

export interface ReadHistoryOptions extends ExportCallbacks {
  sqlWasm: string
  /** Ids of the cards of the deck. */
  cardIds: ReadonlySet<string>
  /** UTC ms; answers later than a day from now are not believed. */
  now: number
  limits?: ReadLimits
}

/** Anki's first release: 5 October 2006. */
const FIRST_POSSIBLE_ANSWER = Date.UTC(2006, 9, 5)
const LONGEST_DURATION_MS = 86_400_000

const kinds = ['learning', 'review', 'relearning'] as const

/**
 * Card id in Anki → guid of its note, for first cards of notes; a second card of one note is the learner's own
 * invention.
 */
function guidsOfCards(database: Database): Map<SqlValue, string> {
  const guidOfNote = new Map(
    rowsOf(database, 'SELECT id, guid FROM notes').flatMap(([id, guid]) =>
      typeof guid === 'string' ? [[id, guid] as const] : [],
    ),
  )
  return new Map(
    rowsOf(database, 'SELECT id, nid FROM cards WHERE ord = 0').map((
      [id = null, note = null],
    ) => [id, guidOfNote.get(note) ?? '']),
  )
}

function rowsOf(database: Database, sql: string): SqlValue[][] {
  return database.exec(sql)[0]?.values ?? []
}

function* rowsInSteps(database: Database, sql: string): Generator<SqlValue[]> {
  const statement = database.prepare(sql)
  try {
    while (statement.step())
      yield statement.get()
  }
  finally {
    statement.free()
  }
}

function isWhole(value: SqlValue | undefined, from: number, to: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= from && value <= to
}

function kindOf(type: number, factor: SqlValue | undefined): AnkiAnswer['kind'] {
  return kinds[type] ?? (factor === 0 ? 'cram' : 'early')
}

/** One row of revlog: an answer, or why it is none. */
function readRow(
  [id, card, ease, time, type, factor]: SqlValue[],
  guids: ReadonlyMap<SqlValue, string>,
  { cardIds, now }: ReadHistoryOptions,
): AnkiAnswer | keyof AnkiHistory['skipped'] {
  const guid = guids.get(card ?? null) ?? ''
  const cardId = cardIdOfGuid(guid)
  if (cardId === undefined)
    return 'foreign'
  if (isSeparateGuid(guid))
    return 'separate'
  if (!cardIds.has(cardId))
    return 'unknown'
  if (!isWhole(id, FIRST_POSSIBLE_ANSWER, now + DAY_MS) || !isWhole(type, 0, 5))
    return 'invalid'
  if (type >= 4 || ease === 0)
    return 'manual'
  const rating = ratings.find(known => known === ease)
  if (!rating)
    return 'invalid'
  return {
    cardId,
    at: id,
    rating,
    durationMs: isWhole(time, 0, LONGEST_DURATION_MS) ? time : 0,
    kind: kindOf(type, factor),
  }
}

/** The name of an answer: one card cannot be answered twice in one ms. */
function answerKey({ cardId, at }: AnkiAnswer): string {
  return `${cardId}@${at}`
}

async function readAnswers(
  database: Database,
  layout: PackageLayout,
  options: ReadHistoryOptions,
): Promise<AnkiHistory> {
  const total = Number(rowsOf(database, 'SELECT count(*) FROM revlog')[0]?.[0] ?? 0)
  const limit = (options.limits ?? DEFAULT_READ_LIMITS).answers
  if (total > limit)
    throw new PackageFault('too-many-answers', `${total} answers, and ${limit} is the limit`)
  const guids = guidsOfCards(database)
  const work = startWork(total, options)
  const answers = new Map<string, AnkiAnswer>()
  const skipped = { foreign: 0, separate: 0, unknown: 0, manual: 0, invalid: 0 }
  await work.forEach(rowsInSteps(database, 'SELECT id, cid, ease, time, type, factor FROM revlog'), (row) => {
    const answer = readRow(row, guids, options)
    if (typeof answer === 'string')
      skipped[answer]++
    else
      answers.set(answerKey(answer), answer)
  })
  return {
    layout,
    answers: [...answers.values()].sort((a, b) => a.at - b.at || (a.cardId < b.cardId ? -1 : 1)),
    skipped,
  }
}

/** Reads the answers of an .apkg or .colpkg. Throws PackageFault, and ExportCancelled when it is called off. */
export function readAnkiHistory(bytes: Uint8Array, options: ReadHistoryOptions): Promise<AnkiHistory> {
  return withCollection(
    bytes,
    options.sqlWasm,
    options.limits ?? DEFAULT_READ_LIMITS,
    (database, layout) => readAnswers(database, layout, options),
  )
}
