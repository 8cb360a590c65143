/** What storage needs of the platform, the same in a page and in a worker. */
import { randomName } from '../domain/random-name.ts'

/** A name that no two devices, installs or imports ever share. */
export function newDeviceId(): string {
  return randomName(bytes => crypto.getRandomValues(bytes))
}

/**
 * Does work that no other tab or worker may do at the same time; where the browser has no locks, transactions alone
 * must do.
 */
export async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  const locks: LockManager | null | undefined = navigator.locks
  return locks ? await locks.request('manaschi-log', work) : work()
}

/** Where the second copy lies among the site's own files. */
export const COPY_FOLDER = 'second-copy'

/**
 * The folder of the second copy in the site's own files. Rejects where there is none, or where the browser has no such
 * files.
 */
export async function copyFolder(create = false): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(COPY_FOLDER, { create })
}

/** Whether there is a second copy. */
export function hasCopy(): Promise<boolean> {
  return copyFolder().then(() => true, () => false)
}
