import type { CardState } from '../domain/progress/card-state.ts'
import type { Segment } from '../domain/progress/segment.ts'
import type { Readable, ReadableStore } from './stores.ts'

/** Card states fetched at once: some 5 ms of copying on a slow machine. */
const CARDS_AT_ONCE = 2000
/** Segments fetched at once: enough to be quick, few enough to tell how far a reading has come. */
export const SEGMENTS_AT_ONCE = 16

/**
 * Hands over the rows of a store in order of their keys, some at a time. What a browser copies out of the database in
 * one piece holds up the page for as long as the copying takes; between two pieces other work gets its turn. Whatever
 * comes next is on its way while a piece is looked at.
 */
async function eachBatch<Row, Key extends IDBValidKey>(
  store: ReadableStore<Row, Key>,
  keyOf: (row: Row) => Key,
  size: number,
  visit: (rows: Row[]) => void,
): Promise<void> {
  const fetchBehind = (last: Row): Promise<Row[]> => {
    const batch = store.getAll(IDBKeyRange.lowerBound(keyOf(last), true), size)
    // When the visitor throws, nobody waits for it.
    batch.catch(() => {})
    return batch
  }
  let batch: Promise<Row[]> | undefined = store.getAll(undefined, size)
  while (batch) {
    const rows: Row[] = await batch
    batch = rows.length < size ? undefined : fetchBehind(rows.at(-1)!)
    visit(rows)
  }
}

/** All card states, fetched so that the page stays responsive. */
export async function eachCardBatch(
  { cards }: Readable<'cards'>,
  visit: (states: CardState[]) => void,
): Promise<void> {
  await eachBatch(cards, ({ cardId }) => cardId, CARDS_AT_ONCE, visit)
}

/** All segments, in order of device and sequence, fetched so that the page stays responsive. */
export async function eachSegment(
  { segments }: Readable<'segments'>,
  visit: (segment: Segment) => void,
): Promise<void> {
  await eachBatch(
    segments,
    ({ device, first }) => [device, first] as [string, number],
    SEGMENTS_AT_ONCE,
    rows => rows.forEach(visit),
  )
}
