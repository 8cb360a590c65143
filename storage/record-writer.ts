/**
 * Writing to the log: what all the repository's transactions are made of. Each function here runs inside one of them.
 */
import type { CardState } from '../domain/progress/card-state.ts'
import type { NewSubjectRecord, ProgressChange } from '../domain/progress/ports.ts'
import type { CardRecord, LogRecord, NewRecord, SubjectRecord } from '../domain/progress/records.ts'
import type { SettingKey, Settings } from '../domain/progress/settings.ts'
import type { CacheRow, DeviceRow, ManaschiDatabase, MetaRow, SettingsRow } from './database.ts'
import { bounded, boundedAt } from '../domain/log/bounds.ts'
import { parseLogRecord } from '../domain/log/parse-record.ts'
import { applyRecord, foldCard, nextRecordTime, untouchedCard } from '../domain/progress/card-state.ts'
import { StaleCardError } from '../domain/progress/ports.ts'
import { applySetting, defaultSettings } from '../domain/progress/settings.ts'
import { applySubjectRecord, keptSubjectOf, untouchedSubject } from '../domain/progress/subjects.ts'
import { readCardRecords, readSubjectRecords } from './log.ts'
import { freshCacheRow } from './rebuild-cache.ts'

/** A row of the table `meta`, if it is among those read. */
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

export interface RecordWriter {
  deviceRow: () => Promise<DeviceRow>
  cacheRow: () => Promise<CacheRow>
  /** Puts one record at the end of this device's sequence. Over tail and meta. */
  append: (record: NewRecord) => Promise<{ record: LogRecord, recordCount: number }>
  /** Appends records at once, one after the other in the sequence. Over tail and meta. */
  appendAll: (records: readonly NewRecord[]) => Promise<LogRecord[]>
  /** Appends a record about a card and moves the card's state on. Over tail, cards and meta. */
  appendForCard: <T extends NewRecord & { cardId: string }>(
    state: CardState,
    record: T,
  ) => Promise<ProgressChange & { record: CardRecord }>
  currentSettings: () => Promise<Settings>
  /**
   * The record of a setting, later than the one before whatever the clock says, and the row of the cache that follows
   * from it. Over meta.
   */
  settingRecord: <K extends SettingKey>(
    key: K,
    value: Settings[K],
    now: number,
  ) => Promise<{ record: NewRecord, row: SettingsRow }>
  stateOf: (cardId: string) => Promise<CardState>
  /** Rejects with StaleCardError when the card is not as it was when it was seen. Over cards. */
  stateAsSeen: (cardId: string, seen: CardState) => Promise<CardState>
  /** Folds a card anew from the records that stand. Over tail, segments and cards. */
  refold: (cardId: string) => Promise<CardState>
  /** Appends a record about a fact, a unit or a ticket, and moves that one's state on. Over tail, subjects and meta. */
  appendForSubject: (record: NewSubjectRecord) => Promise<LogRecord>
  /** Folds what a record is about anew from the records that stand. Over tail, segments and subjects. */
  refoldSubject: (record: SubjectRecord) => Promise<void>
  /** What some records and states changed, as the pages want to know it. */
  changeBy: (records: LogRecord[], states: CardState[]) => Promise<ProgressChange>
}

/** A writer for a database; `newDeviceId` names the device on its first record. */
export function createRecordWriter(database: ManaschiDatabase, newDeviceId: () => string): RecordWriter {
  const { tail, cards, subjects, meta } = database

  async function deviceRow(): Promise<DeviceRow> {
    return await meta.get('device') as DeviceRow | undefined ?? { key: 'device', device: newDeviceId(), nextSeq: 0 }
  }

  async function cacheRow(): Promise<CacheRow> {
    return await meta.get('cache') as CacheRow | undefined ?? freshCacheRow(0)
  }

  async function append(record: NewRecord): Promise<{ record: LogRecord, recordCount: number }> {
    const [device, cache] = await Promise.all([deviceRow(), cacheRow()])
    const stored = placed(record, device.device, device.nextSeq)
    const recordCount = cache.recordCount + 1
    await Promise.all([
      tail.add(stored),
      meta.bulkPut([{ ...device, nextSeq: device.nextSeq + 1 }, { ...cache, recordCount }]),
    ])
    return { record: stored, recordCount }
  }

  async function currentSettings(): Promise<Settings> {
    return settingsFrom(await meta.toArray())
  }

  async function settingRecord<K extends SettingKey>(
    key: K,
    value: Settings[K],
    now: number,
  ): Promise<{ record: NewRecord, row: SettingsRow }> {
    const writtenAt = metaRow(await meta.toArray(), 'settings')?.writtenAt ?? {}
    const at = boundedAt(Math.max(now, (writtenAt[key] ?? -1) + 1))
    const values = applySetting(await currentSettings(), { key, value })
    return {
      record: { kind: 'setting', at, key, value },
      row: { key: 'settings', values, writtenAt: { ...writtenAt, [key]: at } },
    }
  }

  async function stateOf(cardId: string): Promise<CardState> {
    return await cards.get(cardId) ?? untouchedCard(cardId)
  }

  async function appendForCard<T extends NewRecord & { cardId: string }>(
    state: CardState,
    record: T,
  ): Promise<ProgressChange & { record: CardRecord }> {
    const { record: stored, recordCount } = await append({ ...record, at: nextRecordTime(state, boundedAt(record.at)) })
    const next = applyRecord(state, stored as CardRecord)
    await cards.put(next)
    return {
      record: stored as CardRecord,
      records: [stored],
      states: [next],
      settings: await currentSettings(),
      recordCount,
    }
  }

  async function stateAsSeen(cardId: string, seen: CardState): Promise<CardState> {
    return asSeen(await stateOf(cardId), seen)
  }

  async function refold(cardId: string): Promise<CardState> {
    const state = foldCard(cardId, await readCardRecords(database, cardId))
    if (state.updatedAt === 0)
      await cards.delete(cardId)
    else
      await cards.put(state)
    return state
  }

  async function appendForSubject(record: NewSubjectRecord): Promise<LogRecord> {
    const { of, id } = keptSubjectOf(record)
    const row = await subjects.get([of, id]) ?? untouchedSubject(of, id)
    const { record: stored } = await append({ ...record, at: nextRecordTime(row.state, boundedAt(record.at)) })
    await subjects.put(applySubjectRecord(row, stored as SubjectRecord))
    return stored
  }

  async function refoldSubject(record: SubjectRecord): Promise<void> {
    const { of, id } = keptSubjectOf(record)
    const records = await readSubjectRecords(database, of, id)
    if (records.length === 0)
      await subjects.delete([of, id])
    else
      await subjects.put(records.reduce(applySubjectRecord, untouchedSubject(of, id)))
  }

  async function appendAll(records: readonly NewRecord[]): Promise<LogRecord[]> {
    const [device, cache] = await Promise.all([deviceRow(), cacheRow()])
    const stored = records.map((record, place) => placed(record, device.device, device.nextSeq + place))
    await Promise.all([
      tail.bulkAdd(stored),
      meta.bulkPut([{ ...device, nextSeq: device.nextSeq + stored.length }, {
        ...cache,
        recordCount: cache.recordCount + stored.length,
      }]),
    ])
    return stored
  }

  async function changeBy(records: LogRecord[], states: CardState[]): Promise<ProgressChange> {
    return { records, states, settings: await currentSettings(), recordCount: (await cacheRow()).recordCount }
  }

  return {
    deviceRow,
    cacheRow,
    append,
    appendAll,
    appendForCard,
    currentSettings,
    settingRecord,
    stateOf,
    stateAsSeen,
    refold,
    appendForSubject,
    refoldSubject,
    changeBy,
  }
}
