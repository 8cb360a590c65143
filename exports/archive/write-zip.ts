import type { Work } from '../work.ts'
import { Zip, ZipDeflate } from 'fflate'
import { joinBytes } from '../../domain/bytes.ts'

export interface ZipFile {
  name: string
  bytes: Uint8Array
}

/** Bytes that are deflated between two breaths. */
const CHUNK_BYTES = 1_048_576

/** Units of work that `writeZip` counts: about one a megabyte. */
export function zipUnits(byteLength: number): number {
  return Math.ceil(byteLength / CHUNK_BYTES)
}

/**
 * A zip archive of some files, dated with the time of the export, in their order. Deflated in the page itself, because
 * fflate's workers come from blobs, which the security policy forbids. Throws ExportCancelled.
 */
export async function writeZip(
  files: readonly ZipFile[],
  modifiedAt: number,
  work: Work,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let fault: Error | null = null
  let pending = 0
  const zip = new Zip((error, chunk) => {
    fault ??= error
    chunks.push(chunk)
  })
  for (const { name, bytes } of files) {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = modifiedAt
    zip.add(entry)
    for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES) {
      const chunk = bytes.subarray(offset, offset + CHUNK_BYTES)
      entry.push(chunk, false)
      pending += chunk.length
      if (pending < CHUNK_BYTES)
        continue
      await work.advance(1)
      pending = 0
    }
    entry.push(new Uint8Array(0), true)
  }
  zip.end()
  work.finish()
  if (fault)
    throw fault
  return joinBytes(chunks)
}
