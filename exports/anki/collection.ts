/** Fills a schema 11 database with notes, cards and answers. */
import type { Database, SqlValue, Statement } from 'sql.js'
import type { CardRecord, ReviewRecord } from '../../domain/progress/records.ts'
import type { ExportInput } from '../export-input.ts'
import type { Work } from '../work.ts'
import type { AnkiNote } from './note.ts'
import type { AnkiReview } from './review-log.ts'
import type { NoteStamps } from './stamps.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, studyDayAt } from '../../domain/scheduling/study-day.ts'
import { reviewsOf } from '../export-input.ts'
import { fieldChecksum } from './checksum.ts'
import { strippedField } from './html.ts'
import { ankiDeckNames, parentDeckName } from './note.ts'
import { noteTypeIds, noteTypesJson } from './note-types.ts'
import { createReviewLog } from './review-log.ts'
import { newCardSchedule, scheduleOf } from './schedule.ts'
import { configJson, decksJson, presetsJson } from './schema-11.ts'
import { stampNameOfType } from './stamps.ts'
import { isWritableRecord, isWritableState } from './writable.ts'

const PARENT_DECK_ID = 1_763_769_600_200

/** What Anki reads as "changed since the last synchronization". */
const UNSYNCHRONIZED = -1

/** Between the fields of a note. */
const FIELD_SEPARATOR = '\u001F'

/** Topic id → id of its Anki deck. */
function deckIdsOf(topicIds: Iterable<string>): Map<string, number> {
  return new Map([...topicIds].map((id, index) => [id, PARENT_DECK_ID + 1 + index]))
}

interface CollectionPlan {
  input: ExportInput
  notes: readonly AnkiNote[]
  stamps: NoteStamps
  today: number
  firstDay: number
}

/** The study day from which due days are counted: none of them lies before it. */
function firstDayOf({ progress }: ExportInput, today: number): number {
  let first = today
  for (const state of progress?.states.values() ?? []) {
    if (state.memory && isWritableState(state))
      first = Math.min(first, state.memory.dueDay, state.memory.lastStudyDay)
  }
  return first
}

/** What is to be written, thought through once. */
export function planCollection(input: ExportInput, notes: readonly AnkiNote[], stamps: NoteStamps): CollectionPlan {
  const today = studyDayAt(input.exportedAt, input.clock)
  return { input, notes, stamps, today, firstDay: firstDayOf(input, today) }
}

function insertCollection(database: Database, { input, notes, stamps, firstDay }: CollectionPlan): void {
  const { exportedAt, clock } = input
  const utcOffset = clock.utcOffsetAt(exportedAt)
  const created = firstDay * DAY_MS + clock.dayStartHour * HOUR_MS - utcOffset * MINUTE_MS
  const names = ankiDeckNames(input)
  const topicDecks = [...deckIdsOf(names.keys())].map(([topic, id]) => [id, names.get(topic) ?? topic] as const)
  const decks = new Map([[PARENT_DECK_ID, parentDeckName(input)], ...topicDecks])
  const seconds = Math.floor(exportedAt / 1000)
  database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    created / 1000,
    exportedAt,
    exportedAt,
    configJson({
      utcOffset,
      dayStartHour: clock.dayStartHour,
      nextPosition: notes.length + 1,
      noteTypeId: noteTypeIds.basic,
    }),
    noteTypesJson(PARENT_DECK_ID, kind => Math.min(stamps.get(stampNameOfType(kind)) ?? 0, seconds)),
    decksJson(decks, seconds),
    presetsJson,
    '{}',
  ])
}

/** ms of the day a fact was last revised, never later than now: Anki refuses times to come. */
function revisedAtOf(note: AnkiNote, exportedAt: number): number {
  return Math.min(Date.parse(`${note.changedAt}T00:00:00Z`), Math.floor(exportedAt / DAY_MS) * DAY_MS)
}

/** The retention that the learner's last answer to each card aimed at. */
function lastAnswers({ progress }: ExportInput): Map<string, Pick<ReviewRecord, 'desiredRetention' | 'parameters'>> {
  return new Map(progress && reviewsOf(progress).map(review => [review.cardId, review]))
}

interface ReviewRows {
  /** Card id → its answers, oldest first. */
  rows: ReadonlyMap<string, AnkiReview[]>
  /** Cards whose answers cannot be written. */
  unwritable: ReadonlySet<string>
}

/** All answers as rows: one after another, because ids must not meet, then by card. */
async function reviewRows({ input, notes }: CollectionPlan, work: Work): Promise<ReviewRows> {
  const cardIds = new Set(notes.map(({ cardId }) => cardId))
  const rows = new Map<string, AnkiReview[]>()
  const unwritable = new Set<string>()
  const toRow = createReviewLog()
  const add = (record: CardRecord): void => {
    const row = toRow(record)
    if (!row)
      return
    const sofar = rows.get(row.cardId)
    if (sofar)
      sofar.push(row)
    else
      rows.set(row.cardId, [row])
  }
  await work.forEach(input.progress?.records ?? [], (record) => {
    if (!cardIds.has(record.cardId) || unwritable.has(record.cardId))
      return
    if (isWritableRecord(record))
      add(record)
    else
      unwritable.add(record.cardId)
  })
  return { rows, unwritable }
}

/** Anki keeps whole numbers; SQLite would keep others as they are, and refuse some. */
function run(statement: Statement, values: SqlValue[]): void {
  const wrong = values.find(value => typeof value === 'number' && !Number.isSafeInteger(value))
  if (wrong !== undefined)
    throw new RangeError(`Anki keeps whole numbers, and this is ${String(wrong)}`)
  statement.run(values)
}

/** Writes one card with its note and answers. Throws when the tables cannot hold it. */
type CardWriter = (note: AnkiNote, index: number) => void

function createCardWriter(
  database: Database,
  plan: CollectionPlan,
  reviews: ReviewRows,
): { write: CardWriter, free: () => void } {
  const { input, stamps, today, firstDay } = plan
  const { exportedAt, progress } = input
  const deckIds = deckIdsOf(input.deck.topics.map(topic => topic.id))
  const answers = lastAnswers(input)
  const intoNotes = database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, \'\')')
  const intoCards = database.prepare('INSERT INTO cards VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)')
  const intoReviews = database.prepare('INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')

  function write(note: AnkiNote, index: number): void {
    const { cardId, topicId } = note
    // Ids are times in ms; those of one day stand one after another, so that no two are alike.
    const id = revisedAtOf(note, exportedAt) + index
    const textsChangedAt = stamps.get(cardId) ?? Math.floor(id / 1000)
    const changedAt = Math.min(
      Math.max(textsChangedAt, Math.ceil((note.keptAt ?? 0) / 1000)),
      Math.floor(exportedAt / 1000),
    )
    const stripped = strippedField(note.fields[0] ?? '')
    run(intoNotes, [
      id,
      note.guid,
      noteTypeIds[note.kind],
      changedAt,
      UNSYNCHRONIZED,
      ` ${note.tags.join(' ')} `,
      note.fields.join(FIELD_SEPARATOR),
      stripped,
      fieldChecksum(stripped),
    ])
    const state = progress?.states.get(cardId)
    const { desiredRetention = 0.9, parameters } = answers.get(cardId) ?? {}
    const schedule = progress
      ? scheduleOf(state, index + 1, { firstDay, today, desiredRetention, parameters })
      : newCardSchedule(index + 1)
    run(intoCards, [
      id,
      id,
      deckIds.get(topicId) ?? PARENT_DECK_ID,
      Math.floor((state?.updatedAt || id) / 1000),
      UNSYNCHRONIZED,
      schedule.type,
      schedule.queue,
      schedule.due,
      schedule.ivl,
      schedule.factor,
      schedule.reps,
      schedule.lapses,
      schedule.left,
      schedule.data,
    ])
    for (const row of reviews.rows.get(cardId) ?? [])
      run(intoReviews, [row.id, id, UNSYNCHRONIZED, row.ease, row.ivl, row.lastIvl, row.factor, row.time, row.type])
  }

  return { write, free: () => [intoNotes, intoCards, intoReviews].forEach(statement => statement.free()) }
}

/**
 * Writes everything into an empty schema 11 database. Gives the ids of cards that the tables cannot hold (a time or a
 * day that no reader would take): each is left out whole, and the others are there. Throws ExportCancelled.
 */
export async function fillCollection(database: Database, plan: CollectionPlan, work: Work): Promise<string[]> {
  const leftOut: string[] = []
  const reviews = await reviewRows(plan, work)
  database.run('BEGIN')
  insertCollection(database, plan)
  const { write, free } = createCardWriter(database, plan, reviews)
  await work.forEach(plan.notes, (note, index) => {
    const state = plan.input.progress?.states.get(note.cardId)
    if (reviews.unwritable.has(note.cardId) || (state && !isWritableState(state))) {
      leftOut.push(note.cardId)
      return
    }
    database.run('SAVEPOINT card')
    try {
      write(note, index)
    }
    catch {
      database.run('ROLLBACK TO card')
      leftOut.push(note.cardId)
    }
    database.run('RELEASE card')
  })
  free()
  database.run('COMMIT')
  return leftOut
}
