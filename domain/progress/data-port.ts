/**
 * What the pages ask of storage to keep the learner's data safe, and to let them leave. Loaded only where it is needed.
 */
import type { DataFault } from './data-fault.ts'
import type { CacheFaults, LooseReferences } from './log-check.ts'
import type { ImportPreview } from './import-plan.ts'
import type { LogRecord } from './records.ts'

export interface DataOverview {
  records: number
  /** Answers that stand in no backup that was made or read here. */
  answersSinceBackup: number
  /** UTC ms; undefined when none was ever made here. */
  lastBackupAt: number | undefined
  /** Answers since the last backup at which the learner is reminded. */
  remindAt: number
  /** Rows that could not be read and were quarantined. */
  quarantined: number
  /** What was kept of the file that backups are written to by themselves; the browser knows what it is. */
  target: unknown
}

/** A backup that was made. It counts as one only when `noteBackup` is told so, after it was handed over. */
export interface MadeBackup {
  bytes: Uint8Array
  records: number
  answers: number
  createdAt: number
  /** The last place of every device that it covers. */
  covered: Record<string, number>
}

export interface ImportResult {
  records: number
  answers: number
  quarantined: number
}

/** A backup that was read and compared, and not yet imported. Forgetting it changes nothing. */
export interface PreparedImport {
  preview: ImportPreview
  /** Brings it in, in one transaction; once more changes nothing. */
  commit: () => Promise<ImportResult>
}

export interface CheckReport extends CacheFaults {
  records: number
  /** Rows that cannot be read. */
  unreadable: number
  /** Records that are there twice. */
  duplicates: number
  loose: LooseReferences
}

export interface RepairReport {
  records: number
  /** Rows quarantined because they cannot be read. */
  quarantined: number
  /** Records of damaged blocks that could be read and were kept. */
  saved: number
  /** Rows quarantined earlier that can be read now and are back in the log. */
  restored: number
  /** Identical copies removed. */
  duplicates: number
  /** What of the cache was wrong, and is right now. */
  cache: CacheFaults
}

/** How the second copy stands after it was brought up to date. */
export interface CopyReport {
  /** Records that it holds. */
  records: number
  /** What the database had lost and has again. */
  restored: ImportResult | undefined
}

/** How the second copy stands, or why it could not be brought up to date. */
export type CopyResult = { report: CopyReport } | { fault: DataFault }

/** What was removed from this browser. */
export interface EraseReport {
  records: number
  databases: number
  /** Second copies of the log. */
  copies: number
  caches: number
  localKeys: number
  workers: number
}

/** How a long piece of work tells how far it is. Throwing stops it; nothing is written before `commit`. */
export type YieldToMain = (done: number, total: number) => Promise<void>

export interface BackupService {
  overview: () => Promise<DataOverview>
  /** All records that can be read and all rows that cannot. */
  makeBackup: () => Promise<MadeBackup>
  /**
   * What can still be had when storage fails: what it gives, if it gives anything, and the records that the page knows.
   */
  rescue: (known: readonly LogRecord[]) => Promise<MadeBackup>
  /**
   * The union of what is here and what a file written earlier holds, so that a backup never becomes poorer. A file that
   * is none is ignored.
   */
  makeBackupOver: (existing: Uint8Array) => Promise<MadeBackup>
  noteBackup: (made: MadeBackup) => Promise<void>
  /** Reminds again when this many answers are in no backup. */
  remindAt: (answers: number) => Promise<void>
  /** Keeps the file that backups are written to by themselves; undefined forgets it. */
  keepTarget: (target: unknown) => Promise<void>
  /** Reads a file and compares. Throws BackupError. */
  prepareImport: (bytes: Uint8Array, yieldToMain?: YieldToMain) => Promise<PreparedImport>
  /**
   * Compares records that were made of something else than a backup. `recordsFor` is handed the log as it is, in a
   * transaction that must not be kept waiting, and gives those that it lacks; it is asked again when the log has
   * changed before `commit`.
   */
  prepareRecords: (recordsFor: (here: readonly LogRecord[]) => LogRecord[]) => Promise<PreparedImport>
  /** Whether the cache and the log agree as far as can be told by a quick look. */
  isPlausible: () => Promise<boolean>
  /** Compares everything with everything. `deckCards` are the ids of the deck's cards. */
  check: (deckCards: ReadonlySet<string>) => Promise<CheckReport>
  /** Builds the cache anew from the log and quarantines what cannot be read; never drops a record. */
  repair: () => Promise<RepairReport>
  /** How many records stand about some cards: what `forget` would take back. */
  countStanding: (isWanted: (cardId: string) => boolean) => Promise<number>
  /** Takes back every answer and mark of some cards, in one transaction. Gives how many. */
  forget: (isWanted: (cardId: string) => boolean, at: number) => Promise<number>
  /** Removes everything that this app keeps in this browser. Nothing can be read or written afterwards. */
  eraseEverything: () => Promise<EraseReport>
}
