/** Fills a schema 11 database with notes, cards and answers. */
import type { Database } from 'sql.js'
import type { ReviewRecord } from '../../domain/progress/records.ts'
import type { ExportInput } from '../export-input.ts'
import type { Work } from '../work.ts'
import type { AnkiNote } from './note.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, studyDayAt } from '../../domain/scheduling/study-day.ts'
import { reviewsOf } from '../export-input.ts'
import { fieldChecksum } from './checksum.ts'
import { strippedField } from './html.ts'
import { ankiDeckNames } from './note.ts'
import { noteTypeIds, noteTypesJson } from './note-types.ts'
import { createReviewLog } from './review-log.ts'
import { newCardSchedule, scheduleOf } from './schedule.ts'
import { configJson, decksJson, presetsJson } from './schema-11.ts'

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
  today: number
  firstDay: number
}

/** The study day from which due days are counted: none of them lies before it. */
function firstDayOf({ progress }: ExportInput, today: number): number {
  let first = today
  for (const { memory } of progress?.states.values() ?? [])
    first = memory ? Math.min(first, memory.dueDay, memory.lastStudyDay) : first
  return first
}

/** What is to be written, thought through once. */
export function planCollection(input: ExportInput, notes: readonly AnkiNote[]): CollectionPlan {
  const today = studyDayAt(input.exportedAt, input.clock)
  return { input, notes, today, firstDay: firstDayOf(input, today) }
}

function insertCollection(database: Database, { input, notes, firstDay }: CollectionPlan): void {
  const { deck, exportedAt, clock } = input
  const utcOffset = clock.utcOffsetAt(exportedAt)
  const created = firstDay * DAY_MS + clock.dayStartHour * HOUR_MS - utcOffset * MINUTE_MS
  const names = ankiDeckNames(deck)
  const decks = new Map([[PARENT_DECK_ID, 'Manaschi'], ...[...deckIdsOf(names.keys())].map(([topic, id]) => [id, names.get(topic) ?? topic] as const)])
  const seconds = Math.floor(exportedAt / 1000)
  database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    created / 1000,
    exportedAt,
    exportedAt,
    configJson({ utcOffset, dayStartHour: clock.dayStartHour, nextPosition: notes.length + 1, noteTypeId: noteTypeIds.basic }),
    noteTypesJson(PARENT_DECK_ID),
    decksJson(decks, seconds),
    presetsJson,
    '{}',
  ])
}

/** ms of the day a note last changed, never later than now: Anki refuses times to come. */
function changedAtOf(note: AnkiNote, exportedAt: number): number {
  return Math.min(Date.parse(`${note.changedAt}T00:00:00Z`), Math.floor(exportedAt / DAY_MS) * DAY_MS)
}

/** Ids are times in ms; those of one day stand one after another, so that no two are alike. */
async function insertNotes(database: Database, { input, notes }: CollectionPlan, work: Work): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  const insert = database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, \'\')')
  await work.forEach(notes, (note, index) => {
    const changedAt = changedAtOf(note, input.exportedAt)
    const stripped = strippedField(note.fields[0] ?? '')
    ids.set(note.cardId, changedAt + index)
    insert.run([
      changedAt + index, note.guid, noteTypeIds[note.kind], Math.floor(changedAt / 1000), UNSYNCHRONIZED,
      ` ${note.tags.join(' ')} `, note.fields.join(FIELD_SEPARATOR), stripped, fieldChecksum(stripped),
    ])
  })
  insert.free()
  return ids
}

/** The retention that the learner's last answer to each card aimed at. */
function lastAnswers({ progress }: ExportInput): Map<string, Pick<ReviewRecord, 'desiredRetention' | 'parameters'>> {
  return new Map(progress && reviewsOf(progress).map(review => [review.cardId, review]))
}

async function insertCards(database: Database, plan: CollectionPlan, ids: ReadonlyMap<string, number>, work: Work): Promise<void> {
  const { input, notes, today, firstDay } = plan
  const deckIds = deckIdsOf(input.deck.topics.map(topic => topic.id))
  const answers = lastAnswers(input)
  const insert = database.prepare('INSERT INTO cards VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)')
  await work.forEach(notes, ({ cardId, topicId }, index) => {
    const id = ids.get(cardId) ?? 0
    const state = input.progress?.states.get(cardId)
    const schedule = input.progress
      ? scheduleOf(state, index + 1, { firstDay, today, desiredRetention: answers.get(cardId)?.desiredRetention ?? 0.9, parameters: answers.get(cardId)?.parameters })
      : newCardSchedule(index + 1)
    insert.run([
      id, id, deckIds.get(topicId) ?? PARENT_DECK_ID, Math.floor((state?.updatedAt || id) / 1000), UNSYNCHRONIZED,
      schedule.type, schedule.queue, schedule.due, schedule.ivl, schedule.factor, schedule.reps, schedule.lapses, schedule.left, schedule.data,
    ])
  })
  insert.free()
}

async function insertReviews(database: Database, { input }: CollectionPlan, ids: ReadonlyMap<string, number>, work: Work): Promise<void> {
  const toRow = createReviewLog()
  const insert = database.prepare('INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  await work.forEach(input.progress?.records ?? [], (record) => {
    const id = ids.get(record.cardId)
    const row = id === undefined ? undefined : toRow(record)
    if (id === undefined || !row)
      return
    insert.run([row.id, id, UNSYNCHRONIZED, row.ease, row.ivl, row.lastIvl, row.factor, row.time, row.type])
  })
  insert.free()
}

/** Writes everything into an empty schema 11 database. Throws ExportCancelled. */
export async function fillCollection(database: Database, plan: CollectionPlan, work: Work): Promise<void> {
  database.run('BEGIN')
  insertCollection(database, plan)
  const ids = await insertNotes(database, plan, work)
  await insertCards(database, plan, ids, work)
  await insertReviews(database, plan, ids, work)
  database.run('COMMIT')
}
