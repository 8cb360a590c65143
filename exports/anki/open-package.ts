/** Gets the database out of an .apkg or .colpkg of any of Anki's three layouts. */
import type { Database } from 'sql.js'
import { PackageFault } from '../archive/archive-fault.ts'
import type { ZipReader } from '../archive/read-zip.ts'
import { openZip } from '../archive/read-zip.ts'
import { unpackZstd } from '../archive/read-zstd.ts'
import { loadSqlite } from './sqlite.ts'

export type PackageLayout = 'collection.anki2' | 'collection.anki21' | 'collection.anki21b'

export interface ReadLimits {
  /** Bytes of the package. */
  packageBytes: number
  /** Bytes of the database once unpacked. */
  databaseBytes: number
  /** Rows of the review log. */
  answers: number
}

/** Ten times what a learner of ten years has; what a browser's memory still bears. */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  packageBytes: 2_000_000_000,
  databaseBytes: 400_000_000,
  answers: 3_000_000,
}

const META_LIMIT = 1000
const LATEST_META_VERSION = 3

/** The version in `meta`, a protobuf message whose first field is a number: bytes `08 03`. */
function metaVersion(meta: Uint8Array): number {
  const [key, version] = meta
  if (key !== 0x08 || version === undefined)
    throw new PackageFault('damaged', 'its meta entry cannot be read')
  return version
}

/** The layout, found as Anki finds it: by `meta`, and without one by the newest collection there is. */
export function layoutOf(zip: ZipReader): PackageLayout {
  const version = zip.has('meta') ? metaVersion(zip.read('meta', META_LIMIT)) : 0
  if (version > LATEST_META_VERSION) {
    throw new PackageFault(
      'newer-layout',
      `its layout has version ${version}, and ${LATEST_META_VERSION} is the latest that is known here`,
    )
  }
  if (version === LATEST_META_VERSION)
    return 'collection.anki21b'
  if (version === 2 || (version === 0 && zip.has('collection.anki21')))
    return 'collection.anki21'
  return 'collection.anki2'
}

function unpackCollection(bytes: Uint8Array, limits: ReadLimits): { layout: PackageLayout, database: Uint8Array } {
  if (bytes.length > limits.packageBytes)
    throw new PackageFault('too-large', `more than ${limits.packageBytes} bytes`)
  const zip = openZip(bytes)
  const layout = layoutOf(zip)
  const entry = zip.read(layout, limits.databaseBytes)
  return { layout, database: layout === 'collection.anki21b' ? unpackZstd(entry, limits.databaseBytes) : entry }
}

/** Columns that are read, by table. */
const neededColumns = {
  notes: ['id', 'guid', 'flds', 'tags', 'mid'],
  cards: ['id', 'nid', 'ord'],
  revlog: ['id', 'cid', 'ease', 'time', 'type', 'factor'],
} as const

/** Only plain tables will do: a view or virtual table of the same name could run whatever its author liked. */
function checkTables(database: Database): void {
  for (const [table, columns] of Object.entries(neededColumns)) {
    const sql = database.exec('SELECT sql FROM sqlite_master WHERE type = \'table\' AND name = ?', [table])[0]?.values[0]
      ?.[0]
    if (typeof sql !== 'string' || !/^create\s+table\b/i.test(sql))
      throw new PackageFault('not-a-collection', `it has no table ${table}`)
    const present = new Set(database.exec(`PRAGMA table_info(${table})`)[0]?.values.map(row => row[1]))
    const missing = columns.find(column => !present.has(column))
    if (missing)
      throw new PackageFault('not-a-collection', `its table ${table} has no column ${missing}`)
  }
}

/**
 * Opens the collection of a package, hands its database to `read` and closes it again. Throws PackageFault for whatever
 * is wrong with the file; errors of SQLite while reading are faults of the file too.
 */
export async function withCollection<T>(
  bytes: Uint8Array,
  sqlWasm: string,
  limits: ReadLimits,
  read: (database: Database, layout: PackageLayout) => Promise<T>,
): Promise<T> {
  const { layout, database: image } = unpackCollection(bytes, limits)
  const { Database } = await loadSqlite(sqlWasm)
  const database = new Database(image)
  try {
    database.run('PRAGMA trusted_schema = OFF')
    checkTables(database)
    return await read(database, layout)
  }
  catch (error) {
    // What sql.js throws has no class of its own.
    if (error instanceof Error && error.constructor === Error && !error.message.startsWith('Inconsistent'))
      throw new PackageFault('not-a-collection', error.message, error)
    throw error
  }
  finally {
    database.close()
  }
}
