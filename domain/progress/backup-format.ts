/**
 * The one file that holds everything, described byte by byte in docs/backup-format.md: a line that names the format, a
 * line with the checksum of all that follows, a line of header, and the log as compressed lines of JSON.
 */
import type { BackupContent } from './backup-lines.ts'
import { joinBytes } from '../bytes.ts'
import { BackupError } from './backup-error.ts'
import { parseJson, readLines, writeLines } from './backup-lines.ts'
import { z } from '../schema.ts'

/** Raised when an older app could not read what is written; every later app reads all versions before it. */
export const BACKUP_VERSION = 1
/** Bytes of the largest file that is read: some ten million answers. */
export const MAX_FILE_BYTES = 128 * 2 ** 20
/** Bytes of the longest text that is unpacked. */
export const MAX_TEXT_BYTES = 512 * 2 ** 20
/** Beyond this many bytes of text, nothing that was written here is packed so tightly. */
const RATIO_COUNTS_FROM = 16 * 2 ** 20
const MAX_RATIO = 200
/** Longer than any header that is written; shorter than a line that was never meant to end. */
const MAX_HEADER_BYTES = 8192

const MAGIC = 'MANASCHI BACKUP '
const NEWLINE = 0x0A
const CHECKSUM_LENGTH = 64

/** What the format needs of the platform. */
export interface BackupTools {
  encodeText: (text: string) => Uint8Array
  /** Throws when the bytes are no UTF-8. */
  decodeText: (bytes: Uint8Array) => string
  sha256: (bytes: Uint8Array) => Promise<Uint8Array>
  compress: (bytes: Uint8Array) => Promise<Uint8Array>
  /** Throws when the bytes are not well formed, and a RangeError as soon as more than `limit` bytes come out. */
  decompress: (bytes: Uint8Array, limit: number) => Promise<Uint8Array>
  /** Gives the main thread back for a moment. Is told how much is done; may throw, which stops the work. */
  yieldToMain?: (done: number, total: number) => Promise<void>
}

export interface Backup extends BackupContent {
  /** UTC ms. */
  createdAt: number
}

const headerSchema = z.object({
  createdAt: z.int().check(z.minimum(0)),
  records: z.int().check(z.minimum(0)),
  /** Rows in quarantine; the name is that of files of before. */
  setAside: z.int().check(z.minimum(0)),
  /** Bytes of the compressed text, and of the text. */
  packedBytes: z.int().check(z.minimum(0)),
  textBytes: z.int().check(z.minimum(0)),
})
type Header = z.infer<typeof headerSchema>

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Writes a backup. The same content at the same time gives the same bytes, where the compressor does. */
export async function encodeBackup(
  { createdAt, records, quarantined }: Backup,
  tools: BackupTools,
): Promise<Uint8Array> {
  const text = tools.encodeText(writeLines({ records, quarantined }))
  const packed = await tools.compress(text)
  const header: Header = {
    createdAt,
    records: records.length,
    setAside: quarantined.length,
    packedBytes: packed.length,
    textBytes: text.length,
  }
  const sealed = joinBytes([tools.encodeText(`${JSON.stringify(header)}\n`), packed])
  return joinBytes([tools.encodeText(`${MAGIC}${BACKUP_VERSION}\n${hex(await tools.sha256(sealed))}\n`), sealed])
}

/** The line that begins at a place, without its end; undefined when it has none within `longest` bytes. */
function lineAt(bytes: Uint8Array, start: number, longest: number, tools: BackupTools): string | undefined {
  const end = bytes.subarray(start, start + longest + 1).indexOf(NEWLINE)
  if (end === -1)
    return undefined
  try {
    return tools.decodeText(bytes.subarray(start, start + end))
  }
  catch {
    throw new BackupError('altered', 'what should be text is none')
  }
}

function requireMagic(bytes: Uint8Array, tools: BackupTools): number {
  const magic = tools.encodeText(MAGIC)
  const start = bytes.subarray(0, magic.length)
  if (start.length < magic.length || !start.every((byte, index) => byte === magic[index]))
    throw new BackupError('foreign')
  const version = lineAt(bytes, magic.length, 8, tools)
  if (version === undefined && bytes.length < magic.length + 8)
    throw new BackupError('truncated')
  if (version === undefined || !/^[1-9]\d{0,5}$/.test(version))
    throw new BackupError('foreign', 'it names no version')
  if (Number(version) > BACKUP_VERSION)
    throw new BackupError('newer', `version ${version}`)
  return magic.length + version.length + 1
}

/** The header before its checksum is known to be right: good only for telling how long the file should be. */
function claimedHeader(
  bytes: Uint8Array,
  start: number,
  tools: BackupTools,
): { header: Header | undefined, bodyStart: number } {
  const line = lineAt(bytes, start, MAX_HEADER_BYTES, tools)
  if (line === undefined)
    throw new BackupError(bytes.length - start <= MAX_HEADER_BYTES ? 'truncated' : 'altered')
  const parsed = headerSchema.safeParse(parseJson(line))
  return { header: parsed.data, bodyStart: start + tools.encodeText(line).length + 1 }
}

async function unseal(bytes: Uint8Array, tools: BackupTools): Promise<{ header: Header, packed: Uint8Array }> {
  const checksumStart = requireMagic(bytes, tools)
  const start = checksumStart + CHECKSUM_LENGTH + 1
  if (bytes.length <= start)
    throw new BackupError('truncated')
  const { header, bodyStart } = claimedHeader(bytes, start, tools)
  if (header && bytes.length < bodyStart + header.packedBytes)
    throw new BackupError('truncated', `${bytes.length} of ${bodyStart + header.packedBytes} bytes`)
  const checksum = lineAt(bytes, checksumStart, CHECKSUM_LENGTH, tools)
  if (checksum !== hex(await tools.sha256(bytes.subarray(start))))
    throw new BackupError('altered', 'the checksum differs')
  if (!header || bytes.length !== bodyStart + header.packedBytes)
    throw new BackupError('altered', 'the header is not one')
  return { header, packed: bytes.subarray(bodyStart) }
}

async function unpack({ textBytes }: Header, packed: Uint8Array, tools: BackupTools): Promise<string> {
  if (textBytes > MAX_TEXT_BYTES || (textBytes > RATIO_COUNTS_FROM && textBytes > packed.length * MAX_RATIO))
    throw new BackupError('bomb', `${packed.length} bytes that claim to hold ${textBytes}`)
  try {
    const text = await tools.decompress(packed, textBytes)
    if (text.length === textBytes)
      return tools.decodeText(text)
  }
  catch (error) {
    if (error instanceof RangeError)
      throw new BackupError('bomb', `more than ${textBytes} bytes came out`)
  }
  throw new BackupError('altered', 'the text cannot be unpacked')
}

/**
 * Reads a backup of this or an earlier version. Throws BackupError naming what is wrong; nothing of a file that is not
 * whole is ever given out. The checksum is compared before anything is unpacked.
 */
export async function decodeBackup(bytes: Uint8Array, tools: BackupTools): Promise<Backup> {
  if (bytes.length === 0)
    throw new BackupError('empty')
  if (bytes.length > MAX_FILE_BYTES)
    throw new BackupError('too-large', `${bytes.length} bytes`)
  const { header, packed } = await unseal(bytes, tools)
  const lineCount = header.records + header.setAside
  const lines = await unpack(header, packed, tools)
  const content = await readLines(lines, async place => tools.yieldToMain?.(place, lineCount))
  await tools.yieldToMain?.(lineCount, lineCount)
  if (content.records.length !== header.records || content.quarantined.length !== header.setAside)
    throw new BackupError('record', 'it holds not as many records as it says')
  return { createdAt: header.createdAt, ...content }
}
