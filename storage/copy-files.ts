/** Where the second copy lies: files of this site's own, which the browser keeps apart from its databases. */
import { COPY_FOLDER, copyFolder } from './platform.ts'

export interface CopyFiles {
  /** Names of the files; none when there is no copy. */
  list: () => Promise<string[]>
  read: (name: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Bytes of a file; 0 when there is none. */
  sizeOf: (name: string) => Promise<number>
  /** Writes bytes into a file from a place on and cuts off what lay behind. They are on disk when it resolves. */
  write: (name: string, bytes: Uint8Array<ArrayBuffer>, from: number) => Promise<void>
  remove: (name: string) => Promise<void>
}

/** What a dedicated worker can do with a file at once; TypeScript's page library does not know it. */
interface SyncAccess {
  write: (bytes: Uint8Array<ArrayBuffer>, options: { at: number }) => number
  truncate: (size: number) => void
  flush: () => void
  close: () => void
}
type SyncFile = FileSystemFileHandle & { createSyncAccessHandle: () => Promise<SyncAccess> }

/** Whether this browser lets a worker write files of the site's own. */
export function canWriteFiles(): boolean {
  return typeof navigator.storage?.getDirectory === 'function'
    && 'createSyncAccessHandle' in (globalThis.FileSystemFileHandle?.prototype ?? {})
}

/** What is there; `otherwise` when there is no such file or folder. */
async function ifThere<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work()
  }
  catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError')
      return otherwise
    throw error
  }
}

/** The way to the site's own files, of which only removing is needed here. */
export type SiteFiles = () => Promise<Pick<FileSystemDirectoryHandle, 'removeEntry'>>

/**
 * Removes the second copy, from a page too; false when there is none, or no such files. Rejects when it cannot be
 * removed.
 */
export async function removeCopy(files: SiteFiles | undefined): Promise<boolean> {
  const root = await files?.().catch(() => undefined)
  return root !== undefined && ifThere(async () => {
    await root.removeEntry(COPY_FOLDER, { recursive: true })
    return true
  }, false)
}

async function fileOf(name: string): Promise<File> {
  return (await (await copyFolder()).getFileHandle(name)).getFile()
}

/** TypeScript's page library leaves out that a folder's names can be walked over. */
type WalkableFolder = FileSystemDirectoryHandle & { keys: () => AsyncIterable<string> }

async function namesIn(folder: WalkableFolder): Promise<string[]> {
  const names: string[] = []
  for await (const name of folder.keys())
    names.push(name)
  return names
}

/**
 * The files of the copy, in the origin private file system. Only a worker may write, in browsers that have synchronous
 * access to files. Rejects with the browser's DOMException.
 */
export function createCopyFiles(): CopyFiles {
  return {
    list: () => ifThere(async () => namesIn(await copyFolder() as WalkableFolder), []),
    read: async name => new Uint8Array(await (await fileOf(name)).arrayBuffer()),
    sizeOf: name => ifThere(async () => (await fileOf(name)).size, 0),
    async write(name, bytes, from) {
      const handle = await (await copyFolder(true)).getFileHandle(name, { create: true }) as SyncFile
      const access = await handle.createSyncAccessHandle()
      try {
        // A write that the disk has no room for may stop half-way without an error.
        if (access.write(bytes, { at: from }) < bytes.length)
          throw new DOMException('the disk is full', 'QuotaExceededError')
        access.truncate(from + bytes.length)
        access.flush()
      }
      finally {
        access.close()
      }
    },
    remove: async name => (await copyFolder()).removeEntry(name),
  }
}
