import type { IndexableType, Table } from 'dexie'
import type { CardState } from '../domain/progress/card-state.ts'
import type { Segment } from '../domain/progress/segment.ts'
import type { ManaschiDatabase } from './database.ts'

/** Card states fetched at once: some 5 ms of copying on a slow machine. */
const CARDS_AT_ONCE = 2000
/** Segments fetched at once: enough to be quick, few enough to tell how far a reading has come. */
export const SEGMENTS_AT_ONCE = 16

/**
 * Hands over the rows of a table in order of their keys, some at a time. What a browser copies out of the database in
 * one piece holds up the page for as long as the copying takes; between two pieces other work gets its turn.
 */
async function eachBatch<Row, Key extends IndexableType>(
  table: Table<Row, Key>,
  keyOf: (row: Row) => Key,
  size: number,
  visit: (rows: Row[]) => void,
): Promise<void> {
  let rows = await table.limit(size).toArray()
  while (rows.length > 0) {
    visit(rows)
    rows = rows.length < size ? [] : await table.where(':id').above(keyOf(rows.at(-1)!)).limit(size).toArray()
  }
}

/** All card states, fetched so that the page stays responsive. Over `cards`. */
export async function eachCardBatch(
  { cards }: Pick<ManaschiDatabase, 'cards'>,
  visit: (states: CardState[]) => void,
): Promise<void> {
  await eachBatch(cards, ({ cardId }) => cardId, CARDS_AT_ONCE, visit)
}

/** All segments, in order of device and sequence, fetched so that the page stays responsive. Over `segments`. */
export async function eachSegment(
  { segments }: Pick<ManaschiDatabase, 'segments'>,
  visit: (segment: Segment) => void,
): Promise<void> {
  await eachBatch(
    segments,
    ({ device, first }) => [device, first] as [string, number],
    SEGMENTS_AT_ONCE,
    rows => rows.forEach(visit),
  )
}
