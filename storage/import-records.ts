/**
 * What was made elsewhere into the database: by union of ids, in one transaction, and never in the place of what is
 * here.
 */
import type { BackupContent } from '../domain/progress/backup-lines.ts'
import type { CardState } from '../domain/progress/card-state.ts'
import type { ImportResult } from '../domain/progress/data-port.ts'
import type { SortedRecords } from '../domain/progress/import-plan.ts'
import type { CardRecord, LogRecord, VoidRecord } from '../domain/progress/records.ts'
import type { ManaschiDatabase } from './database.ts'
import type { DeviceRow } from './schema.ts'
import type { Readable, Writable } from './stores.ts'
import { foldCard } from '../domain/progress/card-state.ts'
import { sortRecords } from '../domain/progress/import-plan.ts'
import { isCardRecord, mergeLogs, recordKey, withoutVoided } from '../domain/progress/records.ts'
import { findImportedCopies } from '../domain/progress/imported-answers.ts'
import { distinctRows, lastPlaces, noteCovered } from './make-backup.ts'
import { basisOf } from './reading.ts'
import { cacheBeside } from './rebuild-cache.ts'
import { readDespiteDamage } from './quarantine.ts'
import { STORE_NAMES } from './schema.ts'
import { storeRecords } from './store-records.ts'

/** What is to be imported, worked out from the log as it is when that matters. */
export interface Incoming {
  contentFor: (here: readonly LogRecord[]) => BackupContent
  /** Whether it comes out of a backup, so that no other backup of it is needed. */
  isBackup: boolean
}

export interface ImportPlan {
  /** The log as it was when this was planned; a plan made for another is made again. */
  basis: string
  device: string
  /** The device that this browser is from then on. */
  newDevice: string
  content: BackupContent
  sorted: SortedRecords
  /** Rows to be quarantined: those of the file, and records that contradict one that is here. */
  rows: unknown[]
  /** Takes back answers that are here under another name as well. */
  voids: VoidRecord[]
  /** All records, as they will be. */
  merged: LogRecord[]
  /** The states of the cards that something new is said of. */
  states: CardState[]
}

function cardsTouchedBy(fresh: readonly LogRecord[], merged: readonly LogRecord[]): Set<string> {
  const taken = new Set(fresh.flatMap(record => record.kind === 'void' ? [recordKey(record.target)] : []))
  return new Set([
    ...fresh.flatMap(record => isCardRecord(record) ? [record.cardId] : []),
    ...merged.flatMap(record => isCardRecord(record) && taken.has(recordKey(record)) ? [record.cardId] : []),
  ])
}

function foldTouched(fresh: readonly LogRecord[], merged: readonly LogRecord[]): CardState[] {
  const byCard = new Map<string, CardRecord[]>([...cardsTouchedBy(fresh, merged)].map(cardId => [cardId, []]))
  for (const record of withoutVoided(merged).filter(isCardRecord))
    byCard.get(record.cardId)?.push(record)
  return [...byCard].map(([cardId, records]) => foldCard(cardId, records))
}

/** Works out what would be added; writes nothing. */
export async function planImport(
  stores: Readable,
  { contentFor }: Incoming,
  newDeviceId: () => string,
): Promise<ImportPlan> {
  const { records } = await readDespiteDamage(stores)
  const content = contentFor(records)
  const sorted = sortRecords(content.records, records)
  const kept = new Set(
    distinctRows((await stores.quarantine.getAll()).map(({ row }) => row)).map(row => JSON.stringify(row)),
  )
  const newDevice = newDeviceId()
  const joined = mergeLogs(sorted.fresh, records)
  const voids = findImportedCopies(joined).map(({ device, seq, at }, place): VoidRecord => ({
    kind: 'void',
    device: newDevice,
    seq: place,
    at,
    target: { device, seq },
  }))
  const merged = mergeLogs(joined, voids)
  return {
    basis: await basisOf(stores),
    device: (await stores.meta.get('device') as DeviceRow | undefined)?.device ?? '',
    newDevice,
    content,
    sorted,
    rows: distinctRows([...content.quarantined, ...sorted.conflicting]).filter(row => !kept.has(JSON.stringify(row))),
    voids,
    merged,
    states: foldTouched([...sorted.fresh, ...voids], merged),
  }
}

async function write(
  stores: Writable,
  { newDevice, sorted, rows, voids, merged, states }: ImportPlan,
): Promise<void> {
  const { cards, meta, quarantine } = stores
  await storeRecords(stores, [...sorted.fresh, ...voids])
  await quarantine.addAll(rows.map(row => ({ table: 'import' as const, row })))
  await cards.deleteAll(states.filter(state => state.updatedAt === 0).map(state => state.cardId))
  await cards.putAll(states.filter(state => state.updatedAt > 0))
  await cacheBeside(stores, merged)
  // The file may hold later records of the device that this install was: its sequence must not be written on with
  // twice.
  await meta.put({ key: 'device', device: newDevice, nextSeq: voids.length })
}

/** Brings it in. What is here already is left as it is; when all of it is, nothing is written at all. */
export function importRecords(
  database: ManaschiDatabase,
  incoming: Incoming,
  planned: ImportPlan,
  newDeviceId: () => string,
): Promise<ImportResult> {
  return database.write(STORE_NAMES, async (stores) => {
    const plan = planned.basis === await basisOf(stores) ? planned : await planImport(stores, incoming, newDeviceId)
    const { content, sorted: { fresh }, rows } = plan
    if (fresh.length > 0 || rows.length > 0)
      await write(stores, plan)
    if (incoming.isBackup)
      await noteCovered(stores, lastPlaces(content.records))
    return {
      records: fresh.length,
      answers: fresh.filter(record => record.kind === 'review').length,
      quarantined: rows.length,
    }
  })
}
