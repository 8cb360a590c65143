import type { CardState } from '../domain/progress/card-state.ts'
import type {
  NewQuizRecord,
  NewReview,
  ProgressRepository,
  ProgressSnapshot,
  Undone,
} from '../domain/progress/ports.ts'
import type { UndoableRecord } from '../domain/progress/records.ts'
import type { SettingKey, Settings } from '../domain/progress/settings.ts'
import type { ManaschiDatabase } from './database.ts'
import { loadLate } from '../domain/load-late.ts'
import { isCardRecord, isSubjectRecord, withoutVoided } from '../domain/progress/records.ts'
import { SEGMENT_SIZE } from '../domain/progress/segment.ts'
import { keptStatesOf } from '../domain/progress/subjects.ts'
import { eachCardBatch } from './batches.ts'
import { findLastUndoable, readCardRecords, readLogSince, readQuizRecords, readWholeLog } from './log.ts'
import { retryAfterQuarantine } from './retry-after-quarantine.ts'
import { readUnchanged } from './reading.ts'
import { isOutdated, rebuildCache } from './rebuild-cache.ts'
import { createRecordWriter, settingsFrom } from './record-writer.ts'
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
export function createProgressRepository(
  { database, now, newDeviceId, exclusively = work => work() }: RepositoryEnvironment,
): ProgressRepository {
  const { tail, segments, cards, subjects, meta, quarantine } = database
  const writer = createRecordWriter(database, newDeviceId)
  const {
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
  } = writer

  /** Reading what may be damaged. */
  function reading<T>(work: () => PromiseLike<T>): Promise<T> {
    return asStorageFault(() => retryAfterQuarantine(database, work))
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
    // Only where there is none: a writer has to wait for whoever reads.
    if (!await meta.get('device')) {
      await database.transaction('rw', meta, async () => {
        await meta.put(await deviceRow())
      })
    }
    if (isOutdated(await cacheRow()))
      await rebuildCache(database)
    return database.transaction('r', tail, segments, cards, meta, quarantine, async () => {
      const { states, lastReview } = await readStates()
      const [device, cache, rows, recent, quarantinedCount] = await Promise.all([
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
        quarantinedCount,
      }
    })
  }

  function undo<T extends UndoableRecord>(
    at: number,
    isWanted: (record: UndoableRecord) => record is T = (_): _ is T => true,
  ): Promise<Undone<T> | undefined> {
    return reading(() =>
      database.transaction('rw', tail, segments, cards, subjects, meta, async () => {
        const { device } = await deviceRow()
        const undone = await findLastUndoable(database, device, isWanted)
        if (!undone || !isWanted(undone))
          return undefined
        const target = { device: undone.device, seq: undone.seq }
        const { record, recordCount } = await append({ kind: 'void', at: Math.max(at, undone.at), target })
        const states = isCardRecord(undone) ? [await refold(undone.cardId)] : []
        if (isSubjectRecord(undone))
          await refoldSubject(undone)
        return { undone, records: [record], states, settings: await currentSettings(), recordCount }
      }),
    )
  }

  return {
    load: () => reading(load),

    answer: (review: NewReview, seen: CardState) =>
      asStorageFault(() =>
        database.transaction('rw', tail, cards, meta, async () => {
          const state = await stateAsSeen(review.cardId, seen)
          const { record, ...change } = await appendForCard(state, { kind: 'review', ...review })
          if (record.kind !== 'review')
            throw new Error('Inconsistent: an answer was stored as something else')
          return { ...change, review: record }
        }),
      ),

    mark: (cardId, mark, at) =>
      asStorageFault(() =>
        database.transaction('rw', tail, cards, meta, async () => {
          const { record, ...change } = await appendForCard(await stateOf(cardId), {
            kind: 'mark',
            cardId,
            at,
            ...mark,
          })
          if (record.kind !== 'mark')
            throw new Error('Inconsistent: a mark was stored as something else')
          return { ...change, mark: record }
        }),
      ),

    // What follows is loaded before its transaction begins, which would not wait for it.
    reschedule: async (dueDays, at) => {
      const { reschedule } = await loadLate(() => import('./reschedule.ts'))
      return asStorageFault(() =>
        database.transaction('rw', tail, cards, meta, async () => reschedule(database, writer, dueDays, at)),
      )
    },
    readQuizzes: () => reading(() => readUnchanged(database, () => readQuizRecords(database))),
    recordQuiz: (record: NewQuizRecord) =>
      asStorageFault(() =>
        database.transaction('rw', tail, meta, async () => changeBy(await appendAll([{ kind: 'quiz', ...record }]), [])),
      ),
    scheduleQuiz: async (attemptId, planned, at) => {
      const { scheduleQuiz } = await loadLate(() => import('./quiz-effect.ts'))
      return asStorageFault(() =>
        database.transaction(
          'rw',
          tail,
          cards,
          meta,
          async () => scheduleQuiz(database, writer, attemptId, planned, at),
        ),
      )
    },
    undoQuiz: async (attemptId, forget, at) => {
      const { undoQuiz } = await loadLate(() => import('./quiz-effect.ts'))
      return reading(() =>
        database.transaction(
          'rw',
          tail,
          segments,
          cards,
          meta,
          async () => undoQuiz(database, writer, attemptId, forget, at),
        ),
      )
    },

    undo,
    write: record =>
      asStorageFault(() =>
        database.transaction('rw', tail, subjects, meta, async () => changeBy([await appendForSubject(record)], [])),
      ),
    markAll: async (cardIds, mark, at) => {
      const { markAll } = await loadLate(() => import('./change-many.ts'))
      return asStorageFault(() =>
        database.transaction('rw', tail, cards, meta, async () => markAll(database, writer, cardIds, mark, at)),
      )
    },
    starAll: async (factIds, value, at) => {
      const { starAll } = await loadLate(() => import('./change-many.ts'))
      return asStorageFault(() =>
        database.transaction('rw', tail, subjects, meta, async () => starAll(writer, factIds, value, at)),
      )
    },
    readSubjects: () => asStorageFault(async () => keptStatesOf(await subjects.toArray())),

    setSetting: <K extends SettingKey>(key: K, value: Settings[K], at: number) =>
      asStorageFault(() =>
        database.transaction('rw', tail, meta, async () => {
          const setting = await settingRecord(key, value, at)
          const records = await appendAll([setting.record])
          await meta.put(setting.row)
          return changeBy(records, [])
        }),
      ),
    takeParameters: async (parameters, memories, at) => {
      const { takeParameters } = await loadLate(() => import('./take-parameters.ts'))
      return reading(() =>
        database.transaction(
          'rw',
          tail,
          segments,
          cards,
          meta,
          async () => takeParameters(database, writer, parameters, memories, at),
        ),
      )
    },

    historyOf: cardId => reading(() => readUnchanged(database, () => readCardRecords(database, cardId))),
    readLog: () => reading(() => readUnchanged(database, () => readWholeLog(database))),
    seal: () =>
      reading(() =>
        exclusively(async () => {
          if (await tail.count() < SEGMENT_SIZE)
            return
          const { sealTail } = await loadLate(() => import('./seal-tail.ts'))
          await sealTail(database, (await deviceRow()).device)
        }),
      ),
    countRecords: () => asStorageFault(async () => (await cacheRow()).recordCount),
    rebuild: () => reading(() => rebuildCache(database)),
    close: () => database.close(),
  }
}
