/**
 * Reads single entries of a zip that may be hostile: sizes are checked while inflating, not believed; only whole names
 * that the caller knows are ever asked for, so paths inside the archive mean nothing; checksums are compared.
 */
import { Inflate } from 'fflate'
import { PackageFault } from './archive-fault.ts'
import { boundedBytes } from './bounded-bytes.ts'
import { crc32 } from './crc-32.ts'

const END_SIGNATURE = 0x06054B50
const ENTRY_SIGNATURE = 0x02014B50
const LOCAL_SIGNATURE = 0x04034B50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const NEEDS_ZIP64 = 0xFFFFFFFF

/** Deflated bytes handed on at once: they become at most 66 MB, then the limit is checked. */
const CHUNK_BYTES = 65_536

interface ZipEntry { name: string, flags: number, method: number, crc: number, compressedSize: number, offset: number }

export interface ZipReader {
  has: (name: string) => boolean
  /** The bytes of an entry. Throws PackageFault; `no-collection` when there is none of that name. */
  read: (name: string, limit: number) => Uint8Array<ArrayBuffer>
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Where the record at the end of a zip stands. A comment may follow it. */
function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT)
  for (let offset = view.byteLength - END_BYTES; offset >= earliest; offset--) {
    if (view.getUint32(offset, true) === END_SIGNATURE)
      return offset
  }
  throw new PackageFault('not-a-package', 'it has no list of entries, so it is no zip or was cut off')
}

function readEntry(view: DataView, bytes: Uint8Array, offset: number): ZipEntry & { end: number } {
  if (offset + ENTRY_BYTES > view.byteLength || view.getUint32(offset, true) !== ENTRY_SIGNATURE)
    throw new PackageFault('damaged', 'its list of entries breaks off')
  const nameLength = view.getUint16(offset + 28, true)
  const name = new TextDecoder().decode(bytes.subarray(offset + ENTRY_BYTES, offset + ENTRY_BYTES + nameLength))
  return {
    name,
    flags: view.getUint16(offset + 8, true),
    method: view.getUint16(offset + 10, true),
    crc: view.getUint32(offset + 16, true),
    compressedSize: view.getUint32(offset + 20, true),
    offset: view.getUint32(offset + 42, true),
    end: offset + ENTRY_BYTES + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true),
  }
}

function readEntries(view: DataView, bytes: Uint8Array): Map<string, ZipEntry> {
  const end = findEnd(view)
  const entries = new Map<string, ZipEntry>()
  let offset = view.getUint32(end + 16, true)
  if (offset === NEEDS_ZIP64)
    throw new PackageFault('unsupported', 'it is a zip64 archive')
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const entry = readEntry(view, bytes, offset)
    if (entries.has(entry.name))
      throw new PackageFault('damaged', `it has two entries called ${JSON.stringify(entry.name.slice(0, 80))}`)
    entries.set(entry.name, entry)
    offset = entry.end
  }
  return entries
}

/** The packed bytes of an entry: the local header before them is of a length of its own. */
function packedBytes(view: DataView, bytes: Uint8Array, { name, flags, offset, compressedSize }: ZipEntry): Uint8Array {
  if (flags & 1)
    throw new PackageFault('unsupported', `${name} is encrypted`)
  if (offset === NEEDS_ZIP64 || compressedSize === NEEDS_ZIP64)
    throw new PackageFault('unsupported', 'it is a zip64 archive')
  if (offset + LOCAL_BYTES > view.byteLength || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    throw new PackageFault('damaged', `${name} is not where the list of entries says`)
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + compressedSize > view.byteLength)
    throw new PackageFault('damaged', `${name} breaks off`)
  return bytes.subarray(start, start + compressedSize)
}

function inflate(packed: Uint8Array, name: string, limit: number): Uint8Array<ArrayBuffer> {
  const unpacked = boundedBytes(limit)
  const stream = new Inflate(chunk => unpacked.add(chunk))
  try {
    for (let offset = 0; offset < packed.length; offset += CHUNK_BYTES)
      stream.push(packed.subarray(offset, offset + CHUNK_BYTES), offset + CHUNK_BYTES >= packed.length)
  }
  catch (error) {
    throw error instanceof PackageFault ? error : new PackageFault('damaged', `${name} cannot be inflated`, error)
  }
  return unpacked.whole()
}

function unpack(packed: Uint8Array, { name, method }: ZipEntry, limit: number): Uint8Array<ArrayBuffer> {
  if (method === 8)
    return inflate(packed, name, limit)
  if (method !== 0)
    throw new PackageFault('unsupported', `${name} is packed by method ${method}`)
  if (packed.length > limit)
    throw new PackageFault('too-large', `more than ${limit} bytes once unpacked`)
  return packed.slice()
}

/** Opens a zip. Throws PackageFault when it is none. */
export function openZip(bytes: Uint8Array): ZipReader {
  const view = viewOf(bytes)
  const entries = readEntries(view, bytes)
  return {
    has: name => entries.has(name),
    read(name, limit) {
      const entry = entries.get(name)
      if (!entry)
        throw new PackageFault('no-collection', `it has no ${name}`)
      const unpacked = unpack(packedBytes(view, bytes, entry), entry, limit)
      if (crc32(unpacked) !== entry.crc)
        throw new PackageFault('damaged', `the checksum of ${name} is wrong`)
      return unpacked
    },
  }
}
