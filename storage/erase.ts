import type { EraseReport } from '../domain/progress/data-port.ts'
import type { SiteFiles } from './copy-files.ts'
import type { ManaschiDatabase } from './database.ts'
import { removeCopy } from './copy-files.ts'
import { readDespiteDamage } from './quarantine.ts'

/** The parts of the browser where something may be kept. Absent ones hold nothing. */
export interface BrowserStores {
  caches?: Pick<CacheStorage, 'keys' | 'delete'>
  localStorage?: Pick<Storage, 'length' | 'clear'>
  sessionStorage?: Pick<Storage, 'length' | 'clear'>
  serviceWorker?: Pick<ServiceWorkerContainer, 'getRegistrations'>
  /** The site's own files, with the second copy among them. */
  files?: SiteFiles
}

async function countRecords(database: ManaschiDatabase): Promise<number> {
  try {
    return (await database.read(['tail', 'segments'], readDespiteDamage)).records.length
  }
  catch {
    // A database that cannot be read is deleted all the same.
    return 0
  }
}

/** How long (ms) a worker that is being installed is waited for; on a network that hangs it may never be done. */
const LONGEST_INSTALL_MS = 20_000

/**
 * Whether a worker may still fill a cache of its own accord: while it is installed and made active, also after it was
 * unregistered.
 */
function isSettling({ state }: ServiceWorker, { active }: ServiceWorkerRegistration): boolean {
  return state === 'installing' || state === 'activating' || (state === 'installed' && !active)
}

/** Resolves when the workers of a registration have settled. */
async function settled(registration: ServiceWorkerRegistration): Promise<void> {
  const workers = [registration.installing, registration.waiting, registration.active].filter(worker => worker !== null)
  await Promise.all(workers.map(worker =>
    new Promise<void>((resolve) => {
      const look = (): void => {
        if (!isSettling(worker, registration))
          resolve()
      }
      look()
      worker.addEventListener('statechange', look)
      setTimeout(resolve, LONGEST_INSTALL_MS)
    }),
  ))
}

async function countTrue(works: readonly Promise<boolean>[]): Promise<number> {
  return (await Promise.all(works)).filter(Boolean).length
}

/**
 * Removes the database, its second copy, the caches of pages, what is kept beside them and the service worker. Other
 * tabs are told by the browser.
 */
export async function eraseEverything(
  database: ManaschiDatabase,
  { caches, localStorage, sessionStorage, serviceWorker, files }: BrowserStores,
): Promise<EraseReport> {
  const records = await countRecords(database)
  // First, so that when it cannot be removed, nothing is: it would bring everything back.
  const copies = Number(await removeCopy(files))
  await database.delete()
  const localKeys = (localStorage?.length ?? 0) + (sessionStorage?.length ?? 0)
  localStorage?.clear()
  sessionStorage?.clear()
  const registrations = await serviceWorker?.getRegistrations() ?? []
  await Promise.all(registrations.map(settled))
  const workers = await countTrue(registrations.map(registration => registration.unregister()))
  const keys = await caches?.keys() ?? []
  const deleted = await countTrue(keys.map(async key => await caches?.delete(key) ?? false))
  return { records, databases: 1, copies, caches: deleted, localKeys, workers }
}
