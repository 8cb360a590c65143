/**
 * Rows of the log that cannot be read are moved out of its way: kept as they are, and never in the way of the others.
 */
import type { LogRecord } from '../domain/progress/records.ts'
import type { Segment } from '../domain/progress/segment.ts'
import type { Readable, Writable } from './stores.ts'
import { parseLogRecord } from '../domain/log/parse-record.ts'
import { recordKey } from '../domain/progress/records.ts'
import { salvageSegment } from '../domain/progress/segment-salvage.ts'
import { unpackSegment } from '../domain/progress/segment.ts'
import { SEGMENTS_AT_ONCE } from './batches.ts'
import { foldAnew } from './rebuild-cache.ts'
import { storeRecords } from './store-records.ts'

/** A row that cannot be read, with its key and the records in it that can. */
interface UnreadableRow<Key> { key: Key, row: unknown, saved: LogRecord[] }

export interface LogReading {
  records: LogRecord[]
  unreadable: { tail: UnreadableRow<[string, number]>[], segments: UnreadableRow<[string, number]>[] }
}

/**
 * Everything in the log that can be read, and every row that cannot. Does not throw at damage. In a transaction, or
 * within `readUnchanged`.
 */
export async function readDespiteDamage({ tail, segments }: Readable<'tail' | 'segments'>): Promise<LogReading> {
  const segmentKeys = await segments.getAllKeys()
  const segmentRows: (Segment | undefined)[] = []
  for (let start = 0; start < segmentKeys.length; start += SEGMENTS_AT_ONCE)
    segmentRows.push(...await segments.getMany(segmentKeys.slice(start, start + SEGMENTS_AT_ONCE)))
  const [tailKeys, tailRows] = await Promise.all([tail.getAllKeys(), tail.getAll()])
  const reading: LogReading = { records: [], unreadable: { tail: [], segments: [] } }
  for (const [place, row] of tailRows.entries()) {
    const record = parseLogRecord(row)
    if (record)
      reading.records.push(record)
    else
      reading.unreadable.tail.push({ key: tailKeys[place]!, row, saved: [] })
  }
  for (const [place, row] of segmentRows.entries()) {
    if (!row)
      continue
    try {
      reading.records.push(...unpackSegment(row))
    }
    catch {
      reading.unreadable.segments.push({ key: segmentKeys[place]!, row, saved: salvageSegment(row) })
    }
  }
  return reading
}

/**
 * Quarantines what cannot be read, keeps the readable records of damaged blocks, and folds the cache anew. Gives how
 * many of each.
 */
export async function quarantineUnreadable(stores: Writable): Promise<{ quarantined: number, saved: number }> {
  const { records, unreadable } = await readDespiteDamage(stores)
  const quarantined = unreadable.tail.length + unreadable.segments.length
  if (quarantined === 0)
    return { quarantined: 0, saved: 0 }
  const known = new Set(records.map(recordKey))
  const saved = unreadable.segments.flatMap(row => row.saved).filter(record => !known.has(recordKey(record)))
  await stores.quarantine.addAll([
    ...unreadable.tail.map(({ row }) => ({ table: 'tail' as const, row })),
    ...unreadable.segments.map(({ row }) => ({ table: 'segments' as const, row })),
  ])
  await stores.tail.deleteAll(unreadable.tail.map(({ key }) => key))
  await stores.segments.deleteAll(unreadable.segments.map(({ key }) => key))
  await storeRecords(stores, saved)
  await foldAnew(stores)
  return { quarantined, saved: saved.length }
}
