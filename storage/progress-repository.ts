import type { CardState } from '../domain/progress/card-state.ts'
import type { NewQuizRecord, NewReview, PlannedReview, ProgressChange, ProgressRepository, ProgressSnapshot, SeenMemory } from '../domain/progress/ports.ts'
import type { LogRecord, MarkRecord, NewRecord, QuizRecord, RecordId } from '../domain/progress/records.ts'
import type { SettingKey, Settings } from '../domain/progress/settings.ts'
import type { ManaschiDatabase, SettingsRow } from './database.ts'
import { applyRecord, FOLD_VERSION, foldCard, nextRecordTime, untouchedCard } from '../domain/progress/card-state.ts'
import { isCardRecord, recordKey, withoutVoided } from '../domain/progress/records.ts'
import { applySetting } from '../domain/progress/settings.ts'
import { eachCardBatch } from './batches.ts'
import { findLastUndoable, readCardRecords, readLogSince, readQuizRecords, readWholeLog, sealTail } from './log.ts'
import { withSetAside } from './healing.ts'
import { rebuildCache } from './rebuild-cache.ts'
import { asSeen, createRecordWriter, metaRow, settingsFrom } from './record-writer.ts'
import { asStorageFault } from './storage-fault.ts'

/** Answers this old (ms) still count for today in every time zone. */
const RECENT_MS = 48 * 3_600_000

/** The parts of the world that the repository is handed. */
export interface RepositoryEnvironment {
  database: ManaschiDatabase
  now: () => number
  /** 80 random bits as text, for a new device. */
  newDeviceId: () => string
  /** Runs work that no other tab may do at the same time. */
  exclusively?: <T>(work: () => Promise<T>) => Promise<T>
}

/** A progress repository over IndexedDB. */
export function createProgressRepository({ database, now, newDeviceId, exclusively = work => work() }: RepositoryEnvironment): ProgressRepository {
  const { tail, segments, cards, meta, quarantine } = database
  const { deviceRow, cacheRow, append, appendAll, appendForCard, currentSettings, stateOf, stateAsSeen, refold, changeBy } = createRecordWriter(database, newDeviceId)

  /** The record of a setting, later than the one before whatever the clock says, and the row of the cache that follows from it. */
  async function settingRecord<K extends SettingKey>(key: K, value: Settings[K], now: number): Promise<{ record: NewRecord, row: SettingsRow }> {
    const writtenAt = metaRow(await meta.toArray(), 'settings')?.writtenAt ?? {}
    const at = Math.max(now, (writtenAt[key] ?? -1) + 1)
    const values = applySetting(await currentSettings(), { key, value })
    return { record: { kind: 'setting', at, key, value }, row: { key: 'settings', values, writtenAt: { ...writtenAt, [key]: at } } }
  }

  async function scheduleQuiz(attemptId: string, planned: readonly PlannedReview[], at: number): Promise<ProgressChange> {
    const [{ device, nextSeq }, stored] = await Promise.all([deviceRow(), cards.bulkGet(planned.map(({ review }) => review.cardId))])
    const before = planned.map(({ review, seen }, place) => asSeen(stored[place] ?? untouchedCard(review.cardId), seen))
    const answers = planned.map(({ review }, place) => ({ kind: 'review' as const, ...review, at: nextRecordTime(before[place]!, review.at) }))
    const reviews = answers.map((_, place): RecordId => ({ device, seq: nextSeq + place }))
    const records = await appendAll([...answers, { kind: 'quiz', attemptId, at, event: 'scheduled', reviews }])
    const states = before.map((state, place) => applyRecord(state, { ...answers[place]!, ...reviews[place]! }))
    await cards.bulkPut(states)
    return changeBy(records, states)
  }

  async function reschedule(dueDays: ReadonlyMap<string, number>, at: number): Promise<ProgressChange> {
    const [device, cache] = await Promise.all([deviceRow(), cacheRow()])
    const before = await cards.bulkGet([...dueDays.keys()])
    const moved = before.filter((state): state is CardState => state?.memory?.dueAt === null && state.memory.dueDay !== dueDays.get(state.cardId))
    const records = moved.map((state, place) => ({
      kind: 'mark' as const,
      mark: 'rescheduled' as const,
      cardId: state.cardId,
      value: dueDays.get(state.cardId)!,
      at: nextRecordTime(state, at),
      device: device.device,
      seq: device.nextSeq + place,
    }))
    const states = moved.map((state, place) => applyRecord(state, records[place]!))
    await Promise.all([
      tail.bulkAdd(records),
      cards.bulkPut(states),
      meta.bulkPut([{ ...device, nextSeq: device.nextSeq + records.length }, { ...cache, recordCount: cache.recordCount + records.length }]),
    ])
    return changeBy(records, states)
  }

  /** The state after a mark of other parameters: as worked out before, if nothing was answered since, else from the card's records. */
  async function seenAnew(state: CardState, record: MarkRecord, seen: SeenMemory | undefined): Promise<CardState> {
    const { memory } = state
    if (!memory || memory.lastAt !== seen?.lastAt)
      return foldCard(state.cardId, [...await readCardRecords(database, state.cardId), record])
    const { stability, difficulty } = seen
    return { ...state, memory: { ...memory, stability, difficulty }, updatedAt: record.at }
  }

  async function takeParameters(parameters: Settings['parameters'], memories: ReadonlyMap<string, SeenMemory>, at: number): Promise<ProgressChange> {
    const begun = (await cards.toArray()).filter(({ memory }) => memory !== null)
    const value = parameters?.values ?? null
    const marks = begun.map(state => ({ kind: 'mark' as const, mark: 'reassessed' as const, cardId: state.cardId, value, at: nextRecordTime(state, at) }))
    const setting = await settingRecord('parameters', parameters, at)
    const records = await appendAll([setting.record, ...marks])
    const written = records.filter((record): record is MarkRecord => record.kind === 'mark')
    const states = await Promise.all(begun.map((state, place) => seenAnew(state, written[place]!, memories.get(state.cardId))))
    await Promise.all([cards.bulkPut(states), meta.put(setting.row)])
    return changeBy(records, states)
  }

  async function undoQuiz(attemptId: string, forget: boolean, at: number): Promise<ProgressChange> {
    const log = await readWholeLog(database)
    const standing = withoutVoided(log)
    const own = standing.filter((record: LogRecord): record is QuizRecord => record.kind === 'quiz' && record.attemptId === attemptId)
    const decisions = own.filter(record => record.event === 'scheduled')
    const targets = [...decisions.flatMap(({ reviews }) => reviews), ...decisions, ...own.filter(({ event }) => forget && event === 'started')]
    const taken = new Set(targets.map(recordKey))
    const latest = Math.max(at, ...own.map(record => record.at))
    const cardIds = new Set(standing.flatMap(record => record.kind === 'review' && taken.has(recordKey(record)) ? [record.cardId] : []))
    const left = standing.filter(isCardRecord).filter(record => cardIds.has(record.cardId) && !taken.has(recordKey(record)))
    const states = [...cardIds].map(cardId => foldCard(cardId, left.filter(record => record.cardId === cardId)))
    const voids = await appendAll(targets.map(({ device, seq }) => ({ kind: 'void', at: latest, target: { device, seq } })))
    await Promise.all([
      cards.bulkPut(states.filter(({ updatedAt }) => updatedAt > 0)),
      cards.bulkDelete(states.filter(({ updatedAt }) => updatedAt === 0).map(({ cardId }) => cardId)),
    ])
    return changeBy(voids, states)
  }

  /** Reading what may be damaged. */
  function reading<T>(work: () => PromiseLike<T>): Promise<T> {
    return asStorageFault(() => withSetAside(database, work))
  }

  async function readStates(): Promise<Pick<ProgressSnapshot, 'states' | 'lastReview'>> {
    const states = new Map<string, CardState>()
    let lastReview: ProgressSnapshot['lastReview']
    await eachCardBatch(database, (batch) => {
      for (const state of batch) {
        states.set(state.cardId, state)
        if (state.memory && state.memory.lastAt > (lastReview?.at ?? -1))
          lastReview = { at: state.memory.lastAt, studyDay: state.memory.lastStudyDay }
      }
    })
    return { states, lastReview }
  }

  async function load(): Promise<ProgressSnapshot> {
    await database.open()
    await database.transaction('rw', meta, async () => {
      await meta.put(await deviceRow())
    })
    if ((await cacheRow()).foldVersion !== FOLD_VERSION)
      await rebuildCache(database)
    return database.transaction('r', tail, segments, cards, meta, quarantine, async () => {
      const { states, lastReview } = await readStates()
      const [device, cache, rows, recent, setAsideCount] = await Promise.all([
        deviceRow(),
        cacheRow(),
        meta.toArray(),
        readLogSince(database, now() - RECENT_MS),
        quarantine.count(),
      ])
      const recentReviews = withoutVoided(recent).filter(record => record.kind === 'review')
      return {
        device: device.device,
        states,
        settings: settingsFrom(rows),
        recentReviews,
        lastReview,
        recordCount: cache.recordCount,
        setAsideCount,
      }
    })
  }

  return {
    load: () => reading(load),

    answer: (review: NewReview, seen: CardState) => asStorageFault(() => database.transaction('rw', tail, cards, meta, async () => {
      const state = await stateAsSeen(review.cardId, seen)
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

    reschedule: (dueDays, at) => asStorageFault(() => database.transaction('rw', tail, cards, meta, async () => reschedule(dueDays, at))),
    readQuizzes: () => reading(() => database.transaction('r', tail, segments, async () => readQuizRecords(database))),
    recordQuiz: (record: NewQuizRecord) => asStorageFault(() => database.transaction('rw', tail, meta, async () => changeBy(await appendAll([{ kind: 'quiz', ...record }]), []))),
    scheduleQuiz: (attemptId, planned, at) => asStorageFault(() => database.transaction('rw', tail, cards, meta, async () => scheduleQuiz(attemptId, planned, at))),
    undoQuiz: (attemptId, forget, at) => reading(() => database.transaction('rw', tail, segments, cards, meta, async () => undoQuiz(attemptId, forget, at))),

    undo: at => reading(() => database.transaction('rw', tail, segments, cards, meta, async () => {
      const { device } = await deviceRow()
      const undone = await findLastUndoable(database, device)
      if (!undone)
        return undefined
      const target = { device: undone.device, seq: undone.seq }
      const { record, recordCount } = await append({ kind: 'void', at: Math.max(at, undone.at), target })
      const state = await refold(undone.cardId)
      return { undone, records: [record], states: [state], settings: await currentSettings(), recordCount }
    })),

    setSetting: <K extends SettingKey>(key: K, value: Settings[K], at: number) => asStorageFault(() => database.transaction('rw', tail, meta, async () => {
      const setting = await settingRecord(key, value, at)
      const records = await appendAll([setting.record])
      await meta.put(setting.row)
      return changeBy(records, [])
    })),
    takeParameters: (parameters, memories, at) => reading(() => database.transaction('rw', tail, segments, cards, meta, async () => takeParameters(parameters, memories, at))),

    historyOf: cardId => reading(() => readCardRecords(database, cardId)),
    readLog: () => reading(() => readWholeLog(database)),
    seal: () => reading(() => exclusively(async () => sealTail(database, (await deviceRow()).device))),
    countRecords: () => asStorageFault(async () => (await cacheRow()).recordCount),
    rebuild: () => reading(() => rebuildCache(database)),
    close: () => database.close(),
  }
}
