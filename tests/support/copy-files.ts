/** Files in memory, in which a write can be cut short, as by the death of the browser. */
import type { CopyFiles } from '../../storage/copy-files.ts'

export interface MemoryFiles extends CopyFiles {
  contents: Map<string, Uint8Array<ArrayBuffer>>
  /** Writes and removals from now on until one is cut short; undefined lets all through. */
  dieAfter: number | undefined
  /** How much (0–1) of the write that is cut short still reaches the disk. */
  shareWritten: number
}

/** What a file operation ends in when the browser dies in it. */
export class Died extends Error {}

export function createMemoryFiles(): MemoryFiles {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>()
  const files: MemoryFiles = {
    contents,
    dieAfter: undefined,
    shareWritten: 0,
    list: async () => [...contents.keys()],
    async read(name) {
      const bytes = contents.get(name)
      if (!bytes)
        throw new DOMException(`there is no ${name}`, 'NotFoundError')
      return bytes.slice()
    },
    sizeOf: async name => contents.get(name)?.length ?? 0,
    async write(name, bytes, from) {
      const isLast = countDown()
      const written = isLast ? bytes.subarray(0, Math.floor(bytes.length * files.shareWritten)) : bytes
      const before = contents.get(name) ?? new Uint8Array()
      const after = new Uint8Array(from + written.length)
      after.set(before.subarray(0, from))
      after.set(written, from)
      contents.set(name, after)
      if (isLast)
        throw new Died()
    },
    async remove(name) {
      if (countDown())
        throw new Died()
      contents.delete(name)
    },
  }
  /** Whether the browser dies in this operation. */
  function countDown(): boolean {
    if (files.dieAfter === undefined)
      return false
    files.dieAfter--
    return files.dieAfter < 0
  }
  return files
}
