import type { LogRecord } from '../domain/progress/records.ts'
import type { CardState } from '../domain/progress/card-state.ts'
import type { Segment } from '../domain/progress/segment.ts'
import type { SubjectRow } from '../domain/progress/subjects.ts'
import type { DexieOptions, Table } from 'dexie'
import { Dexie } from 'dexie'

/** This device's name in the log and the next free place in its sequence. */
export interface DeviceRow {
  key: 'device'
  device: string
  nextSeq: number
}
/**
 * How many records the log holds in all, and with which fold and which catalogue of kinds the cached states were made.
 * Without a `logVersion` no record of a later kind can have been there.
 */
export interface CacheRow {
  key: 'cache'
  foldVersion: number
  logVersion?: number
  recordCount: number
}
/** Settings as folded from the log, and when (UTC ms) each was written: a later one never gets an earlier time. */
export interface SettingsRow {
  key: 'settings'
  values: Record<string, unknown>
  writtenAt: Record<string, number>
}
/**
 * What the last backup covers (the last place of every device), when it was made (UTC ms), and where backups go by
 * themselves.
 */
export interface BackupRow {
  key: 'backup'
  covered: Record<string, number>
  at?: number
  remindAt?: number
  target?: unknown
}
export type MetaRow = DeviceRow | CacheRow | SettingsRow | BackupRow

/**
 * A row of the log that could not be read, as it was found; kept, exported with every backup, and tried again by a
 * repair.
 */
export interface QuarantinedRow {
  id?: number
  table: 'tail' | 'segments' | 'import'
  row: unknown
}

export const DATABASE_NAME = 'manaschi'

/** The latest version declared below. */
const SCHEMA_VERSION = 2

/**
 * The database. `tail` and `segments` are the log; `cards`, `subjects` and the rows `cache` and `settings` of `meta`
 * are made from it; `quarantine` keeps what could not be read.
 * A released version is never changed: a change is a new version with its upgrade.
 */
export class ManaschiDatabase extends Dexie {
  tail!: Table<LogRecord, [string, number]>
  segments!: Table<Segment, [string, number]>
  cards!: Table<CardState, string>
  subjects!: Table<SubjectRow, [string, string]>
  meta!: Table<MetaRow, string>
  quarantine!: Table<QuarantinedRow, number>

  constructor(name: string = DATABASE_NAME, options: DexieOptions = {}) {
    super(name, { chromeTransactionDurability: 'strict', ...options })
    this.version(1).stores({
      tail: '[device+seq], cardId, at',
      segments: '[device+first], lastAt',
      cards: 'cardId, memory.dueDay',
      meta: 'key',
      quarantine: '++id',
    })
    this.version(SCHEMA_VERSION).stores({ subjects: '[of+id]' })
    // Dexie opens a database of a later version as if it were this one; what a later app keeps there must stay
    // untouched.
    this.on('ready', () => {
      if (Math.floor(this.backendDB().version / 10) > SCHEMA_VERSION) {
        throw new Dexie.VersionError(
          `the database is of version ${this.backendDB().version / 10}, this app of ${SCHEMA_VERSION}`,
        )
      }
    }, true)
  }
}
