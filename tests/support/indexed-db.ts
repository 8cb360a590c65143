/** Databases in memory: each test gets a factory of its own, so that none sees what another wrote. */
import type { ProgressWorld } from './progress-repository-laws.ts'
import type { DeviceRow } from '../../storage/database.ts'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { ManaschiDatabase } from '../../storage/database.ts'
import { createProgressRepository } from '../../storage/progress-repository.ts'
import { bishkek, DAY } from './builders.ts'

export const DEVICE = 'phone'

export interface IndexedDbWorld extends ProgressWorld {
  factory: IDBFactory
  /** The database itself, to look behind the repository's back. */
  database: () => ManaschiDatabase
}

export function createIndexedDbWorld(): IndexedDbWorld {
  const factory = new IDBFactory()
  const database = () => new ManaschiDatabase('manaschi', { indexedDB: factory, IDBKeyRange })
  let devices = 0
  const world: IndexedDbWorld = {
    factory,
    now: bishkek(DAY),
    database,
    open: () =>
      createProgressRepository({
        database: database(),
        now: () => world.now,
        newDeviceId: () => devices++ === 0 ? DEVICE : `${DEVICE}-${devices}`,
      }),
    async plant(records) {
      const place = database()
      await place.tail.bulkAdd(records.map(record => ({ ...record, device: DEVICE })))
      await place.meta.put({ key: 'device', device: DEVICE, nextSeq: records.length } satisfies DeviceRow)
      place.close()
    },
  }
  return world
}
