import { Decompress } from 'fzstd'
import { PackageFault } from './archive-fault.ts'
import { boundedBytes } from './bounded-bytes.ts'

/** Packed bytes handed on at once, so that the limit is checked often. */
const CHUNK_BYTES = 65_536

/** The window that a decoder must allow by RFC 8878 is 8 MB; zstd itself goes to 128 MB unless told otherwise. */
const LARGEST_WINDOW = 128 * 1024 * 1024

/** The first bytes of a frame, as a number (RFC 8878, 3.1.1). */
const ZSTD_MAGIC = 0xFD2FB528

/**
 * Frames of the sixteen numbers from here on hold something for others, and are to be passed over (RFC 8878, 3.1.2).
 */
const FIRST_SKIPPABLE_MAGIC = 0x184D2A50
const SKIPPABLE_HEADER_BYTES = 8

/** Bytes of an entry that may be left out, by the bits of the descriptor that say so (RFC 8878, 3.1.1.1). */
const DICTIONARY_BYTES = [0, 1, 2, 4] as const
const CONTENT_SIZE_BYTES = [0, 2, 4, 8] as const

interface ZstdFrame {
  start: number
  end: number
  isSkippable: boolean
}

function damaged(): PackageFault {
  return new PackageFault('damaged', 'the collection is no zstd frame, or breaks off in one')
}

/** Where the blocks of a frame end: each says how long it is, and whether it is the last. */
function blocksEnd(view: DataView, start: number): number {
  for (let offset = start; ;) {
    const header = view.getUint16(offset, true) | view.getUint8(offset + 2) << 16
    const isOneByteRepeated = (header >> 1 & 3) === 1
    offset += 3 + (isOneByteRepeated ? 1 : header >> 3)
    if (header & 1)
      return offset
  }
}

/** Bytes of the window that a frame asks for (RFC 8878, 3.1.1.1.2): fzstd would set them aside at once. */
function windowBytes(descriptor: number): number {
  return 2 ** (10 + (descriptor >> 3)) * (1 + (descriptor & 7) / 8)
}

function dataFrame(view: DataView, start: number): ZstdFrame {
  const descriptor = view.getUint8(start + 4)
  const isSingleSegment = (descriptor & 0x20) !== 0
  if (!isSingleSegment && windowBytes(view.getUint8(start + 5)) > LARGEST_WINDOW)
    throw new PackageFault('too-large', 'its zstd frame asks for too much memory')
  const contentSize = CONTENT_SIZE_BYTES[descriptor >> 6 & 3] ?? 0
  const header = 5 + (isSingleSegment ? Math.max(1, contentSize) : 1 + contentSize)
    + (DICTIONARY_BYTES[descriptor & 3] ?? 0)
  return { start, end: blocksEnd(view, start + header) + (descriptor & 4), isSkippable: false }
}

function frameAt(view: DataView, start: number): ZstdFrame {
  const magic = view.getUint32(start, true)
  if ((magic & ~15) === FIRST_SKIPPABLE_MAGIC)
    return { start, end: start + SKIPPABLE_HEADER_BYTES + view.getUint32(start + 4, true), isSkippable: true }
  if (magic !== ZSTD_MAGIC)
    throw damaged()
  return dataFrame(view, start)
}

/** The frames of a file, found without unpacking any. Throws PackageFault. */
function framesOf(packed: Uint8Array): ZstdFrame[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const frames: ZstdFrame[] = []
  try {
    for (let offset = 0; offset < packed.length; offset = frames.at(-1)!.end)
      frames.push(frameAt(view, offset))
  }
  catch (error) {
    // Reading past the end of a view throws.
    throw error instanceof RangeError ? damaged() : error
  }
  if ((frames.at(-1)?.end ?? 0) > packed.length || frames.every(({ isSkippable }) => isSkippable))
    throw damaged()
  return frames
}

/**
 * Unpacks zstd, at most `limit` bytes in all: one frame after another, those passed over that hold something for
 * others. Throws PackageFault.
 */
export function unpackZstd(packed: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  const frames = framesOf(packed).filter(({ isSkippable }) => !isSkippable)
  const unpacked = boundedBytes(limit)
  try {
    for (const { start, end } of frames) {
      const stream = new Decompress(chunk => unpacked.add(chunk))
      for (let offset = start; offset < end; offset += CHUNK_BYTES)
        stream.push(packed.subarray(offset, Math.min(end, offset + CHUNK_BYTES)), offset + CHUNK_BYTES >= end)
    }
  }
  catch (error) {
    throw error instanceof PackageFault
      ? error
      : new PackageFault('damaged', 'the collection cannot be unpacked as zstd', error)
  }
  return unpacked.whole()
}
