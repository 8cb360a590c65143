/** Databases as files: what a released version of the app left on disk, to be opened by every later one. */
import { readFile } from 'node:fs/promises'

interface StoredTable {
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

/** Makes the database as the browser had it, by the browser's own interface alone. */
export function plantDatabase(factory: IDBFactory, { name, version, tables }: StoredDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = factory.open(name, version)
    open.onerror = () => reject(open.error)
    open.onupgradeneeded = () => {
      for (const [table, { keyPath, autoIncrement, indexes, rows }] of Object.entries(tables)) {
        const store = open.result.createObjectStore(table, { keyPath, autoIncrement })
        for (const index of indexes)
          store.createIndex(index.name, index.keyPath)
        for (const row of rows)
          store.add(row)
      }
    }
    open.onsuccess = () => {
      open.result.close()
      resolve()
    }
  })
}
