import type { BackupService, MadeBackup, PreparedImport } from '../domain/progress/data-port.ts'
import type { Incoming } from './import-records.ts'
import type { ManaschiDatabase } from './database.ts'
import type { BrowserStores } from './erase.ts'
import type { BackupRow } from './schema.ts'
import { decodeBackup } from '../domain/progress/backup-format.ts'
import { BackupError } from '../domain/progress/backup-error.ts'
import { previewImport } from '../domain/progress/import-plan.ts'
import { standingRecordsOf } from '../domain/progress/log-check.ts'
import { mergeLogs } from '../domain/progress/records.ts'
import { backupTools } from './backup-tools.ts'
import { importRecords, planImport } from './import-records.ts'
import { checkLog, looksWhole, repairLog } from './check-log.ts'
import { eraseEverything } from './erase.ts'
import { forgetCards } from './forget.ts'
import { backupRow, countUncovered, joinWithFile, noteCovered, packBackup, readContent } from './make-backup.ts'
import { readUnchanged } from './reading.ts'
import { readDespiteDamage } from './quarantine.ts'
import { asStorageFault } from './storage-fault.ts'

/** Answers in no backup after which the learner is reminded for the first time. */
export const FIRST_REMINDER = 100

/** The parts of the world that the backup service is handed. */
export interface BackupEnvironment {
  database: ManaschiDatabase
  now: () => number
  /** 80 random bits as text, for a new device. */
  newDeviceId: () => string
  /** Runs work that no other tab may do at the same time. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>
  browser: BrowserStores
}

/** A backup whose records the scheduler itself cannot follow is none, whatever its checksum says. */
async function asBackupError<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  }
  catch (error) {
    if (error instanceof RangeError || error instanceof TypeError)
      throw new BackupError('record', error.message)
    throw error
  }
}

/** What keeps the learner's data safe, over IndexedDB. */
export function createBackupService(
  { database, now, newDeviceId, exclusively, browser }: BackupEnvironment,
): BackupService {
  async function prepare(incoming: Incoming, createdAt: number): Promise<PreparedImport> {
    const plan = await asBackupError(() => readUnchanged(database, stores => planImport(stores, incoming, newDeviceId)))
    return {
      preview: previewImport(
        { createdAt, ...plan.content },
        plan.sorted,
        plan.rows.length - plan.sorted.conflicting.length,
        { device: plan.device, now: now() },
      ),
      commit: () => asStorageFault(() => exclusively(() => importRecords(database, incoming, plan, newDeviceId))),
    }
  }

  /** Notes something of backups, and which records are in one. */
  function note(change: Partial<BackupRow>, covered: MadeBackup['covered'] = {}): Promise<void> {
    return asStorageFault(() => database.write(['meta'], stores => noteCovered(stores, covered, change)))
  }

  async function prepareImport(
    ...[bytes, yieldToMain]: Parameters<BackupService['prepareImport']>
  ): Promise<PreparedImport> {
    const backup = await decodeBackup(bytes, { ...backupTools, ...yieldToMain && { yieldToMain } })
    return prepare({ contentFor: () => backup, isBackup: true }, backup.createdAt)
  }

  return {
    overview: () =>
      asStorageFault(() =>
        readUnchanged(database, async (stores) => {
          const { at, remindAt = FIRST_REMINDER, target } = await backupRow(stores)
          const cache = await stores.meta.get('cache')
          return {
            records: cache?.key === 'cache' ? cache.recordCount : 0,
            answersSinceBackup: await countUncovered(stores),
            lastBackupAt: at,
            remindAt,
            quarantined: await stores.quarantine.count(),
            target,
          }
        }),
      ),

    makeBackup: async () => packBackup(await asStorageFault(() => readContent(database)), now()),
    async rescue(known) {
      const { records, quarantined } = await asStorageFault(() => readContent(database)).catch(() => ({
        records: [],
        quarantined: [],
      }))
      return packBackup({ records: mergeLogs(known, records), quarantined }, now())
    },
    makeBackupOver: async existing =>
      packBackup(await joinWithFile(await asStorageFault(() => readContent(database)), existing), now()),
    noteBackup: ({ covered, createdAt }) =>
      note({ at: createdAt, remindAt: FIRST_REMINDER }, covered),
    remindAt: answers => note({ remindAt: answers }),
    keepTarget: target => note({ target }),

    prepareImport,
    prepareRecords: recordsFor =>
      prepare({ contentFor: here => ({ records: recordsFor(here), quarantined: [] }), isBackup: false }, now()),

    isPlausible: () => asStorageFault(() => looksWhole(database)),
    check: deckCards => asStorageFault(() => checkLog(database, deckCards)),
    repair: () => asStorageFault(() => exclusively(() => repairLog(database))),

    countStanding: isWanted =>
      asStorageFault(() =>
        readUnchanged(
          database,
          async stores => standingRecordsOf((await readDespiteDamage(stores)).records, isWanted).length,
        ),
      ),
    forget: (isWanted, at) => asStorageFault(() => exclusively(() => forgetCards(database, isWanted, at, newDeviceId))),
    eraseEverything: () => asStorageFault(() => exclusively(() => eraseEverything(database, browser))),
  }
}
