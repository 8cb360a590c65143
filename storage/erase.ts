import type { EraseReport } from '../domain/progress/data-port.ts'
import type { ManaschiDatabase } from './database.ts'
import { readDespiteDamage } from './set-aside.ts'

/** The parts of the browser where something may be kept. Absent ones hold nothing. */
export interface BrowserStores {
  caches?: Pick<CacheStorage, 'keys' | 'delete'>
  localStorage?: Pick<Storage, 'length' | 'clear'>
  sessionStorage?: Pick<Storage, 'length' | 'clear'>
  serviceWorker?: Pick<ServiceWorkerContainer, 'getRegistrations'>
}

async function countRecords(database: ManaschiDatabase): Promise<number> {
  try {
    return (await database.transaction('r', database.tail, database.segments, () => readDespiteDamage(database))).records.length
  }
  catch {
    // A database that cannot be read is deleted all the same.
    return 0
  }
}

async function countTrue(works: readonly Promise<boolean>[]): Promise<number> {
  return (await Promise.all(works)).filter(Boolean).length
}

/** Removes the database, the caches of pages, what is kept beside them and the service worker. Other tabs are told by the browser. */
export async function eraseEverything(database: ManaschiDatabase, { caches, localStorage, sessionStorage, serviceWorker }: BrowserStores): Promise<EraseReport> {
  const records = await countRecords(database)
  database.close({ disableAutoOpen: true })
  await database.delete({ disableAutoOpen: true })
  const localKeys = (localStorage?.length ?? 0) + (sessionStorage?.length ?? 0)
  localStorage?.clear()
  sessionStorage?.clear()
  const registrations = await serviceWorker?.getRegistrations() ?? []
  const workers = await countTrue(registrations.map(registration => registration.unregister()))
  const keys = await caches?.keys() ?? []
  const deleted = await countTrue(keys.map(async key => await caches?.delete(key) ?? false))
  return { records, databases: 1, caches: deleted, localKeys, workers }
}
