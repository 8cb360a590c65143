/**
 * The cached states of very many cards in columns, in a database of their own: no transaction of the log touches them.
 * What was written since is known from the log, so an answer leaves them as they are. `cards` stays what is read and
 * written by key, and what holds when the columns do not: when they are missing, damaged, of another device, or of a
 * cache that was made anew since (then it has another `epoch`, or none).
 */
import type { IDBPDatabase } from 'idb'
import type { CardState } from '../domain/progress/card-state.ts'
import type { StateColumns } from '../domain/progress/state-columns.ts'
import type { CacheRow, DeviceRow } from './schema.ts'
import type { Readable } from './stores.ts'
import { openDB } from 'idb'
import { SEGMENT_SIZE } from '../domain/progress/segment.ts'
import { columnStates } from '../domain/progress/column-states.ts'
import { columnsNameOf } from './schema.ts'

/** The moment of the log at which columns were made: later records may have changed their cards. */
export interface ColumnsMoment {
  /** That of the cache. */
  epoch: string
  device: string
  nextSeq: number
  recordCount: number
}
/** Both rows are written together; the small one tells what the large one is. */
type ColumnsRow = ColumnsMoment & ({ key: 'moment' } | { key: 'states', columns: StateColumns })

const STORE = 'columns'

/** Opened for one use, so that it is never in the way of a deletion. */
async function withColumns<T>(name: string, work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB(columnsNameOf(name), 1, {
    upgrade: created => void created.createObjectStore(STORE, { keyPath: 'key' }),
  })
  try {
    return await work(database)
  }
  finally {
    database.close()
  }
}

/** The moment of the columns of a database; undefined when there are none. */
export function readMoment(name: string): Promise<ColumnsMoment | undefined> {
  return withColumns(name, database => database.get(STORE, 'moment'))
}

/** Puts columns in the place of those before. */
export function writeColumns(name: string, moment: ColumnsMoment, columns: StateColumns): Promise<void> {
  return withColumns(name, async (database) => {
    const rows: ColumnsRow[] = [{ ...moment, key: 'moment' }, { ...moment, key: 'states', columns }]
    const transaction = database.transaction(STORE, 'readwrite')
    await Promise.all([...rows.map(row => transaction.store.put(row)), transaction.done])
  })
}

/** At most so many records are looked at one by one; beyond, all states are read. */
const MOST_RECORDS = 2000

/**
 * The cards that may have changed since a moment; undefined where the log alone does not tell: the cache was made anew,
 * records came from elsewhere, or one from before the moment was taken back.
 */
export async function changedSince(
  { tail, segments, meta }: Readable<'tail' | 'segments' | 'meta'>,
  moment: ColumnsMoment,
): Promise<Set<string> | undefined> {
  const [cache, own] = await Promise.all([
    meta.get('cache') as Promise<CacheRow | undefined>,
    meta.get('device') as Promise<DeviceRow | undefined>,
  ])
  if (!cache || !own || cache.epoch !== moment.epoch || own.device !== moment.device)
    return undefined
  const count = own.nextSeq - moment.nextSeq
  if (count !== cache.recordCount - moment.recordCount || count < 0 || count > MOST_RECORDS)
    return undefined
  if (count === 0)
    return new Set()
  const { device, nextSeq } = moment
  const isLater = (place: { device: string, seq: number }): boolean => place.device === device && place.seq >= nextSeq
  const sealed = await segments.getAll(
    IDBKeyRange.bound([device, nextSeq - SEGMENT_SIZE + 1], [device, Infinity]),
  )
  const later = sealed.filter(({ last }) => last >= nextSeq)
  const loose = await tail.getAll(IDBKeyRange.bound([device, nextSeq], [device, Infinity]))
  const found = later.reduce((sum, { first, last }) => sum + last - Math.max(first, nextSeq) + 1, loose.length)
  const targets = [
    ...later.flatMap(({ voids }) => voids),
    ...loose.flatMap(record => record.kind === 'void' ? [record.target] : []),
  ]
  return found === count && targets.every(isLater)
    ? new Set([
        ...later.flatMap(({ cardIds }) => cardIds),
        ...loose.flatMap(record => 'cardId' in record ? [record.cardId] : []),
      ])
    : undefined
}

/** Reads the states that columns hold. Gives what makes of them the states of now, in a transaction of the log. */
export async function readColumns(name: string): Promise<
  ((stores: Readable<'tail' | 'segments' | 'cards' | 'meta'>) => Promise<ReadonlyMap<string, CardState> | undefined>) | undefined
> {
  const row: ColumnsRow | undefined = await withColumns(name, database => database.get(STORE, 'states'))
  if (row?.key !== 'states')
    return undefined
  const statesWith = columnStates(row.columns)
  return async (stores) => {
    const changed = await changedSince(stores, row)
    if (!changed)
      return undefined
    const ids = [...changed]
    const found = await stores.cards.getMany(ids)
    return statesWith(new Map(ids.map((id, place) => [id, found[place]])))
  }
}
