/** What lies on disk: the rows, their stores and the indexes over them. */
import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { LogRecord } from '../domain/progress/records.ts'
import type { CardState } from '../domain/progress/card-state.ts'
import type { Segment } from '../domain/progress/segment.ts'
import type { SubjectRow } from '../domain/progress/subjects.ts'

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
  /** Stays while the cache grows by records alone: whatever makes it anew leaves it out (storage/state-columns.ts). */
  epoch?: string
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

/**
 * The rows of each store. `tail` and `segments` are the log; `cards`, `subjects` and the rows `cache` and `settings` of
 * `meta` are made from it; `quarantine` keeps what could not be read.
 */
export interface Rows {
  tail: LogRecord
  segments: Segment
  cards: CardState
  subjects: SubjectRow
  meta: MetaRow
  quarantine: QuarantinedRow
}
/** The keys of each store. */
export interface Keys {
  tail: [string, number]
  segments: [string, number]
  cards: string
  subjects: [string, string]
  meta: string
  quarantine: number
}
export type StoreName = keyof Rows

export const DATABASE_NAME = 'manaschi'

/** The database beside another that holds the states of its cards in columns. */
export function columnsNameOf(name: string): string {
  return `${name}-columns`
}

/** The latest version of what is laid out below. */
export const SCHEMA_VERSION = 2

/** The version that the browser knows it by: ten times ours, as the library did with which the first ones were made. */
export const NATIVE_VERSION = 10 * SCHEMA_VERSION

interface Layout {
  keyPath: string | string[]
  autoIncrement?: boolean
  /** Each is named by the path that it is over. */
  indexes?: readonly string[]
}

/** A released version is never changed: a change is a new version. Version 1 had all but `subjects`. */
const layouts: Record<StoreName, Layout> = {
  tail: { keyPath: ['device', 'seq'], indexes: ['cardId', 'at'] },
  segments: { keyPath: ['device', 'first'], indexes: ['lastAt'] },
  cards: { keyPath: 'cardId', indexes: ['memory.dueDay'] },
  subjects: { keyPath: ['of', 'id'] },
  meta: { keyPath: 'key' },
  quarantine: { keyPath: 'id', autoIncrement: true },
}

/** All stores. */
export const STORE_NAMES = Object.keys(layouts) as StoreName[]

/** Makes what an earlier version, or an empty database, does not have yet. What is there stays as it is. */
export function layOut(database: IDBPDatabase, upgrade: IDBPTransaction<unknown, string[], 'versionchange'>): void {
  for (const [name, { indexes = [], ...options }] of Object.entries(layouts)) {
    const store = database.objectStoreNames.contains(name)
      ? upgrade.objectStore(name)
      : database.createObjectStore(name, options)
    for (const path of indexes.filter(index => !store.indexNames.contains(index)))
      store.createIndex(path, path)
  }
}
