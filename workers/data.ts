/**
 * The data worker, a composition root like plugins/: it does away from the main thread what takes long with a long log.
 * It reads a file that was handed in, compares it with the log and brings it in; it makes backups, checks and repairs,
 * keeps the second copy, and checks the log quickly at the start. What only reads may be ended at any moment; until
 * `commit` an import only reads.
 */
import type { DataFault } from '../domain/progress/data-fault.ts'
import type {
  CheckReport,
  CopyReport,
  ImportResult,
  MadeBackup,
  PreparedImport,
  RepairReport,
} from '../domain/progress/data-port.ts'
import type { ImportPreview } from '../domain/progress/import-plan.ts'
import type { AnkiHistory } from '../exports/anki/read-history.ts'
import type { AnsweredCard } from '../exports/anki/history-records.ts'
import './polyfills.ts'
import { expose } from 'comlink'
import { loadLate } from '../domain/load-late.ts'
import { BackupError } from '../domain/progress/backup-error.ts'
import { MAX_FILE_BYTES } from '../domain/progress/backup-format.ts'
import { dataFaultOf } from '../domain/progress/data-fault.ts'
import { StorageFault } from '../domain/progress/ports.ts'
import { FILE_START_BYTES, fileKindOf } from '../exports/anki/file-kind.ts'
import { PackageFault } from '../exports/archive/archive-fault.ts'
import { canWriteFiles, createCopyFiles } from '../storage/copy-files.ts'
import { createBackupService } from '../storage/backup-service.ts'
import { openDatabase } from '../storage/database.ts'
import { exclusively, newDeviceId } from '../storage/platform.ts'
import { createSecondCopy } from '../storage/second-copy.ts'
import { asStorageFault } from '../storage/storage-fault.ts'

/** What a file may be, told by its first bytes. */
export type IncomingKind = 'backup' | 'anki'

/** What would happen: the comparison, and for a package from Anki what in it is no answer to our cards. */
export interface IncomingPreview {
  kind: IncomingKind
  preview: ImportPreview
  anki?: { answers: number, skipped: AnkiHistory['skipped'] }
}

/** What reading a package from Anki needs to know of the deck and the learner. */
export interface AnkiContext {
  sqlWasm: string
  cards: ReadonlyMap<string, AnsweredCard>
  dayStartHour: number
  desiredRetention: number
}

/** Errors lose their class on the way to the page; faults do not. */
export type WorkerReply<T> = { value: T } | { fault: DataFault }

let prepared: PreparedImport | undefined

/** After an upgrade or a deletion in a tab, what this worker does fails. */
const database = openDatabase()

function backups(): ReturnType<typeof createBackupService> {
  return createBackupService({ database, now: Date.now, newDeviceId, exclusively, browser: {} })
}

async function replyOf<T>(work: () => Promise<T>): Promise<WorkerReply<T>> {
  try {
    return { value: await work() }
  }
  catch (error) {
    return { fault: error instanceof PackageFault ? { kind: 'package', fault: error.kind } : dataFaultOf(error) }
  }
}

const secondCopy = createSecondCopy({
  database,
  files: createCopyFiles(),
  now: Date.now,
  newDeviceId,
  exclusively,
})

/** With so many cards it pays to have their states in columns as well. */
const MANY_CARDS = 2000
/** Columns are looked at with the first answer of a worker, and again after so many. */
const LOOK_AFTER = 100
let answersSeen = 0

/** Nobody waits for it: without columns, or with old ones, all else holds. */
async function keepColumns(): Promise<void> {
  try {
    if (answersSeen++ % LOOK_AFTER !== 0 || await database.stores.cards.count() < MANY_CARDS)
      return
    const code = await loadLate(() => import('../storage/keep-columns.ts'))
    await code.keepColumns(database, newDeviceId)
  }
  catch {
    // Tried again with a later answer.
  }
}

/** Brings the second copy up to date, or the database from it. */
async function keepCopy(): Promise<WorkerReply<CopyReport>> {
  const reply = await replyOf(async () => {
    if (!canWriteFiles())
      throw new StorageFault('unavailable')
    return asStorageFault(() => secondCopy.keep())
  })
  void keepColumns()
  return reply
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  }
  catch {
    throw new BackupError('unreadable')
  }
}

async function readBackup(file: Blob, onShare: (share: number) => void): Promise<IncomingPreview> {
  if (file.size > MAX_FILE_BYTES)
    throw new BackupError('too-large')
  prepared = await backups().prepareImport(
    await bytesOf(file),
    async (done, total) => onShare(total === 0 ? 1 : done / total),
  )
  return { kind: 'backup', preview: prepared.preview }
}

async function readAnki(
  file: Blob,
  { sqlWasm, cards, dayStartHour, desiredRetention }: AnkiContext,
  onShare: (share: number) => void,
): Promise<IncomingPreview> {
  const [{ DEFAULT_READ_LIMITS }, { readAnkiHistory }, { recordsFromAnki }] = await loadLate(() => Promise.all([
    import('../exports/anki/open-package.ts'),
    import('../exports/anki/read-history.ts'),
    import('../exports/anki/history-records.ts'),
  ]))
  if (file.size > DEFAULT_READ_LIMITS.packageBytes)
    throw new PackageFault('too-large', `${file.size} bytes`)
  const { answers, skipped } = await readAnkiHistory(await bytesOf(file), {
    sqlWasm,
    cardIds: new Set(cards.keys()),
    now: Date.now(),
    onProgress: (done, total) => onShare(total === 0 ? 1 : done / total),
  })
  const clock = { utcOffsetAt: (at: number) => -new Date(at).getTimezoneOffset(), dayStartHour }
  prepared = await backups().prepareRecords(here => recordsFromAnki(answers, here, { cards, clock, desiredRetention }))
  return { kind: 'anki', preview: prepared.preview, anki: { answers: answers.length, skipped } }
}

async function kindOf(file: Blob): Promise<IncomingKind> {
  const kind = fileKindOf(await bytesOf(file.slice(0, FILE_START_BYTES)))
  if (kind === 'bare-collection')
    throw new PackageFault(kind, 'it is the database of a collection, not in a package')
  return kind === 'package' ? 'anki' : 'backup'
}

/** Reads a file and tells what bringing it in would do. `onShare` is told how much of it is read (0–1). */
function read(
  file: Blob,
  context: AnkiContext,
  onShare: (share: number) => void,
): Promise<WorkerReply<IncomingPreview>> {
  return replyOf(async () =>
    await kindOf(file) === 'anki' ? readAnki(file, context, onShare) : readBackup(file, onShare),
  )
}

/** Brings in what was read last, in one transaction. */
function commit(): Promise<WorkerReply<ImportResult>> {
  return replyOf(() => {
    if (!prepared)
      throw new Error('nothing was read that could be brought in')
    return prepared.commit()
  })
}

const api = {
  read,
  commit,
  keepCopy,
  makeBackup: (): Promise<WorkerReply<MadeBackup>> => replyOf(() => backups().makeBackup()),
  makeBackupOver: (existing: Uint8Array): Promise<WorkerReply<MadeBackup>> =>
    replyOf(() => backups().makeBackupOver(existing)),
  checkQuickly: (): Promise<WorkerReply<boolean>> => replyOf(() => backups().isPlausible()),
  check: (deckCards: ReadonlySet<string>): Promise<WorkerReply<CheckReport>> =>
    replyOf(() => backups().check(deckCards)),
  repair: (): Promise<WorkerReply<RepairReport>> => replyOf(() => backups().repair()),
}

/** What the worker can be asked. */
export type DataWorker = typeof api

expose(api)
