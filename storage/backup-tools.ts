/**
 * The backup format's tools, the same in browsers and in Node. Packing is the platform's; the checksum is not, because
 * a page over plain http has no `crypto.subtle`.
 */
import type { BackupTools } from '../domain/progress/backup-format.ts'
import { sha256 } from '@noble/hashes/sha2.js'
import { joinBytes } from '../domain/bytes.ts'

async function gather(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > limit) {
      await reader.cancel()
      throw new RangeError(`more than ${limit} bytes`)
    }
    chunks.push(part.value)
  }
  return joinBytes(chunks)
}

/** Bytes as the platform's interfaces want them: over memory of their own. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Uint8Array.from(bytes)
}

function through(bytes: Uint8Array, transform: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> {
  return new Blob([own(bytes)]).stream().pipeThrough(transform)
}

/** Tools for reading and writing backups. */
export const backupTools: BackupTools = {
  encodeText: text => new TextEncoder().encode(text),
  decodeText: bytes => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
  sha256: async bytes => sha256(bytes),
  compress: bytes => gather(through(bytes, new CompressionStream('gzip')), Infinity),
  decompress: (bytes, limit) => gather(through(bytes, new DecompressionStream('gzip')), limit),
}
