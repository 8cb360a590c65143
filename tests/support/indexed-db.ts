/** Databases in memory: each world has a name of its own, so that no test sees what another wrote. */
import 'fake-indexeddb/auto'
import type { ProgressWorld } from './progress-repository-laws.ts'
import type { LogRecord } from '../../domain/progress/records.ts'
import type { ManaschiDatabase } from '../../storage/database.ts'
import type { DeviceRow, Keys, Rows, StoreName } from '../../storage/schema.ts'
import type { ReadableStore, WritableStore } from '../../storage/stores.ts'
import { openDatabase } from '../../storage/database.ts'
import { createProgressRepository } from '../../storage/progress-repository.ts'
import { storeRecords } from '../../storage/store-records.ts'
import { bishkek, DAY } from './builders.ts'

export const DEVICE = 'phone'

/** A store in which each writing is a transaction of its own. */
interface EditableStore<Row, Key extends IDBValidKey> extends WritableStore<Row, Key> {
  /** Changes some fields of a row, into anything. */
  update: (key: Key, change: object) => Promise<void>
}
export type EditableStores = { readonly [Name in StoreName]: EditableStore<Rows[Name], Keys[Name]> }

function editable<Row, Key extends IDBValidKey>(
  store: ReadableStore<Row, Key>,
  write: (work: (store: WritableStore<Row, Key>) => Promise<void>) => Promise<void>,
): EditableStore<Row, Key> {
  return {
    ...store,
    put: row => write(each => each.put(row)),
    putAll: rows => write(each => each.putAll(rows)),
    add: row => write(each => each.add(row)),
    addAll: rows => write(each => each.addAll(rows)),
    delete: key => write(each => each.delete(key)),
    deleteAll: keys => write(each => each.deleteAll(keys)),
    clear: () => write(each => each.clear()),
    update: (key, change) => write(async each => each.put({ ...await each.get(key), ...change } as Row)),
  }
}

/** The stores of a database, to look and to reach behind the app's back. */
export function storesOf(database: ManaschiDatabase): EditableStores {
  const of = <Name extends StoreName>(name: Name): EditableStore<Rows[Name], Keys[Name]> =>
    editable(database.stores[name], work => database.write([name], stores => work(stores[name])))
  return {
    tail: of('tail'),
    segments: of('segments'),
    cards: of('cards'),
    subjects: of('subjects'),
    meta: of('meta'),
    quarantine: of('quarantine'),
  }
}

/** Puts records into the log, in one transaction. */
export function storeInto(database: ManaschiDatabase, records: readonly LogRecord[]): Promise<void> {
  return database.write(['tail', 'segments'], stores => storeRecords(stores, records))
}

let worlds = 0

export interface IndexedDbWorld extends ProgressWorld {
  /** The name of its database. */
  name: string
  /** Another connection to the database itself. */
  database: () => ManaschiDatabase
}

export function createIndexedDbWorld(): IndexedDbWorld {
  const name = `world-${worlds++}`
  const database = () => openDatabase({ name })
  let devices = 0
  const world: IndexedDbWorld = {
    name,
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
      await place.write(['tail', 'meta'], async ({ tail, meta }) => {
        await tail.addAll(records.map(record => ({ ...record, device: DEVICE })))
        await meta.put({ key: 'device', device: DEVICE, nextSeq: records.length } satisfies DeviceRow)
      })
      place.close()
    },
  }
  return world
}
