/**
 * An .apkg in the layout that every Anki and AnkiDroid reads: `collection.anki2` of schema 11 and an empty list of
 * media.
 */
import type { ExportCallbacks, ExportInput } from '../export-input.ts'
import { writeZip, zipUnits } from '../archive/write-zip.ts'
import { describeCards } from '../described-card.ts'
import { startWork } from '../work.ts'
import { fillCollection, planCollection } from './collection.ts'
import { noteFor, withKept } from './note.ts'
import { schema11 } from './schema-11.ts'
import { loadSqlite } from './sqlite.ts'

/** Bytes of a database that a note and its card, and an answer, come to, roughly: the progress bar needs no more. */
const BYTES_PER_NOTE = 2_000
const BYTES_PER_REVIEW = 60

/** Notes beside those of the cards begin anew: the answers are to the cards, and must be there once. */
function withoutSchedule(input: ExportInput): ExportInput {
  const { progress } = input
  return { ...input, progress: progress && { ...progress, states: new Map(), records: [] } }
}

/**
 * The whole deck handed in, with the learner's schedule and answers when there are any. Tells of cards that Anki's
 * tables cannot hold and leaves them out. Throws ExportCancelled.
 */
export async function writeAnkiPackage(
  asked: ExportInput,
  callbacks: ExportCallbacks = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { Database } = await loadSqlite(asked.sqlWasm)
  const input = asked.asSeparateCards ? withoutSchedule(asked) : asked
  const notes = describeCards(input)
    .map(described => withKept(noteFor(described, input), input.progress?.kept?.get(described.fact.id)))
  const recordCount = input.progress?.records.length ?? 0
  const expectedBytes = notes.length * BYTES_PER_NOTE + recordCount * BYTES_PER_REVIEW
  const work = startWork(notes.length + recordCount + zipUnits(expectedBytes), callbacks)
  const database = new Database()
  try {
    database.run(schema11)
    const leftOut = await fillCollection(database, planCollection(input, notes, await input.noteStamps()), work)
    if (leftOut.length > 0)
      callbacks.onLeftOut?.(leftOut)
    return await writeZip(
      [
        { name: 'collection.anki2', bytes: database.export() },
        { name: 'media', bytes: new TextEncoder().encode('{}') },
      ],
      input.exportedAt,
      work,
    )
  }
  finally {
    database.close()
  }
}
