/** Databases as files: what a released version of the app left on disk, to be opened by every later one. */
import { readFile } from 'node:fs/promises'

export interface StoredTable {
  keyPath: string | string[] | null
  autoIncrement: boolean
  indexes: { name: string, keyPath: string | string[] }[]
  rows: unknown[]
}
export interface StoredDatabase {
  name: string
  version: number
  tables: Record<string, StoredTable>
}

const columnTypes = { Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float64Array }

function isColumnType(name: unknown): name is keyof typeof columnTypes {
  return typeof name === 'string' && Object.hasOwn(columnTypes, name)
}

/** Reads a stored database; columns are written as `{ "column": "Uint8Array", "values": [] }`. */
export async function readStoredDatabase(path: string | URL): Promise<StoredDatabase> {
  return JSON.parse(await readFile(path, 'utf8'), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('column' in value) || !('values' in value))
      return value
    const { column, values } = value
    return isColumnType(column) && Array.isArray(values) ? columnTypes[column].from(values.map(Number)) : value
  })
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result)
  })
}

/** Makes the database as the browser had it, by the browser's own interface alone. */
export async function plantDatabase({ name, version, tables }: StoredDatabase): Promise<void> {
  const open = indexedDB.open(name, version)
  open.onupgradeneeded = () => {
    for (const [table, { keyPath, autoIncrement, indexes, rows }] of Object.entries(tables)) {
      const store = open.result.createObjectStore(table, { keyPath, autoIncrement })
      for (const index of indexes)
        store.createIndex(index.name, index.keyPath)
      for (const row of rows)
        store.add(row)
    }
  }
  ;(await resultOf(open)).close()
}

/** Everything in a database and how it lies there, read by the browser's own interface alone. */
export async function readDatabase(name: string): Promise<StoredDatabase> {
  const database = await resultOf(indexedDB.open(name))
  const names = [...database.objectStoreNames]
  const transaction = database.transaction(names)
  const tables = await Promise.all(names.map(async (table): Promise<[string, StoredTable]> => {
    const store = transaction.objectStore(table)
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index)
      return { name: index, keyPath, ...unique && { unique }, ...multiEntry && { multiEntry } }
    })
    const { keyPath, autoIncrement } = store
    return [table, { keyPath, autoIncrement, indexes, rows: await resultOf<unknown[]>(store.getAll()) }]
  }))
  database.close()
  return { name, version: database.version, tables: Object.fromEntries(tables) }
}
