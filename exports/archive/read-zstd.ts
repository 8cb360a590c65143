import { Decompress } from 'fzstd'
import { PackageFault } from './archive-fault.ts'
import { boundedBytes } from './bounded-bytes.ts'

/** Packed bytes handed on at once, so that the limit is checked often. */
const CHUNK_BYTES = 65_536

/** The window that a decoder must allow by RFC 8878 is 8 MB; zstd itself goes to 128 MB unless told otherwise. */
const LARGEST_WINDOW = 128 * 1024 * 1024

const ZSTD_MAGIC = 0xFD2FB528

/** Bytes of the window that the first frame asks for (RFC 8878, 3.1.1.1): fzstd would set them aside at once. */
function windowOf(packed: Uint8Array): number {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  if (packed.length < 9 || view.getUint32(0, true) !== ZSTD_MAGIC)
    throw new PackageFault('damaged', 'the collection is no zstd frame')
  const descriptor = view.getUint8(4)
  if (descriptor & 0x20)
    return 0
  const window = view.getUint8(5)
  return 2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8)
}

/** Unpacks zstd, at most `limit` bytes. Throws PackageFault. */
export function unpackZstd(packed: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  if (windowOf(packed) > LARGEST_WINDOW)
    throw new PackageFault('too-large', 'its zstd frame asks for too much memory')
  const unpacked = boundedBytes(limit)
  const stream = new Decompress(chunk => unpacked.add(chunk))
  try {
    for (let offset = 0; offset < packed.length; offset += CHUNK_BYTES)
      stream.push(packed.subarray(offset, offset + CHUNK_BYTES), offset + CHUNK_BYTES >= packed.length)
  }
  catch (error) {
    throw error instanceof PackageFault ? error : new PackageFault('damaged', 'the collection cannot be unpacked as zstd', error)
  }
  return unpacked.whole()
}
