/** Whether the log and what is made from it agree, and how to mend it when they do not. */
import type { CheckReport, RepairReport } from '../domain/progress/data-port.ts'
import type { StoredCache } from '../domain/progress/log-check.ts'
import type { CardState } from '../domain/progress/card-state.ts'
import type { LogRecord } from '../domain/progress/records.ts'
import type { ManaschiDatabase } from './database.ts'
import type { QuarantinedRow } from './schema.ts'
import type { Readable, Writable } from './stores.ts'
import { foldCard } from '../domain/progress/card-state.ts'
import { findCacheFaults, findLooseReferences } from '../domain/progress/log-check.ts'
import { parseLogRecord } from '../domain/log/parse-record.ts'
import { isCardRecord, recordKey } from '../domain/progress/records.ts'
import { hasSameContent } from '../domain/progress/same-content.ts'
import { unpackSegment } from '../domain/progress/segment.ts'
import { eachCardBatch } from './batches.ts'
import { ownRange, parseTail } from './log.ts'
import { readSegmentsThen, readUnchanged } from './reading.ts'
import { foldAnew } from './rebuild-cache.ts'
import { metaRow } from './record-writer.ts'
import { readDespiteDamage, quarantineUnreadable } from './quarantine.ts'
import { STORE_NAMES } from './schema.ts'
import { storeRecords } from './store-records.ts'

/** How many records are said to be here, this device, and the next place in its sequence. */
async function storedPlaces(
  { meta }: Readable<'meta'>,
): Promise<Pick<StoredCache, 'recordCount' | 'device' | 'nextSeq'>> {
  const rows = await meta.getAll()
  const { device = '', nextSeq = 0 } = metaRow(rows, 'device') ?? {}
  return { recordCount: metaRow(rows, 'cache')?.recordCount ?? 0, device, nextSeq }
}

async function storedCache(stores: Readable<'cards' | 'subjects' | 'meta'>): Promise<StoredCache> {
  const states: CardState[] = []
  await eachCardBatch(stores, batch => states.push(...batch))
  const [subjects, rows, places] = await Promise.all([
    stores.subjects.getAll(),
    stores.meta.getAll(),
    storedPlaces(stores),
  ])
  const { values = {}, writtenAt = {} } = metaRow(rows, 'settings') ?? {}
  return { states, subjects, settings: values, writtenAt, ...places }
}

function uniqueRecords(records: readonly LogRecord[]): Map<string, LogRecord> {
  return new Map(records.map(record => [recordKey(record), record]))
}

async function compareAll(stores: Readable, deckCards: ReadonlySet<string>): Promise<CheckReport> {
  const { records, unreadable } = await readDespiteDamage(stores)
  const log = [...uniqueRecords(records).values()]
  return {
    ...findCacheFaults(log, await storedCache(stores)),
    records: log.length,
    unreadable: unreadable.tail.length + unreadable.segments.length,
    duplicates: records.length - log.length,
    loose: findLooseReferences(log, deckCards),
  }
}

/** Compares everything with everything. Changes nothing, and makes nobody wait. */
export function checkLog(database: ManaschiDatabase, deckCards: ReadonlySet<string>): Promise<CheckReport> {
  return readUnchanged(database, stores => compareAll(stores, deckCards))
}

/**
 * Cards looked at in a quick check: the latest ones, because what was being written when the browser died would be
 * among them.
 */
const QUICKLY_CHECKED_CARDS = 3

/**
 * Whether counts, sequence and the latest cards agree: quick enough for every start. Nobody who writes waits for it:
 * segments are read in short transactions, and in the common moment at the end only those of the latest cards again.
 */
export async function looksWhole(database: ManaschiDatabase): Promise<boolean> {
  const cardsOf: { key: [string, number], cardIds: readonly string[] }[] = []
  const voided = new Set<string>()
  let sealed = 0
  return readSegmentsThen(database, {
    take: segments => segments.forEach(({ key, segment: { first, last, cardIds, voids } }) => {
      sealed += last - first + 1
      cardsOf.push({ key, cardIds })
      voids.forEach(target => voided.add(recordKey(target)))
    }),
  }, async (stores) => {
    // Segments that went meanwhile were replaced as a whole, by an import or a repair: that is looked at another time.
    if (await stores.segments.count() !== cardsOf.length)
      return true
    const { device, nextSeq, recordCount } = await storedPlaces(stores)
    const tail = parseTail(await stores.tail.getAll())
    const lastOwn = (await stores.tail.getAllKeys(ownRange(device))).at(-1)
    if (sealed + tail.length !== recordCount || (lastOwn && lastOwn[1] >= nextSeq))
      return false
    for (const record of tail) {
      if (record.kind === 'void')
        voided.add(recordKey(record.target))
    }
    const latest = tail.filter(isCardRecord).toSorted((a, b) => b.at - a.at)
    const checkedIds = new Set(latest.slice(0, QUICKLY_CHECKED_CARDS).map(({ cardId }) => cardId))
    const keys = cardsOf.filter(({ cardIds }) => cardIds.some(id => checkedIds.has(id))).map(({ key }) => key)
    const segments = await stores.segments.getMany(keys)
    const standing = [...segments.flatMap(segment => segment ? unpackSegment(segment) : []), ...tail]
      .filter(isCardRecord)
      .filter(record => checkedIds.has(record.cardId) && !voided.has(recordKey(record)))
    for (const cardId of checkedIds) {
      const right = foldCard(cardId, standing.filter(record => record.cardId === cardId))
      if (!hasSameContent(right.updatedAt === 0 ? undefined : right, await stores.cards.get(cardId)))
        return false
    }
    return true
  })
}

/**
 * The log with each id once, in fresh blocks; a copy that says something else is quarantined. Gives how many copies
 * there were.
 */
async function removeCopies(stores: Writable): Promise<number> {
  const { records } = await readDespiteDamage(stores)
  const unique = uniqueRecords(records)
  if (unique.size === records.length)
    return 0
  await stores.quarantine.addAll(
    records
      .filter(record => !hasSameContent(unique.get(recordKey(record)), record))
      .map(row => ({ table: 'tail' as const, row })),
  )
  await stores.tail.clear()
  await stores.segments.clear()
  await storeRecords(stores, [...unique.values()])
  return records.length - unique.size
}

function recordsOf({ row }: QuarantinedRow): LogRecord[] {
  const record = parseLogRecord(row)
  if (record)
    return [record]
  try {
    return unpackSegment(row as Parameters<typeof unpackSegment>[0])
  }
  catch {
    // Still unreadable: it stays where it is.
    return []
  }
}

/**
 * Puts rows back that were quarantined and can be read now, for instance by a later version of the app. Gives how many.
 */
async function restoreQuarantined(stores: Writable): Promise<number> {
  const known = uniqueRecords((await readDespiteDamage(stores)).records)
  let count = 0
  for (const row of await stores.quarantine.getAll()) {
    const records = recordsOf(row)
    const isContradicted = records.some(record =>
      known.has(recordKey(record)) && !hasSameContent(known.get(recordKey(record)), record),
    )
    if (records.length === 0 || isContradicted || row.id === undefined)
      continue
    await storeRecords(stores, records.filter(record => !known.has(recordKey(record))))
    for (const record of records)
      known.set(recordKey(record), record)
    await stores.quarantine.delete(row.id)
    count++
  }
  return count
}

/** Raises the next place of this device beyond all that are taken. */
async function repairSequence(stores: Writable): Promise<void> {
  const { device, nextSeq } = await storedPlaces(stores)
  const { records } = await readDespiteDamage(stores)
  const free = records.reduce(
    (next, record) => record.device === device ? Math.max(next, record.seq + 1) : next,
    nextSeq,
  )
  if (device !== '' && free > nextSeq)
    await stores.meta.put({ key: 'device', device, nextSeq: free })
}

/** Repairs whatever a check may find, in one transaction. No record is ever dropped. */
export function repairLog(database: ManaschiDatabase): Promise<RepairReport> {
  return database.write(STORE_NAMES, async (stores) => {
    const { states, settings, count, sequence } = await compareAll(stores, new Set())
    const { quarantined, saved } = await quarantineUnreadable(stores)
    const duplicates = await removeCopies(stores)
    const restored = await restoreQuarantined(stores)
    await repairSequence(stores)
    await foldAnew(stores)
    const { records } = await readDespiteDamage(stores)
    return {
      records: records.length,
      quarantined,
      saved,
      duplicates,
      restored,
      cache: { states, settings, count, sequence },
    }
  })
}
