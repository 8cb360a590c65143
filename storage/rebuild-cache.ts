import type { LogRecord } from '../domain/progress/records.ts'
import type { CacheRow, ManaschiDatabase } from './database.ts'
import { LOG_VERSION } from '../domain/log/catalogue.ts'
import { FOLD_VERSION, foldLog } from '../domain/progress/card-state.ts'
import { foldSettings, settingTimes } from '../domain/progress/settings.ts'
import { foldSubjects } from '../domain/progress/subjects.ts'
import { readWholeLog } from './log.ts'

/** The row that says how many records there are, and that the cache is as this version folds them. */
export function freshCacheRow(recordCount: number): CacheRow {
  return { key: 'cache', foldVersion: FOLD_VERSION, logVersion: LOG_VERSION, recordCount }
}

/** Whether cached states were made by another fold, or without kinds that this version knows. */
export function isOutdated({ foldVersion, logVersion = LOG_VERSION }: CacheRow): boolean {
  return foldVersion !== FOLD_VERSION || logVersion !== LOG_VERSION
}

/** Folds anew whatever is cached beside the cards. Over subjects and meta. */
export async function cacheBeside({ subjects, meta }: ManaschiDatabase, log: readonly LogRecord[]): Promise<void> {
  await subjects.clear()
  await subjects.bulkPut(foldSubjects(log))
  await meta.bulkPut([freshCacheRow(log.length), {
    key: 'settings',
    values: foldSettings(log),
    writtenAt: settingTimes(log),
  }])
}

/** Throws the cached states and settings away and folds them anew from the log, in one transaction. */
export async function rebuildCache(database: ManaschiDatabase): Promise<void> {
  const { tail, segments, cards, subjects, meta } = database
  await database.transaction('rw', tail, segments, cards, subjects, meta, async () => {
    const log = await readWholeLog(database)
    await cards.clear()
    await cards.bulkPut([...foldLog(log).values()])
    await cacheBeside(database, log)
  })
}
