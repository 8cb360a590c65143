/** The log on disk: this module alone knows that it is a tail of loose records and segments of packed ones. */
import type { CardRecord, LogRecord, RecordId } from '../domain/progress/records.ts'
import type { ManaschiDatabase } from './database.ts'
import { compareRecords, isCardRecord, recordKey } from '../domain/progress/records.ts'
import { parseLogRecord } from '../domain/progress/record-schema.ts'
import { packSegment, SEGMENT_SIZE, SegmentError, unpackSegment } from '../domain/progress/segment.ts'

function parseTail(rows: readonly unknown[]): LogRecord[] {
  return rows.map((row) => {
    const record = parseLogRecord(row)
    if (!record)
      throw new SegmentError(`a record of the tail cannot be read: ${JSON.stringify(row).slice(0, 200)}`)
    return record
  })
}

/** Every record, in log order. */
export async function readWholeLog(database: ManaschiDatabase): Promise<LogRecord[]> {
  const [segments, tail] = await Promise.all([database.segments.toArray(), database.tail.toArray()])
  return [...segments.flatMap(unpackSegment), ...parseTail(tail)].sort(compareRecords)
}

/** Records from an instant (UTC ms) on, in log order. */
export async function readLogSince(database: ManaschiDatabase, since: number): Promise<LogRecord[]> {
  const [segments, tail] = await Promise.all([
    database.segments.where('lastAt').aboveOrEqual(since).toArray(),
    database.tail.where('at').aboveOrEqual(since).toArray(),
  ])
  return [...segments.flatMap(unpackSegment).filter(record => record.at >= since), ...parseTail(tail)].sort(compareRecords)
}

/** Keys of all records that were taken back. */
export async function readVoidedKeys(database: ManaschiDatabase): Promise<Set<string>> {
  const [segments, tail] = await Promise.all([database.segments.toArray(), database.tail.toArray()])
  const targets: RecordId[] = [
    ...segments.flatMap(segment => segment.voids),
    ...parseTail(tail).flatMap(record => record.kind === 'void' ? [record.target] : []),
  ]
  return new Set(targets.map(recordKey))
}

/** The records of one card that stand, in log order. */
export async function readCardRecords(database: ManaschiDatabase, cardId: string): Promise<CardRecord[]> {
  const [segments, tail, voided] = await Promise.all([
    database.segments.filter(segment => segment.cardIds.includes(cardId)).toArray(),
    database.tail.where('cardId').equals(cardId).toArray(),
    readVoidedKeys(database),
  ])
  return [...segments.flatMap(unpackSegment), ...parseTail(tail)]
    .filter(isCardRecord)
    .filter(record => record.cardId === cardId && !voided.has(recordKey(record)))
    .sort(compareRecords)
}

/** This device's latest answer or mark that stands: what undo takes back. */
export async function findLastUndoable(database: ManaschiDatabase, device: string): Promise<CardRecord | undefined> {
  const voided = await readVoidedKeys(database)
  const isUndoable = (record: LogRecord): record is CardRecord => isCardRecord(record) && !voided.has(recordKey(record))
  const own = [[device, -Infinity], [device, Infinity]] as const
  const tail = parseTail(await database.tail.where('[device+seq]').between(own[0], own[1]).reverse().toArray())
  const inTail = tail.find(isUndoable)
  if (inTail)
    return inTail as CardRecord
  for (const segment of await database.segments.where('[device+first]').between(own[0], own[1]).reverse().toArray()) {
    const inSegment = unpackSegment(segment).reverse().find(isUndoable)
    if (inSegment)
      return inSegment as CardRecord
  }
}

/** Packs the oldest records of a device's tail into segments, as many full ones as there are. */
export async function sealTail(database: ManaschiDatabase, device: string): Promise<void> {
  if (await database.tail.count() < SEGMENT_SIZE)
    return
  await database.transaction('rw', database.tail, database.segments, async () => {
    const own = database.tail.where('[device+seq]').between([device, -Infinity], [device, Infinity])
    const records = parseTail(await own.sortBy('seq'))
    for (let start = 0; start + SEGMENT_SIZE <= records.length; start += SEGMENT_SIZE) {
      const block = records.slice(start, start + SEGMENT_SIZE)
      await database.segments.add(packSegment(block))
      await database.tail.bulkDelete(block.map(record => [record.device, record.seq]))
    }
  })
}
