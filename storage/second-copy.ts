/**
 * A second copy of the log, in files beside the database: when a browser finds its database damaged it empties it, and everything is
 * brought back from here. The copy is a backup of everything (`whole-1.manaschi`) and what was written since (`since-1.jsonl`); when
 * the second has outgrown the first, both are made anew under the next number before the old ones go. docs/adr/0015-second-copy.md
 */
import type { BackupContent } from '../domain/progress/backup-lines.ts'
import type { CopyLines } from '../domain/progress/copy-lines.ts'
import type { CopyReport, ImportResult } from '../domain/progress/data-port.ts'
import type { LogRecord } from '../domain/progress/records.ts'
import type { CopyFiles } from './copy-files.ts'
import type { ManaschiDatabase } from './database.ts'
import type { LogPosition } from './log.ts'
import { decodeBackup } from '../domain/progress/backup-format.ts'
import { isWritable } from '../domain/progress/backup-lines.ts'
import { readCopyLines, writeCopyHeader, writeCopyLines } from '../domain/progress/copy-lines.ts'
import { BackupError } from '../domain/progress/backup-error.ts'
import { mergeLogs } from '../domain/progress/records.ts'
import { backupTools } from './backup-tools.ts'
import { bringIn, planImport } from './bring-in.ts'
import { withSetAside } from './healing.ts'
import { readLogFrom } from './log.ts'
import { distinctRows, packBackup, readContent } from './make-backup.ts'

/** Lines are folded into the whole when they have more bytes than it, and more than these: some two thousand answers. */
const FEWEST_BYTES_TO_FOLD = 512 * 1024

export interface CopyEnvironment {
  database: ManaschiDatabase
  files: CopyFiles
  now: () => number
  newDeviceId: () => string
  /** Runs work that no other tab may do at the same time. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>
}

export interface SecondCopy {
  /**
   * Makes copy and database agree: what is new in the database is added to the copy, and what the database has lost is brought back
   * from it. Rejects with what the database or the file system says; nothing is lost then.
   */
  keep: () => Promise<CopyReport>
}

/** The copy as it lies on disk. */
interface OpenedCopy {
  /** In the names of its files. */
  number: number
  wholeBytes: number
  linesBytes: number
  records: number
  setAside: number
  position: LogPosition
}

const wholeName = (number: number): string => `whole-${number}.manaschi`
const linesName = (number: number): string => `since-${number}.jsonl`

function numbersOf(names: readonly string[]): number[] {
  return names.flatMap(name => name.match(/^since-(\d{1,9})\.jsonl$/)?.[1] ?? []).map(Number)
}

const NEWLINE = 0x0A

/** Lines of a file up to its last finished one, and how many bytes those are. */
async function readLines(files: CopyFiles, name: string): Promise<CopyLines & { bytes: number }> {
  const bytes = await files.read(name)
  const end = bytes.lastIndexOf(NEWLINE) + 1
  // What is no UTF-8 becomes a mark that is no JSON, and damages only the line that it is in.
  return { ...readCopyLines(new TextDecoder().decode(bytes.subarray(0, end))), bytes: end }
}

function movedOn(position: LogPosition, records: readonly LogRecord[]): LogPosition {
  for (const { device, seq } of records)
    position.set(device, Math.max(position.get(device) ?? 0, seq + 1))
  return position
}

/** The copy with the highest number; undefined when there is none, or when it is not whole. */
async function openCopy(files: CopyFiles): Promise<OpenedCopy | undefined> {
  const names = await files.list()
  const number = Math.max(0, ...numbersOf(names))
  if (!names.includes(linesName(number)) || !names.includes(wholeName(number)))
    return undefined
  const { header, records, damaged, bytes } = await readLines(files, linesName(number))
  if (!header || damaged > 0)
    return undefined
  return {
    number,
    wholeBytes: await files.sizeOf(wholeName(number)),
    linesBytes: bytes,
    records: header.records + records.length,
    setAside: header.setAside,
    position: movedOn(new Map(header.next), records),
  }
}

async function readWhole(files: CopyFiles, name: string): Promise<BackupContent> {
  try {
    return await decodeBackup(await files.read(name), backupTools)
  }
  catch (error) {
    if (error instanceof BackupError)
      return { records: [], setAside: [] }
    throw error
  }
}

/** Everything that any file of the copy still says. */
async function readEverything(files: CopyFiles): Promise<BackupContent> {
  const names = await files.list()
  const wholes = await Promise.all(names.filter(name => name.endsWith('.manaschi')).map(name => readWhole(files, name)))
  const lines = await Promise.all(names.filter(name => name.endsWith('.jsonl')).map(name => readLines(files, name)))
  return {
    records: mergeLogs(...wholes.map(({ records }) => records), ...lines.map(({ records }) => records)),
    setAside: distinctRows(wholes.flatMap(({ setAside }) => setAside)),
  }
}

/** Writes the copy anew, under the next number; what was there goes only when the new one is whole. */
async function writeAnew({ files, now }: CopyEnvironment, content: BackupContent, { records, setAside, position }: Pick<OpenedCopy, 'records' | 'setAside' | 'position'>): Promise<OpenedCopy> {
  const before = await files.list()
  const number = Math.max(0, ...numbersOf(before)) + 1
  const whole = Uint8Array.from((await packBackup(content, now())).bytes)
  const lines = new TextEncoder().encode(writeCopyHeader({ records, setAside, next: [...position] }))
  await files.write(wholeName(number), whole, 0)
  await files.write(linesName(number), lines, 0)
  for (const name of before.filter(name => name !== wholeName(number)))
    await files.remove(name)
  return { number, wholeBytes: whole.length, linesBytes: lines.length, records, setAside, position }
}

/** How many records and rows set aside there are. */
interface Kept { records: number, setAside: number }

async function countKept({ meta, quarantine }: ManaschiDatabase): Promise<Kept> {
  const cache = await meta.get('cache')
  return { records: cache?.key === 'cache' ? cache.recordCount : 0, setAside: distinctRows((await quarantine.toArray()).map(({ row }) => row)).length }
}

/** Brings back what any file of the copy says and the database lacks; undefined when that is nothing. */
async function bringBack({ database, files, newDeviceId }: CopyEnvironment): Promise<ImportResult | undefined> {
  const kept = await readEverything(files)
  const incoming = { contentFor: () => kept, isBackup: false }
  const plan = await database.transaction('r', database.tables, () => planImport(database, incoming, newDeviceId))
  const result = await bringIn(database, incoming, plan, newDeviceId)
  return result.records > 0 ? result : undefined
}

/** Makes the copy anew of everything in the database. */
async function copyEverything(environment: CopyEnvironment): Promise<OpenedCopy> {
  const { records, setAside } = await readContent(environment.database)
  return writeAnew(environment, { records, setAside }, { records: records.length, setAside: setAside.length, position: movedOn(new Map(), records) })
}

/** What the log has that the copy lacks, and how much the database holds, both at one moment. Moves the position on. */
function readNew(database: ManaschiDatabase, position: LogPosition): Promise<{ fresh: LogRecord[], kept: Kept }> {
  const fresh: LogRecord[] = []
  return withSetAside(database, () => database.transaction('r', database.tables, async () => {
    await readLogFrom(database, position, records => fresh.push(...records))
    return { fresh, kept: await countKept(database) }
  }))
}

/** Adds what is new in the log to the copy; false when the copy does not say then what the database says. */
async function addNew({ database, files }: CopyEnvironment, copy: OpenedCopy): Promise<boolean> {
  const { fresh, kept } = await readNew(database, copy.position)
  if (!fresh.every(isWritable))
    return false
  if (fresh.length > 0) {
    const bytes = new TextEncoder().encode(writeCopyLines(fresh))
    await files.write(linesName(copy.number), bytes, copy.linesBytes)
    copy.linesBytes += bytes.length
    copy.records += fresh.length
  }
  return copy.records === kept.records && copy.setAside === kept.setAside
}

/** Keeps a second copy of the log. */
export function createSecondCopy(environment: CopyEnvironment): SecondCopy {
  const { database, files, exclusively } = environment
  let known: OpenedCopy | undefined

  /** What was known of the copy holds as long as no other tab has written. */
  async function current(): Promise<OpenedCopy | undefined> {
    const isCurrent = known && await files.sizeOf(linesName(known.number)) === known.linesBytes
    return isCurrent ? known : openCopy(files)
  }

  /** The copy with what is new in the log; undefined when it does not say what the database says. */
  async function upToDate(copy: OpenedCopy | undefined): Promise<OpenedCopy | undefined> {
    return copy && await addNew(environment, copy) ? copy : undefined
  }

  async function keep(): Promise<CopyReport> {
    // Asked first: a database that was deleted in the meantime must not leave a copy behind.
    await countKept(database)
    const before = await current()
    // Known again once it is on disk: what fails in between leaves it half moved on.
    known = undefined
    let copy = await upToDate(before)
    let broughtBack: ImportResult | undefined
    if (!copy) {
      broughtBack = await bringBack(environment)
      copy = await upToDate(await openCopy(files)) ?? await copyEverything(environment)
    }
    if (copy.linesBytes > Math.max(FEWEST_BYTES_TO_FOLD, copy.wholeBytes))
      copy = await writeAnew(environment, await readEverything(files), copy)
    known = copy
    return { records: copy.records, broughtBack }
  }

  return { keep: () => exclusively(keep) }
}
