import type { CardState } from '../domain/progress/card-state.ts'
import type { NewReview, ProgressChange, ProgressRepository, ProgressSnapshot } from '../domain/progress/ports.ts'
import type { CardRecord, LogRecord, NewRecord } from '../domain/progress/records.ts'
import type { SettingKey, Settings } from '../domain/progress/settings.ts'
import type { CacheRow, DeviceRow, ManaschiDatabase, MetaRow } from './database.ts'
import { applyRecord, FOLD_VERSION, foldCard, foldLog, nextRecordTime, untouchedCard } from '../domain/progress/card-state.ts'
import { StaleCardError } from '../domain/progress/ports.ts'
import { withoutVoided } from '../domain/progress/records.ts'
import { applySetting, defaultSettings, foldSettings, settingTimes } from '../domain/progress/settings.ts'
import { findLastUndoable, readCardRecords, readLogSince, readWholeLog, sealTail } from './log.ts'
import { asStorageFault } from './storage-fault.ts'

/** Answers this old (ms) still count for today in every time zone. */
const RECENT_MS = 48 * 3_600_000

/** The parts of the world that the repository is handed. */
export interface RepositoryEnvironment {
  database: ManaschiDatabase
  now: () => number
  /** 80 random bits as text, for a new device. */
  newDeviceId: () => string
}

function metaRow<K extends MetaRow['key']>(rows: readonly MetaRow[], key: K): Extract<MetaRow, { key: K }> | undefined {
  return rows.find((row): row is Extract<MetaRow, { key: K }> => row.key === key)
}

function settingsFrom(rows: readonly MetaRow[]): Settings {
  const values = metaRow(rows, 'settings')?.values ?? {}
  return Object.entries(values).reduce((settings, [key, value]) => applySetting(settings, { key, value }), defaultSettings())
}

/** A progress repository over IndexedDB. */
export function createProgressRepository({ database, now, newDeviceId }: RepositoryEnvironment): ProgressRepository {
  const { tail, segments, cards, meta } = database

  async function deviceRow(): Promise<DeviceRow> {
    return await meta.get('device') as DeviceRow | undefined ?? { key: 'device', device: newDeviceId(), nextSeq: 0 }
  }

  async function cacheRow(): Promise<CacheRow> {
    return await meta.get('cache') as CacheRow | undefined ?? { key: 'cache', foldVersion: FOLD_VERSION, recordCount: 0 }
  }

  /** Puts one record at the end of this device's sequence. Must run inside a transaction over tail and meta. */
  async function append(record: NewRecord): Promise<{ record: LogRecord, recordCount: number }> {
    const [device, cache] = await Promise.all([deviceRow(), cacheRow()])
    const stored = { ...record, device: device.device, seq: device.nextSeq } as LogRecord
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

  async function stateOf(cardId: string): Promise<CardState> {
    return await cards.get(cardId) ?? untouchedCard(cardId)
  }

  /** Appends a record about a card and moves the card's state on. Must run inside a transaction over tail, cards and meta. */
  async function appendForCard<T extends NewRecord & { cardId: string }>(state: CardState, record: T): Promise<ProgressChange & { record: CardRecord }> {
    const { record: stored, recordCount } = await append({ ...record, at: nextRecordTime(state, record.at) })
    const next = applyRecord(state, stored as CardRecord)
    await cards.put(next)
    return { record: stored as CardRecord, records: [stored], states: [next], settings: await currentSettings(), recordCount }
  }

  async function rebuild(): Promise<void> {
    await database.transaction('rw', tail, segments, cards, meta, async () => {
      const log = await readWholeLog(database)
      await cards.clear()
      await cards.bulkPut([...foldLog(log).values()])
      await meta.bulkPut([
        { key: 'cache', foldVersion: FOLD_VERSION, recordCount: log.length },
        { key: 'settings', values: foldSettings(log), writtenAt: settingTimes(log) },
      ])
    })
  }

  async function load(): Promise<ProgressSnapshot> {
    await database.open()
    await database.transaction('rw', meta, async () => {
      await meta.put(await deviceRow())
    })
    if ((await cacheRow()).foldVersion !== FOLD_VERSION)
      await rebuild()
    return database.transaction('r', tail, segments, cards, meta, async () => {
      const [device, cache, rows, states, recent] = await Promise.all([
        deviceRow(),
        cacheRow(),
        meta.toArray(),
        cards.toArray(),
        readLogSince(database, now() - RECENT_MS),
      ])
      const recentReviews = withoutVoided(recent).filter(record => record.kind === 'review')
      const lastMemory = states.reduce<CardState['memory']>((latest, { memory }) => memory && memory.lastAt > (latest?.lastAt ?? -1) ? memory : latest, null)
      return {
        device: device.device,
        states: new Map(states.map(state => [state.cardId, state])),
        settings: settingsFrom(rows),
        recentReviews,
        lastReview: lastMemory ? { at: lastMemory.lastAt, studyDay: lastMemory.lastStudyDay } : undefined,
        recordCount: cache.recordCount,
      }
    })
  }

  return {
    load: () => asStorageFault(load),

    answer: (review: NewReview, seen: CardState) => asStorageFault(() => database.transaction('rw', tail, cards, meta, async () => {
      const state = await stateOf(review.cardId)
      if (state.updatedAt !== seen.updatedAt || state.memory?.reps !== seen.memory?.reps)
        throw new StaleCardError(state)
      const { record, ...change } = await appendForCard(state, { kind: 'review', ...review })
      if (record.kind !== 'review')
        throw new Error('Inconsistent: an answer was stored as something else')
      return { ...change, review: record }
    })),

    mark: (cardId, mark, at) => asStorageFault(() => database.transaction('rw', tail, cards, meta, async () => {
      const { record, ...change } = await appendForCard(await stateOf(cardId), { kind: 'mark', cardId, at, ...mark })
      if (record.kind !== 'mark')
        throw new Error('Inconsistent: a mark was stored as something else')
      return { ...change, mark: record }
    })),

    undo: at => asStorageFault(() => database.transaction('rw', tail, segments, cards, meta, async () => {
      const { device } = await deviceRow()
      const undone = await findLastUndoable(database, device)
      if (!undone)
        return undefined
      const target = { device: undone.device, seq: undone.seq }
      const { record, recordCount } = await append({ kind: 'void', at: Math.max(at, undone.at), target })
      const state = foldCard(undone.cardId, await readCardRecords(database, undone.cardId))
      if (state.updatedAt === 0)
        await cards.delete(undone.cardId)
      else
        await cards.put(state)
      return { undone, records: [record], states: [state], settings: await currentSettings(), recordCount }
    })),

    setSetting: <K extends SettingKey>(key: K, value: Settings[K], at: number) => asStorageFault(() => database.transaction('rw', tail, meta, async () => {
      const row = metaRow(await meta.toArray(), 'settings')
      const writtenAt = row?.writtenAt ?? {}
      const { record, recordCount } = await append({ kind: 'setting', at: Math.max(at, (writtenAt[key] ?? -1) + 1), key, value })
      const settings = applySetting(await currentSettings(), { key, value })
      await meta.put({ key: 'settings', values: settings, writtenAt: { ...writtenAt, [key]: record.at } })
      return { records: [record], states: [], settings, recordCount }
    })),

    historyOf: cardId => asStorageFault(() => readCardRecords(database, cardId)),
    readLog: () => asStorageFault(() => readWholeLog(database)),
    seal: () => asStorageFault(async () => sealTail(database, (await deviceRow()).device)),
    countRecords: () => asStorageFault(async () => (await cacheRow()).recordCount),
    rebuild: () => asStorageFault(rebuild),
    close: () => database.close(),
  }
}
