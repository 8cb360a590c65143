import type { ManaschiDatabase } from './database.ts'
import { FOLD_VERSION, foldLog } from '../domain/progress/card-state.ts'
import { foldSettings, settingTimes } from '../domain/progress/settings.ts'
import { readWholeLog } from './log.ts'

/** Throws the cached states and settings away and folds them anew from the log, in one transaction. */
export async function rebuildCache(database: ManaschiDatabase): Promise<void> {
  const { tail, segments, cards, meta } = database
  await database.transaction('rw', tail, segments, cards, meta, async () => {
    const log = await readWholeLog(database)
    await cards.clear()
    await cards.bulkPut([...foldLog(log).values()])
    await meta.bulkPut([
      { key: 'cache', foldVersion: FOLD_VERSION, recordCount: log.length },
      { key: 'settings', values: foldSettings(log), writtenAt: settingTimes(log) },
    ])
  })
}
