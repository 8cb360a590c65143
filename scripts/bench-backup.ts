/**
 * `npm run bench:backup`: sizes and times of a backup, of bringing it in and of the second copy, for 20,000 cards and
 * 200,000 answers, over IndexedDB and files in memory. A browser's disk adds to the times of writing; packing, checking
 * and folding are the same code.
 */
import type { LogRecord } from '../domain/progress/records.ts'
import type { CopyFiles } from '../storage/copy-files.ts'
import type { ManaschiDatabase } from '../storage/database.ts'
import type { SecondCopy } from '../storage/second-copy.ts'
import process from 'node:process'
import 'fake-indexeddb/auto'
import { createBackupService } from '../storage/backup-service.ts'
import { openDatabase } from '../storage/database.ts'
import { createProgressRepository } from '../storage/progress-repository.ts'
import { createSecondCopy } from '../storage/second-copy.ts'
import { storeRecords } from '../storage/store-records.ts'
import { createMemoryFiles } from '../tests/support/copy-files.ts'

const CARDS = 20_000
const ANSWERS = 200_000
const START = Date.UTC(2025, 0, 1)
const MINUTE = 60_000

/** A learner with a fixed rhythm: no chance, so that every run measures the same. */
function answers(): LogRecord[] {
  return Array.from({ length: ANSWERS }, (_, seq) => {
    const at = START + seq * 3 * MINUTE + (seq * 7919) % 60_000
    const card = (seq * 7) % CARDS
    return {
      kind: 'review',
      device: 'k3uqd4xmz7tn5b2w',
      seq,
      at,
      cardId: `fact-${Math.floor(card / 3)}/${['date', 'place', 'reversed'][card % 3]}`,
      factRevision: 1,
      utcOffset: 360,
      studyDay: Math.floor((at + 2 * 60 * MINUTE) / (1440 * MINUTE)),
      mode: 'study',
      rating: seq % 9 === 0 ? 1 : 3,
      durationMs: 2000 + (seq * 6151) % 20_000,
      desiredRetention: 0.9,
    }
  })
}

let databases = 0
function emptyDatabase(): ManaschiDatabase {
  return openDatabase({ name: `empty-${databases++}` })
}

function copyOf(database: ManaschiDatabase, files: CopyFiles): SecondCopy {
  return createSecondCopy({
    database,
    files,
    now: () => START,
    newDeviceId: () => 'bench',
    exclusively: work => work(),
  })
}

function backupServiceOf(database: ManaschiDatabase): ReturnType<typeof createBackupService> {
  return createBackupService({
    database,
    now: () => START,
    newDeviceId: () => 'bench',
    exclusively: work => work(),
    browser: {},
  })
}

let peak = 0
async function measured<T>(what: string, work: () => Promise<T>): Promise<T> {
  const sampling = setInterval(() => peak = Math.max(peak, process.memoryUsage().rss), 20)
  const before = performance.now()
  const result = await work()
  clearInterval(sampling)
  peak = Math.max(peak, process.memoryUsage().rss)
  console.log(
    `${what.padEnd(34)} ${(Math.round(performance.now() - before) / 1000).toFixed(2).padStart(7)} s   memory at most ${
      Math.round(peak / 2 ** 20)
    } MB`,
  )
  return result
}

const [from, to] = [emptyDatabase(), emptyDatabase()]
const records = answers()
await measured('200,000 answers put there', () =>
  from.write(['tail', 'segments'], stores => storeRecords(stores, records)))
const backup = await measured('backup made', () => backupServiceOf(from).makeBackup())
console.log(
  `${'size of the file'.padEnd(34)} ${(backup.bytes.length / 2 ** 20).toFixed(2).padStart(7)} MB  ${
    (backup.bytes.length / ANSWERS).toFixed(1)
  } bytes an answer`,
)
const prepared = await measured('file read, checked and compared', () => backupServiceOf(to).prepareImport(backup.bytes))
const result = await measured('brought in', () => prepared.commit())
const again = await measured('the same file read again', () => backupServiceOf(to).prepareImport(backup.bytes))
await measured('and brought in again: nothing', () => again.commit())
await measured('everything checked', () => backupServiceOf(to).check(new Set()))
await measured('quick check at the start', () => backupServiceOf(to).isPlausible())

const files = createMemoryFiles()
const emptied = emptyDatabase()
const copy = copyOf(to, files)
await measured('second copy made', () => copy.keep())
await createProgressRepository({ database: to, now: () => START, newDeviceId: () => 'bench' }).setSetting(
  'newCardsPerDay',
  12,
  START,
)
await measured('one record added to it', () => copy.keep())
const { restored } = await measured('all restored from it', () => copyOf(emptied, files).keep())
if (restored?.answers !== ANSWERS)
  throw new Error(`the second copy restored ${restored?.answers} answers`)
if (result.answers !== ANSWERS || again.preview.records.fresh !== 0)
  throw new Error(`brought in ${result.answers} answers, then ${again.preview.records.fresh} more`)
process.exit(0)
