import type { IDBPDatabase } from 'idb'
import type { StorageFaultKind } from '../domain/progress/ports.ts'
import type { StoreName } from './schema.ts'
import type { Readable, WithStore, Writable } from './stores.ts'
import { deleteDB, openDB, unwrap } from 'idb'
import { StorageFault } from '../domain/progress/ports.ts'
import { columnsNameOf, DATABASE_NAME, layOut, NATIVE_VERSION, STORE_NAMES } from './schema.ts'
import { readableStore, writableStore } from './stores.ts'

/** What may befall a database that is open, without anybody having asked for something. */
export type DatabaseFault = Extract<StorageFaultKind, 'blocked' | 'closed' | 'newer' | 'erased'>

export interface DatabaseOptions {
  name?: string
  /** Hears what befalls the database. */
  onFault?: (kind: DatabaseFault) => void
}

/** The database. It is opened with the first need, and again when the browser has closed it. */
export interface ManaschiDatabase {
  name: string
  /** All stores, of which each reading is a transaction of its own. */
  stores: Readable
  /** Reads some stores as they are at one moment. The work may await nothing but them. */
  read: <Name extends StoreName, T>(
    names: readonly Name[],
    work: (stores: Readable<Name>) => Promise<T>,
  ) => Promise<T>
  /**
   * Writes to some stores, all of it or nothing: what the work throws takes back what it did. What it wrote is on disk
   * when this resolves. The work may await nothing but the stores.
   */
  write: <Name extends StoreName, T>(
    names: readonly Name[],
    work: (stores: Writable<Name>) => Promise<T>,
  ) => Promise<T>
  /** Closes it for good. */
  close: () => void
  /** Closes it for good and removes it. */
  delete: () => Promise<void>
}

/** How often Chrome is asked: now and then it cannot open what it opens a moment later. */
const OPENING_TRIES = 3

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name
}

/** Resolves when a transaction is on disk; rejects when nothing of it is. */
function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener(
      'abort',
      () => reject(transaction.error ?? new DOMException('the transaction was taken back', 'AbortError')),
    )
  })
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  }
  catch {
    // It has ended by itself.
  }
}

/**
 * Runs work in a transaction that has begun. When it rejects, the transaction is over and nothing of it is kept; the
 * reason is the first one, and not that the transaction was broken off because of it.
 */
async function carryOut<T>(transaction: IDBTransaction, work: () => Promise<T>): Promise<T> {
  const end = ended(transaction)
  end.catch(() => {})
  try {
    const result = await work()
    if (transaction.mode === 'readwrite')
      await end
    return result
  }
  catch (error) {
    abort(transaction)
    const reason: unknown = await end.catch((cause: unknown) => cause)
    throw isNamed(error, 'AbortError') ? reason ?? error : error
  }
}

function storesIn<Stores>(names: readonly StoreName[], storeOf: (name: StoreName) => unknown): Stores {
  return Object.fromEntries(names.map(name => [name, storeOf(name)])) as Stores
}

/** Throws where the browser has no databases. */
function assertThere(): void {
  if (!globalThis.indexedDB)
    throw new StorageFault('unavailable')
}

/** The database of a name. */
export function openDatabase({ name = DATABASE_NAME, onFault = () => {} }: DatabaseOptions = {}): ManaschiDatabase {
  let connection: Promise<IDBPDatabase> | undefined
  /** What `connection` has come to. */
  let opened: IDBPDatabase | undefined
  let isClosed = false

  function disconnect(): void {
    connection = opened = undefined
  }

  function close(): void {
    isClosed = true
    void connection?.then(database => database.close(), () => {})
  }

  async function connect(tries = OPENING_TRIES): Promise<IDBPDatabase> {
    assertThere()
    try {
      return await openDB(name, NATIVE_VERSION, {
        upgrade(database, _before, _after, transaction) {
          // When it fails, the opening says so.
          transaction.done.catch(() => {})
          layOut(database, transaction)
        },
        blocked: () => onFault('blocked'),
        // Neither an upgrade nor a deletion elsewhere waits for this one.
        blocking(_before, after) {
          close()
          onFault(after === null ? 'erased' : 'newer')
        },
        terminated() {
          disconnect()
          onFault('closed')
        },
      })
    }
    catch (error) {
      if (tries > 1 && isNamed(error, 'UnknownError'))
        return connect(tries - 1)
      throw error
    }
  }

  function connected(): Promise<IDBPDatabase> {
    if (isClosed)
      throw new DOMException('the database was closed', 'InvalidStateError')
    if (!connection) {
      const opening = connect()
      connection = opening
      opening.then(
        database => opened = connection === opening ? database : opened,
        // What could not be opened is tried again with the next need.
        () => connection = undefined,
      )
    }
    return connection
  }

  /** Begins at once where the database is open: what the page does next does not come before it. */
  function begin(
    names: readonly StoreName[],
    mode: 'readonly' | 'readwrite',
  ): IDBTransaction | Promise<IDBTransaction> {
    const on = (database: IDBPDatabase): IDBTransaction =>
      unwrap(database).transaction(names, mode, { durability: 'strict' })
    if (!opened || isClosed)
      return connected().then(on)
    try {
      return on(opened)
    }
    catch (error) {
      if (!isNamed(error, 'InvalidStateError'))
        throw error
      // Safari closes what is open without a word when the page was in the background.
      opened.close()
      disconnect()
      return connected().then(on)
    }
  }

  async function transact<T>(
    names: readonly StoreName[],
    mode: 'readonly' | 'readwrite',
    work: (withStoreOf: (name: StoreName) => WithStore) => Promise<T>,
  ): Promise<T> {
    const begun = begin(names, mode)
    const transaction = begun instanceof Promise ? await begun : begun
    return carryOut(
      transaction,
      () => work(name => async use => use(transaction.objectStore(name))),
    )
  }

  return {
    name,
    stores: storesIn(STORE_NAMES, name =>
      readableStore(use => transact([name], 'readonly', withStoreOf => withStoreOf(name)(use)))),
    read: (names, work) =>
      transact(names, 'readonly', withStoreOf =>
        work(storesIn(names, name => readableStore(withStoreOf(name))))),
    write: (names, work) =>
      transact(names, 'readwrite', withStoreOf =>
        work(storesIn(names, name => writableStore(withStoreOf(name))))),
    close,
    async delete() {
      assertThere()
      close()
      await deleteDB(columnsNameOf(name))
      await deleteDB(name, { blocked: () => onFault('blocked') })
    },
  }
}
