import type { LogRecord } from '../domain/progress/records.ts'
import type { ManaschiDatabase } from './database.ts'
import type { CacheRow } from './schema.ts'
import type { Readable, Writable } from './stores.ts'
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

/** Folds anew whatever is cached beside the cards. */
export async function cacheBeside(
  { subjects, meta }: Writable<'subjects' | 'meta'>,
  log: readonly LogRecord[],
): Promise<void> {
  await subjects.clear()
  await subjects.putAll(foldSubjects(log))
  await meta.putAll([freshCacheRow(log.length), {
    key: 'settings',
    values: foldSettings(log),
    writtenAt: settingTimes(log),
  }])
}

/** Throws the cached states and settings away and folds them anew from the log. */
export async function foldAnew(
  stores: Readable<'tail' | 'segments'> & Writable<'cards' | 'subjects' | 'meta'>,
): Promise<void> {
  const log = await readWholeLog(stores)
  await stores.cards.clear()
  await stores.cards.putAll([...foldLog(log).values()])
  await cacheBeside(stores, log)
}

/** Folds the cache anew, in one transaction. */
export function rebuildCache(database: ManaschiDatabase): Promise<void> {
  return database.write(['tail', 'segments', 'cards', 'subjects', 'meta'], foldAnew)
}
