import { joinBytes } from '../../domain/bytes.ts'
import { PackageFault } from './archive-fault.ts'

/** Gathers what a decompressor gives out and stops it at a limit, before the bytes pile up. */
export interface BoundedBytes {
  add: (chunk: Uint8Array) => void
  whole: () => Uint8Array<ArrayBuffer>
}

/** Room for at most `limit` bytes; `add` throws PackageFault `too-large` when more come. */
export function boundedBytes(limit: number): BoundedBytes {
  const chunks: Uint8Array[] = []
  let length = 0
  return {
    add(chunk) {
      length += chunk.length
      if (length > limit)
        throw new PackageFault('too-large', `more than ${limit} bytes once unpacked`)
      // Decompressors use their buffers again.
      chunks.push(chunk.slice())
    },
    whole: () => joinBytes(chunks),
  }
}
