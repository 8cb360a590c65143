/**
 * Writing to the log: what all the repository's transactions are made of. Each function here runs over the stores of
 * one.
 */
import type { CardState } from '../domain/progress/card-state.ts'
import type { NewSubjectRecord, ProgressChange } from '../domain/progress/ports.ts'
import type { CardRecord, LogRecord, NewRecord, SubjectRecord } from '../domain/progress/records.ts'
import type { SettingKey, Settings } from '../domain/progress/settings.ts'
import type { CacheRow, DeviceRow, MetaRow, SettingsRow } from './schema.ts'
import type { Readable, Writable } from './stores.ts'
import { bounded, boundedAt } from '../domain/log/bounds.ts'
import { parseLogRecord } from '../domain/log/parse-record.ts'
import { applyRecord, foldCard, nextRecordTime, untouchedCard } from '../domain/progress/card-state.ts'
import { StaleCardError } from '../domain/progress/ports.ts'
import { applySetting, defaultSettings } from '../domain/progress/settings.ts'
import { applySubjectRecord, keptSubjectOf, untouchedSubject } from '../domain/progress/subjects.ts'
import { readCardRecords, readSubjectRecords } from './log.ts'
import { freshCacheRow } from './rebuild-cache.ts'

/** A row of the store `meta`, if it is among those read. */
export function metaRow<K extends MetaRow['key']>(
  rows: readonly MetaRow[],
  key: K,
): Extract<MetaRow, { key: K }> | undefined {
  return rows.find((row): row is Extract<MetaRow, { key: K }> => row.key === key)
}

/** The settings that the rows of `meta` hold, on top of the defaults. */
export function settingsFrom(rows: readonly MetaRow[]): Settings {
  const values = metaRow(rows, 'settings')?.values ?? {}
  return Object.entries(values).reduce(
    (settings, [key, value]) => applySetting(settings, { key, value }),
    defaultSettings(),
  )
}

/** The state, when it is the one that was seen. Throws StaleCardError when the card was answered or suspended since. */
export function asSeen(state: CardState, seen: CardState): CardState {
  if (state.updatedAt !== seen.updatedAt || state.memory?.reps !== seen.memory?.reps)
    throw new StaleCardError(state)
  return state
}

/**
 * A record in its place. Throws when it is one that nobody could read again: better not written, and told, than lost.
 */
function placed(record: NewRecord, device: string, seq: number): LogRecord {
  const stored = { ...bounded(record), device, seq } as LogRecord
  if (!parseLogRecord(stored)) {
    throw new Error(
      `Inconsistent: a record that could not be read again was not written: ${JSON.stringify(stored).slice(0, 200)}`,
    )
  }
  return stored
}

/** What the cache is said to be. */
export async function cacheRow({ meta }: Readable<'meta'>): Promise<CacheRow> {
  return await meta.get('cache') as CacheRow | undefined ?? freshCacheRow(0)
}

/**
 * The record of a setting, later than the one before whatever the clock says, and the row of the cache that follows
 * from it.
 */
export async function settingRecord<K extends SettingKey>(
  { meta }: Readable<'meta'>,
  key: K,
  value: Settings[K],
  now: number,
): Promise<{ record: NewRecord, row: SettingsRow }> {
  const rows = await meta.getAll()
  const writtenAt = metaRow(rows, 'settings')?.writtenAt ?? {}
  const at = boundedAt(Math.max(now, (writtenAt[key] ?? -1) + 1))
  const values = applySetting(settingsFrom(rows), { key, value })
  return {
    record: { kind: 'setting', at, key, value },
    row: { key: 'settings', values, writtenAt: { ...writtenAt, [key]: at } },
  }
}

/** Folds a card anew from the records that stand. */
export async function refold(
  stores: Readable<'tail' | 'segments'> & Writable<'cards'>,
  cardId: string,
): Promise<CardState> {
  const state = foldCard(cardId, await readCardRecords(stores, cardId))
  if (state.updatedAt === 0)
    await stores.cards.delete(cardId)
  else
    await stores.cards.put(state)
  return state
}

/** Folds what a record is about anew from the records that stand. */
export async function refoldSubject(
  stores: Readable<'tail' | 'segments'> & Writable<'subjects'>,
  record: SubjectRecord,
): Promise<void> {
  const { of, id } = keptSubjectOf(record)
  const records = await readSubjectRecords(stores, of, id)
  if (records.length === 0)
    await stores.subjects.delete([of, id])
  else
    await stores.subjects.put(records.reduce(applySubjectRecord, untouchedSubject(of, id)))
}

/** What some records and states changed, as the pages want to know it. */
export async function changeBy(
  stores: Readable<'meta'>,
  records: LogRecord[],
  states: CardState[],
): Promise<ProgressChange> {
  const rows = await stores.meta.getAll()
  return { records, states, settings: settingsFrom(rows), recordCount: metaRow(rows, 'cache')?.recordCount ?? 0 }
}

export interface RecordWriter {
  deviceRow: (stores: Readable<'meta'>) => Promise<DeviceRow>
  /** Puts one record at the end of this device's sequence. */
  append: (stores: Writable<'tail' | 'meta'>, record: NewRecord) => Promise<LogRecord>
  /** Appends records at once, one after the other in the sequence. */
  appendAll: (stores: Writable<'tail' | 'meta'>, records: readonly NewRecord[]) => Promise<LogRecord[]>
  /**
   * Appends a record about a card and moves the card's state on. Throws StaleCardError where the state is not `seen`.
   * Asks for all that it reads at once, then for all that it writes.
   */
  appendForCard: <T extends NewRecord & { cardId: string }>(
    stores: Writable<'tail' | 'cards' | 'meta'>,
    record: T,
    seen?: CardState,
  ) => Promise<ProgressChange & { record: CardRecord }>
  /** Appends a record about a fact, a unit or a ticket, and moves that one's state on. */
  appendForSubject: (stores: Writable<'tail' | 'subjects' | 'meta'>, record: NewSubjectRecord) => Promise<LogRecord>
}

/** Records in their places, and what the rows of `meta` are with them. */
function inSequence(
  device: DeviceRow,
  cache: CacheRow,
  records: readonly NewRecord[],
): { stored: LogRecord[], rows: [DeviceRow, CacheRow] } {
  const stored = records.map((record, place) => placed(record, device.device, device.nextSeq + place))
  return {
    stored,
    rows: [
      { ...device, nextSeq: device.nextSeq + stored.length },
      { ...cache, recordCount: cache.recordCount + stored.length },
    ],
  }
}

/** A writer; `newDeviceId` names the device on its first record. */
export function createRecordWriter(newDeviceId: () => string): RecordWriter {
  const newDevice = (): DeviceRow => ({ key: 'device', device: newDeviceId(), nextSeq: 0 })

  async function deviceRow({ meta }: Readable<'meta'>): Promise<DeviceRow> {
    return await meta.get('device') as DeviceRow | undefined ?? newDevice()
  }

  async function appendAll(
    stores: Writable<'tail' | 'meta'>,
    records: readonly NewRecord[],
  ): Promise<LogRecord[]> {
    const [device, cache] = await Promise.all([deviceRow(stores), cacheRow(stores)])
    const { stored, rows } = inSequence(device, cache, records)
    await Promise.all([stores.tail.addAll(stored), stores.meta.putAll(rows)])
    return stored
  }

  async function append(stores: Writable<'tail' | 'meta'>, record: NewRecord): Promise<LogRecord> {
    const [stored] = await appendAll(stores, [record])
    return stored!
  }

  async function appendForCard<T extends NewRecord & { cardId: string }>(
    stores: Writable<'tail' | 'cards' | 'meta'>,
    record: T,
    seen?: CardState,
  ): Promise<ProgressChange & { record: CardRecord }> {
    const [found, before] = await Promise.all([stores.cards.get(record.cardId), stores.meta.getAll()])
    const known = found ?? untouchedCard(record.cardId)
    const state = seen ? asSeen(known, seen) : known
    const { stored, rows } = inSequence(
      metaRow(before, 'device') ?? newDevice(),
      metaRow(before, 'cache') ?? freshCacheRow(0),
      [{ ...record, at: nextRecordTime(state, boundedAt(record.at)) }],
    )
    const [appended] = stored as CardRecord[]
    const next = applyRecord(state, appended!)
    await Promise.all([stores.tail.addAll(stored), stores.meta.putAll(rows), stores.cards.put(next)])
    return {
      record: appended!,
      records: stored,
      states: [next],
      settings: settingsFrom(before),
      recordCount: rows[1].recordCount,
    }
  }

  async function appendForSubject(
    stores: Writable<'tail' | 'subjects' | 'meta'>,
    record: NewSubjectRecord,
  ): Promise<LogRecord> {
    const { of, id } = keptSubjectOf(record)
    const row = await stores.subjects.get([of, id]) ?? untouchedSubject(of, id)
    const stored = await append(stores, { ...record, at: nextRecordTime(row.state, boundedAt(record.at)) })
    await stores.subjects.put(applySubjectRecord(row, stored as SubjectRecord))
    return stored
  }

  return { deviceRow, append, appendAll, appendForCard, appendForSubject }
}
