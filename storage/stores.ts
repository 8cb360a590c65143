/** The stores of the database, as they are read and written here. */
import type { Keys, Rows, StoreName } from './schema.ts'
import { wrap } from 'idb'

/** A store that is read: within a transaction, or each time in one of its own. */
export interface ReadableStore<Row, Key extends IDBValidKey> {
  get: (key: Key) => Promise<Row | undefined>
  /** The rows of some keys, in their order; undefined where there is none. */
  getMany: (keys: readonly Key[]) => Promise<(Row | undefined)[]>
  /** Rows in order of their keys; those of a range, when there is one, and of these no more than `count`. */
  getAll: (range?: IDBKeyRange, count?: number) => Promise<Row[]>
  /** Rows in order of an index. */
  getAllBy: (index: string, range: IDBKeyRange) => Promise<Row[]>
  getAllKeys: (range?: IDBKeyRange) => Promise<Key[]>
  count: (range?: IDBKeyRange) => Promise<number>
}

/** A store that is written, within a transaction. */
export interface WritableStore<Row, Key extends IDBValidKey> extends ReadableStore<Row, Key> {
  put: (row: Row) => Promise<void>
  putAll: (rows: readonly Row[]) => Promise<void>
  /** Rejects when there is a row of its key. */
  add: (row: Row) => Promise<void>
  addAll: (rows: readonly Row[]) => Promise<void>
  delete: (key: Key | IDBKeyRange) => Promise<void>
  deleteAll: (keys: readonly Key[]) => Promise<void>
  clear: () => Promise<void>
}

/** Some stores to read, all when none are named. */
export type Readable<Name extends StoreName = StoreName> = {
  readonly [Each in Name]: ReadableStore<Rows[Each], Keys[Each]>
}
/** Some stores to write, all when none are named. */
export type Writable<Name extends StoreName = StoreName> = {
  readonly [Each in Name]: WritableStore<Rows[Each], Keys[Each]>
}

/** Does something with a store as the browser has it. */
export type WithStore = <T>(work: (store: IDBObjectStore) => Promise<T>) => Promise<T>

/** Reading a store. */
export function readableStore<Row, Key extends IDBValidKey>(withStore: WithStore): ReadableStore<Row, Key> {
  return {
    get: key => withStore(store => wrap<Row | undefined>(store.get(key))),
    getMany: keys =>
      withStore(store => Promise.all(keys.map(async key => wrap<Row | undefined>(store.get(key))))),
    getAll: (range, count) => withStore(store => wrap<Row[]>(store.getAll(range, count))),
    getAllBy: (index, range) => withStore(store => wrap<Row[]>(store.index(index).getAll(range))),
    getAllKeys: range => withStore(store => wrap(store.getAllKeys(range)) as Promise<IDBValidKey[]> as Promise<Key[]>),
    count: range => withStore(store => wrap(store.count(range))),
  }
}

/** Reading and writing a store. */
export function writableStore<Row, Key extends IDBValidKey>(withStore: WithStore): WritableStore<Row, Key> {
  /** Asks for many things at once; waits for the last, because one that fails ends the transaction. */
  const each = <T>(values: readonly T[], ask: (store: IDBObjectStore, value: T) => IDBRequest) =>
    withStore(async (store) => {
      let last: IDBRequest | undefined
      for (const value of values)
        last = ask(store, value)
      if (last)
        await wrap(last)
    })
  const putAll = (rows: readonly Row[]): Promise<void> => each(rows, (store, row) => store.put(row))
  const addAll = (rows: readonly Row[]): Promise<void> => each(rows, (store, row) => store.add(row))
  const deleteAll = (keys: readonly (Key | IDBKeyRange)[]): Promise<void> =>
    each(keys, (store, key) => store.delete(key))
  return {
    ...readableStore<Row, Key>(withStore),
    put: row => putAll([row]),
    putAll,
    add: row => addAll([row]),
    addAll,
    delete: key => deleteAll([key]),
    deleteAll,
    clear: () => withStore(store => wrap(store.clear())),
  }
}
