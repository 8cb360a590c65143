import type { ManaschiDatabase } from './database.ts'
import type { LogRecord } from '../domain/progress/records.ts'
import { standingRecordsOf } from '../domain/progress/log-check.ts'
import { cacheRow, createRecordWriter } from './record-writer.ts'
import { readDespiteDamage } from './quarantine.ts'
import { storeRecords } from './store-records.ts'

/**
 * Takes back every answer and mark of some cards that stands, in one transaction, so that the cards are as if never
 * met. The log only grows: what was taken back stays in it, and in every backup
 * (docs/adr/0008-backup-import-delete.md). Gives how many.
 */
export function forgetCards(
  database: ManaschiDatabase,
  isWanted: (cardId: string) => boolean,
  at: number,
  newDeviceId: () => string,
): Promise<number> {
  return database.write(['tail', 'segments', 'cards', 'meta'], async (stores) => {
    const { records } = await readDespiteDamage(stores)
    const targets = standingRecordsOf(records, isWanted)
    const { deviceRow } = createRecordWriter(newDeviceId)
    const [device, cache] = await Promise.all([deviceRow(stores), cacheRow(stores)])
    const latest = targets.reduce((last, record) => Math.max(last, record.at), at)
    const voids = targets.map((target, place): LogRecord => ({
      kind: 'void',
      device: device.device,
      seq: device.nextSeq + place,
      at: latest,
      target: { device: target.device, seq: target.seq },
    }))
    await storeRecords(stores, voids)
    await stores.cards.deleteAll((await stores.cards.getAllKeys()).filter(isWanted))
    await stores.meta.putAll([
      { ...device, nextSeq: device.nextSeq + voids.length },
      { ...cache, recordCount: cache.recordCount + voids.length },
    ])
    return voids.length
  })
}
