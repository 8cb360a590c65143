/** Everything out of the database into one file. */
import type { MadeBackup } from '../domain/progress/data-port.ts'
import type { LogRecord } from '../domain/progress/records.ts'
import type { Segment } from '../domain/progress/segment.ts'
import type { ManaschiDatabase } from './database.ts'
import type { BackupRow } from './schema.ts'
import type { Readable, Writable } from './stores.ts'
import { BackupError } from '../domain/progress/backup-error.ts'
import { decodeBackup, encodeBackup } from '../domain/progress/backup-format.ts'
import { asJsonValue, isWritable } from '../domain/progress/backup-lines.ts'
import { mergeLogs } from '../domain/progress/records.ts'
import { SEGMENT_SIZE } from '../domain/progress/segment.ts'
import { backupTools } from './backup-tools.ts'
import { SEGMENTS_AT_ONCE } from './batches.ts'
import { readUnchanged } from './reading.ts'
import { readDespiteDamage } from './quarantine.ts'

interface Content {
  records: LogRecord[]
  quarantined: unknown[]
}

/** Rows as JSON, each text once. */
export function distinctRows(rows: readonly unknown[]): unknown[] {
  return [...new Map(rows.map(asJsonValue).map(row => [JSON.stringify(row), row])).values()]
}

/** Everything that is here, readable or not. */
export function readContent(database: ManaschiDatabase): Promise<Content> {
  return readUnchanged(database, async (stores) => {
    const { records, unreadable } = await readDespiteDamage(stores)
    const saved = unreadable.segments.flatMap(row => row.saved)
    const rows = [...unreadable.tail, ...unreadable.segments].map(({ row }) => row)
    const kept = (await stores.quarantine.getAll()).map(({ row }) => row)
    return { records: mergeLogs(saved, records), quarantined: distinctRows([...kept, ...rows]) }
  })
}

/** The last place of every device among some records. */
export function lastPlaces(records: readonly LogRecord[]): Record<string, number> {
  const last = new Map<string, number>()
  for (const { device, seq } of records)
    last.set(device, Math.max(seq, last.get(device) ?? -1))
  return Object.fromEntries(last)
}

/** A backup of some content at some time. */
export async function packBackup({ records, quarantined }: Content, createdAt: number): Promise<MadeBackup> {
  const writable = records.filter(isWritable)
  const rows = distinctRows([...quarantined, ...records.filter(record => !isWritable(record))])
  return {
    bytes: await encodeBackup({ createdAt, records: writable, quarantined: rows }, backupTools),
    createdAt,
    records: writable.length,
    answers: writable.filter(record => record.kind === 'review').length,
    covered: lastPlaces(records),
  }
}

/** The content joined with what an earlier backup file holds. A file that is no readable backup adds nothing. */
export async function joinWithFile(content: Content, file: Uint8Array): Promise<Content> {
  try {
    const earlier = await decodeBackup(file, backupTools)
    return {
      records: mergeLogs(earlier.records, content.records),
      quarantined: distinctRows([...earlier.quarantined, ...content.quarantined]),
    }
  }
  catch (error) {
    if (error instanceof BackupError)
      return content
    throw error
  }
}

/** What is known of earlier backups. */
export async function backupRow({ meta }: Readable<'meta'>): Promise<BackupRow> {
  return await meta.get('backup') as BackupRow | undefined ?? { key: 'backup', covered: {} }
}

/** Marks records as being in a backup. */
export async function noteCovered(
  stores: Writable<'meta'>,
  covered: Readonly<Record<string, number>>,
  change: Partial<BackupRow> = {},
): Promise<void> {
  const row = await backupRow(stores)
  const joined = new Map(Object.entries(row.covered))
  for (const [device, seq] of Object.entries(covered))
    joined.set(device, Math.max(seq, joined.get(device) ?? -1))
  await stores.meta.put({ ...row, ...change, covered: Object.fromEntries(joined) })
}

/** Places of the answers in a block, which may be damaged. */
function answerSeqs({ first, reviews, others }: Partial<Segment> & Pick<Segment, 'first'>): number[] {
  return [
    ...Array.from(reviews?.seqOffset ?? [], offset => first + offset),
    ...(others ?? []).filter(({ kind }) => kind === 'review').map(({ seq }) => seq),
  ]
}

/** Answers of which no backup is known. Reads only the blocks that may hold some. */
export async function countUncovered(stores: Readable<'meta' | 'tail' | 'segments'>): Promise<number> {
  const { tail, segments } = stores
  const covered = new Map(Object.entries((await backupRow(stores)).covered))
  const lastOf = (device: string): number => covered.get(device) ?? -1
  const loose = (await tail.getAll()).filter(record => record.kind === 'review' && record.seq > lastOf(record.device))
  const keys = (await segments.getAllKeys()).filter(([device, first]) => first + SEGMENT_SIZE > lastOf(device))
  let sealed = 0
  for (let start = 0; start < keys.length; start += SEGMENTS_AT_ONCE) {
    const found = await segments.getMany(keys.slice(start, start + SEGMENTS_AT_ONCE))
    sealed += found.flatMap(segment =>
      segment ? answerSeqs(segment).filter(seq => seq > lastOf(segment.device)) : [],
    ).length
  }
  return loose.length + sealed
}
