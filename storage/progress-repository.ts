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
import type { StoreName } from './schema.ts'
import type { readColumns } from './state-columns.ts'
import type { Readable, Writable } from './stores.ts'
import { loadLate } from '../domain/load-late.ts'
import { lastAnswerIn } from '../domain/progress/last-answer.ts'
import { isCardRecord, isSubjectRecord, withoutVoided } from '../domain/progress/records.ts'
import { SEGMENT_SIZE } from '../domain/progress/segment.ts'
import { keptStatesOf } from '../domain/progress/subjects.ts'
import { eachCardBatch } from './batches.ts'
import { findLastUndoable, readCardRecords, readLogSince, readQuizRecords, readWholeLog } from './log.ts'
import { retryAfterQuarantine } from './retry-after-quarantine.ts'
import { readUnchanged } from './reading.ts'
import { isOutdated, rebuildCache } from './rebuild-cache.ts'
import {
  cacheRow,
  changeBy,
  createRecordWriter,
  metaRow,
  refold,
  refoldSubject,
  settingRecord,
  settingsFrom,
} from './record-writer.ts'
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
  /** Whether there are likely to be columns of states: then they are read while it is still being found out. */
  expectsColumns?: () => boolean
}

/** What a record of a card, and one of a fact, a unit or a ticket is written to. */
const CARD_STORES = ['tail', 'cards', 'meta'] as const
const SUBJECT_STORES = ['tail', 'subjects', 'meta'] as const

async function readStates(stores: Readable<'cards'>): Promise<Map<string, CardState>> {
  const states = new Map<string, CardState>()
  await eachCardBatch(stores, batch => batch.forEach(state => states.set(state.cardId, state)))
  return states
}

/** What makes the states out of their columns, where there are such; with any fault the states themselves are read. */
async function columnsOf({ name }: ManaschiDatabase): ReturnType<typeof readColumns> {
  try {
    const { readColumns } = await loadLate(() => import('./state-columns.ts'))
    return await readColumns(name)
  }
  catch {
    return undefined
  }
}

/** A progress repository over IndexedDB. */
export function createProgressRepository(
  { database, now, newDeviceId, exclusively = work => work(), expectsColumns = () => false }: RepositoryEnvironment,
): ProgressRepository {
  const writer = createRecordWriter(newDeviceId)
  const { deviceRow, append, appendAll, appendForCard, appendForSubject } = writer

  /** Reading what may be damaged. */
  function reading<T>(work: () => PromiseLike<T>): Promise<T> {
    return asStorageFault(() => retryAfterQuarantine(database, work))
  }

  function writing<Name extends StoreName, T>(
    names: readonly Name[],
    work: (stores: Writable<Name>) => Promise<T>,
  ): Promise<T> {
    return asStorageFault(() => database.write(names, work))
  }

  /** Writing of which the work comes late: before the transaction begins, which would not wait for it. */
  async function writingBy<Code, Name extends StoreName, T>(
    coming: Promise<Code>,
    names: readonly Name[],
    work: (code: Code, stores: Writable<Name>) => Promise<T>,
  ): Promise<T> {
    const code = await coming
    return writing(names, stores => work(code, stores))
  }

  async function load(): Promise<ProgressSnapshot> {
    const early = expectsColumns() ? columnsOf(database) : undefined
    const found = await database.stores.meta.getAll()
    // Only where there is none: a writer has to wait for whoever reads.
    if (!metaRow(found, 'device'))
      await database.write(['meta'], async stores => stores.meta.put(await deviceRow(stores)))
    const cache = metaRow(found, 'cache')
    if (cache && isOutdated(cache))
      await rebuildCache(database)
    const fromColumns = cache?.epoch === undefined ? undefined : await (early ?? columnsOf(database))
    return database.read(['tail', 'segments', 'cards', 'meta', 'quarantine'], async (stores) => {
      const [states, { device }, rows, recent, quarantinedCount] = await Promise.all([
        fromColumns?.(stores).then(async known => known ?? readStates(stores)) ?? readStates(stores),
        deviceRow(stores),
        stores.meta.getAll(),
        readLogSince(stores, now() - RECENT_MS),
        stores.quarantine.count(),
      ])
      const recentReviews = withoutVoided(recent).filter(record => record.kind === 'review')
      return {
        device,
        states,
        settings: settingsFrom(rows),
        recentReviews,
        lastReview: lastAnswerIn(states),
        recordCount: metaRow(rows, 'cache')?.recordCount ?? 0,
        quarantinedCount,
      }
    })
  }

  function undo<T extends UndoableRecord>(
    at: number,
    isWanted: (record: UndoableRecord) => record is T = (_): _ is T => true,
  ): Promise<Undone<T> | undefined> {
    return reading(() =>
      database.write(['tail', 'segments', 'cards', 'subjects', 'meta'], async (stores) => {
        const { device } = await deviceRow(stores)
        const undone = await findLastUndoable(stores, device, isWanted)
        if (!undone || !isWanted(undone))
          return undefined
        const target = { device: undone.device, seq: undone.seq }
        const record = await append(stores, { kind: 'void', at: Math.max(at, undone.at), target })
        const states = isCardRecord(undone) ? [await refold(stores, undone.cardId)] : []
        if (isSubjectRecord(undone))
          await refoldSubject(stores, undone)
        return { undone, ...await changeBy(stores, [record], states) }
      }),
    )
  }

  return {
    load: () => reading(load),

    answer: (review: NewReview, seen: CardState) =>
      writing(CARD_STORES, async (stores) => {
        const { record, ...change } = await appendForCard(stores, { kind: 'review', ...review }, seen)
        if (record.kind !== 'review')
          throw new Error('Inconsistent: an answer was stored as something else')
        return { ...change, review: record }
      }),

    mark: (cardId, mark, at) =>
      writing(CARD_STORES, async (stores) => {
        const { record, ...change } = await appendForCard(stores, { kind: 'mark', cardId, at, ...mark })
        if (record.kind !== 'mark')
          throw new Error('Inconsistent: a mark was stored as something else')
        return { ...change, mark: record }
      }),

    reschedule: (dueDays, at) =>
      writingBy(loadLate(() => import('./reschedule.ts')), CARD_STORES, ({ reschedule }, stores) =>
        reschedule(stores, writer, dueDays, at)),
    readQuizzes: () => reading(() => readUnchanged(database, readQuizRecords)),
    recordQuiz: (record: NewQuizRecord) =>
      writing(['tail', 'meta'], async stores =>
        changeBy(stores, await appendAll(stores, [{ kind: 'quiz', ...record }]), [])),
    scheduleQuiz: (attemptId, planned, at) =>
      writingBy(loadLate(() => import('./quiz-effect.ts')), CARD_STORES, ({ scheduleQuiz }, stores) =>
        scheduleQuiz(stores, writer, attemptId, planned, at)),
    undoQuiz: async (attemptId, forget, at) => {
      const { undoQuiz } = await loadLate(() => import('./quiz-effect.ts'))
      return reading(() =>
        database.write([...CARD_STORES, 'segments'], stores => undoQuiz(stores, writer, attemptId, forget, at)))
    },

    undo,
    write: record =>
      writing(SUBJECT_STORES, async stores => changeBy(stores, [await appendForSubject(stores, record)], [])),
    markAll: (cardIds, mark, at) =>
      writingBy(loadLate(() => import('./change-many.ts')), CARD_STORES, ({ markAll }, stores) =>
        markAll(stores, writer, cardIds, mark, at)),
    starAll: (factIds, value, at) =>
      writingBy(loadLate(() => import('./change-many.ts')), SUBJECT_STORES, ({ starAll }, stores) =>
        starAll(stores, writer, factIds, value, at)),
    readSubjects: () => asStorageFault(async () => keptStatesOf(await database.stores.subjects.getAll())),

    setSetting: <K extends SettingKey>(key: K, value: Settings[K], at: number) =>
      writing(['tail', 'meta'], async (stores) => {
        const setting = await settingRecord(stores, key, value, at)
        const records = await appendAll(stores, [setting.record])
        await stores.meta.put(setting.row)
        return changeBy(stores, records, [])
      }),
    takeParameters: async (parameters, memories, at) => {
      const { takeParameters } = await loadLate(() => import('./take-parameters.ts'))
      return reading(() =>
        database.write([...CARD_STORES, 'segments'], stores =>
          takeParameters(stores, writer, parameters, memories, at)))
    },

    historyOf: cardId => reading(() => readUnchanged(database, stores => readCardRecords(stores, cardId))),
    readLog: () => reading(() => readUnchanged(database, readWholeLog)),
    seal: () =>
      reading(() =>
        exclusively(async () => {
          if (await database.stores.tail.count() < SEGMENT_SIZE)
            return
          const { sealTail } = await loadLate(() => import('./seal-tail.ts'))
          await sealTail(database, (await deviceRow(database.stores)).device)
        }),
      ),
    countRecords: () => asStorageFault(async () => (await cacheRow(database.stores)).recordCount),
    rebuild: () => reading(() => rebuildCache(database)),
    close: () => database.close(),
  }
}
