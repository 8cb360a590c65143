/**
 * A second copy of the log, in files beside the database: when a browser finds its database damaged it empties it, and
 * everything is brought back from here (docs/adr/0012-second-copy.md).
 */
import type { CopyReport, ImportResult } from '../domain/progress/data-port.ts'
import type { LogRecord } from '../domain/progress/records.ts'
import type { CopyFiles } from './copy-files.ts'
import type { OpenedCopy } from './copy-layout.ts'
import type { ManaschiDatabase } from './database.ts'
import type { LogPosition } from './log.ts'
import type { Readable } from './stores.ts'
import { isWritable, writeLines } from '../domain/progress/backup-lines.ts'
import { importRecords, planImport } from './import-records.ts'
import { linesName, openCopy, readEverything, writeAnew } from './copy-layout.ts'
import { retryAfterQuarantine } from './retry-after-quarantine.ts'
import { movedOn, readLogFrom } from './log.ts'
import { distinctRows, readContent } from './make-backup.ts'
import { readUnchanged } from './reading.ts'

/**
 * Lines are folded into the whole when they have more bytes than it, and more than these: some two thousand answers.
 */
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
   * Makes copy and database agree: what is new in the database is added to the copy, and what the database has lost is
   * brought back from it. Rejects with what the database or the file system says; nothing is lost then.
   */
  keep: () => Promise<CopyReport>
}

/** How many records and rows in quarantine there are. */
interface Kept {
  records: number
  quarantined: number
}

async function countKept({ meta, quarantine }: Readable<'meta' | 'quarantine'>): Promise<Kept> {
  const cache = await meta.get('cache')
  return {
    records: cache?.key === 'cache' ? cache.recordCount : 0,
    quarantined: distinctRows((await quarantine.getAll()).map(({ row }) => row)).length,
  }
}

/** Brings back what any file of the copy says and the database lacks; undefined when that is nothing. */
async function restoreFromCopy({ database, files, newDeviceId }: CopyEnvironment): Promise<ImportResult | undefined> {
  const kept = await readEverything(files)
  // The log is not read to compare it with nothing, as where the first copy is to be made.
  if (kept.records.length === 0 && kept.quarantined.length === 0)
    return undefined
  const incoming = { contentFor: () => kept, isBackup: false }
  const plan = await readUnchanged(database, stores => planImport(stores, incoming, newDeviceId))
  const result = await importRecords(database, incoming, plan, newDeviceId)
  return result.records > 0 ? result : undefined
}

/** Makes the copy anew of everything in the database. */
async function copyEverything({ database, files, now }: CopyEnvironment): Promise<OpenedCopy> {
  const { records, quarantined } = await readContent(database)
  return writeAnew(files, { records, quarantined }, {
    records: records.length,
    quarantined: quarantined.length,
    position: movedOn(new Map(), records),
  }, now())
}

/**
 * Folds what was written since into the whole; a whole that does not hold any more what it should is made of the
 * database.
 */
async function fold(environment: CopyEnvironment, copy: OpenedCopy): Promise<OpenedCopy> {
  const content = await readEverything(environment.files)
  return content.records.length < copy.records
    ? copyEverything(environment)
    : writeAnew(environment.files, content, copy, environment.now())
}

/** What the log has that the copy lacks, and how much the database holds, both at one moment. Moves the position on. */
function readNew(database: ManaschiDatabase, position: LogPosition): Promise<{ fresh: LogRecord[], kept: Kept }> {
  const before = new Map(position)
  return retryAfterQuarantine(database, async () => {
    const fresh: LogRecord[] = []
    position.clear()
    before.forEach((seq, device) => position.set(device, seq))
    const kept = await readLogFrom(database, position, records => fresh.push(...records), countKept)
    return { fresh, kept: kept! }
  })
}

/** Adds what is new in the log to the copy; false when the copy does not say then what the database says. */
async function addNew({ database, files }: CopyEnvironment, copy: OpenedCopy): Promise<boolean> {
  const { fresh, kept } = await readNew(database, copy.position)
  if (!fresh.every(isWritable))
    return false
  if (fresh.length > 0) {
    const bytes = new TextEncoder().encode(writeLines({ records: fresh, quarantined: [] }))
    await files.write(linesName(copy.number), bytes, copy.linesBytes)
    copy.linesBytes += bytes.length
    copy.records += fresh.length
  }
  return copy.records === kept.records && copy.quarantined === kept.quarantined
}

/**
 * Keeps a second copy of the log. Nothing is written before the database was read: one that is deleted leaves no copy
 * behind.
 */
export function createSecondCopy(environment: CopyEnvironment): SecondCopy {
  const { files, exclusively } = environment
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
    const before = await current()
    // Known again once it is on disk: what fails in between leaves it half moved on.
    known = undefined
    let copy = await upToDate(before)
    let restored: ImportResult | undefined
    if (!copy) {
      restored = await restoreFromCopy(environment)
      copy = await upToDate(await openCopy(files)) ?? await copyEverything(environment)
    }
    if (copy.linesBytes > Math.max(FEWEST_BYTES_TO_FOLD, copy.wholeBytes))
      copy = await fold(environment, copy)
    known = copy
    return { records: copy.records, restored }
  }

  return { keep: () => exclusively(keep) }
}
