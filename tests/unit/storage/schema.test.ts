import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { foldLog } from '../../../domain/progress/card-state.ts'
import { foldSettings } from '../../../domain/progress/settings.ts'
import { createBackupService } from '../../../storage/backup-service.ts'
import { openDatabase } from '../../../storage/database.ts'
import { createProgressRepository } from '../../../storage/progress-repository.ts'
import { SCHEMA_VERSION } from '../../../storage/schema.ts'
import { bishkek, DAY } from '../../support/builders.ts'
import type { StoredDatabase, StoredTable } from '../../support/stored-database.ts'
import { plantDatabase, readDatabase, readStoredDatabase } from '../../support/stored-database.ts'

const fixtures = [{ version: 1, records: 57, quarantined: 1 }, { version: 2, records: 64, quarantined: 1 }]

it('is kept for every version of the schema from the first on', () => {
  expect(fixtures.map(({ version }) => version)).toEqual(
    Array.from({ length: SCHEMA_VERSION }, (_, place) => place + 1),
  )
})

let databases = 0
const newName = (): string => `stored-${databases++}`

/** How the library lay the stores out with which the first releases were made, as read from such a database. */
const indexOf = (path: string) => ({ name: path, keyPath: path })
const releasedStores: Record<string, Omit<StoredTable, 'rows'>> = {
  cards: { keyPath: 'cardId', autoIncrement: false, indexes: [indexOf('memory.dueDay')] },
  meta: { keyPath: 'key', autoIncrement: false, indexes: [] },
  quarantine: { keyPath: 'id', autoIncrement: true, indexes: [] },
  segments: { keyPath: ['device', 'first'], autoIncrement: false, indexes: [indexOf('lastAt')] },
  subjects: { keyPath: ['of', 'id'], autoIncrement: false, indexes: [] },
  tail: { keyPath: ['device', 'seq'], autoIncrement: false, indexes: [indexOf('at'), indexOf('cardId')] },
}
const rowsOf: Record<string, unknown[]> = {
  cards: [{ cardId: 'a/b', memory: { dueDay: 9 } }, { cardId: 'c/d', memory: null }],
  meta: [{ key: 'cache', foldVersion: 1, logVersion: 2, recordCount: 2 }, { key: 'device', device: 'phone', nextSeq: 2 }],
  quarantine: [{ id: 4, table: 'tail', row: { odd: Number.NaN } }],
  segments: [{ device: 'phone', first: 0, last: 0, lastAt: 5, reviews: { rating: Uint8Array.of(3) } }],
  subjects: [{ of: 'fact', id: 'eaeu', state: { note: 'Астана' } }],
  tail: [{ device: 'phone', seq: 1, at: 7, kind: 'of a later version', anything: [{ at: 'all' }] }],
}
const isOfVersion1 = (name: string): boolean => name !== 'subjects'

function released(version: 1 | 2, name = newName()): StoredDatabase {
  const names = Object.keys(releasedStores).filter(store => version === 2 || isOfVersion1(store))
  const tables = names.map(store => [store, { ...releasedStores[store]!, rows: rowsOf[store]! }] as const)
  return { name, version: 10 * version, tables: Object.fromEntries(tables) }
}

describe('a database on a learner’s disk', () => {
  it('is laid out in an empty browser as the first releases did', async () => {
    const name = newName()
    const database = openDatabase({ name })
    expect(await database.stores.meta.getAll()).toEqual([])
    database.close()
    const { version, tables } = await readDatabase(name)
    expect(version).toBe(20)
    expect(tables).toEqual(Object.fromEntries(
      Object.entries(releasedStores).map(([store, layout]) => [store, { ...layout, rows: [] }]),
    ))
  })

  it('of version 2 is opened as it is, down to the last row', async () => {
    const before = released(2)
    await plantDatabase(before)
    const database = openDatabase({ name: before.name })
    expect(await database.stores.tail.getAll()).toEqual(rowsOf.tail)
    expect(await database.stores.cards.getAllBy('memory.dueDay', IDBKeyRange.only(9))).toEqual([rowsOf.cards![0]])
    database.close()
    expect(await readDatabase(before.name)).toEqual(before)
  })

  it('of version 1 gets what it lacks, and keeps every row', async () => {
    const before = released(1)
    await plantDatabase(before)
    const database = openDatabase({ name: before.name })
    expect(await database.stores.subjects.getAll()).toEqual([])
    database.close()
    const { tables: { subjects, ...rest } } = released(2)
    expect(await readDatabase(before.name)).toEqual({
      name: before.name,
      version: 20,
      tables: { ...rest, subjects: { ...subjects, rows: [] } },
    })
  })

  it('of version 1 is as before when its upgrade is cut off', async () => {
    const before = released(1)
    await plantDatabase(before)
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementationOnce(() => {
      throw new DOMException('no space', 'QuotaExceededError')
    })
    await expect(openDatabase({ name: before.name }).stores.meta.getAll()).rejects.toBeInstanceOf(DOMException)
    vi.restoreAllMocks()
    expect(await readDatabase(before.name)).toEqual(before)
  })

  it('without any store, as whoever opens it before the app leaves it, gets all', async () => {
    const name = newName()
    await plantDatabase({ name, version: 1, tables: {} })
    const database = openDatabase({ name })
    expect(await database.stores.subjects.getAll()).toEqual([])
    database.close()
    expect(Object.keys((await readDatabase(name)).tables).sort()).toEqual(Object.keys(releasedStores).sort())
  })

  it('numbers rows of the quarantine on from where they stood', async () => {
    const before = released(1)
    await plantDatabase(before)
    const database = openDatabase({ name: before.name })
    await database.write(['quarantine'], ({ quarantine }) => quarantine.add({ table: 'tail', row: 'next' }))
    expect(await database.stores.quarantine.get(5)).toEqual({ id: 5, table: 'tail', row: 'next' })
    database.close()
  })
})

describe.each(fixtures)('a database that version $version of the schema left', ({ version, records, quarantined }) => {
  async function openStored() {
    const stored = await readStoredDatabase(new URL(`../../fixtures/schema-v${version}.json`, import.meta.url))
    const name = newName()
    await plantDatabase({ ...stored, name })
    const database = openDatabase({ name })
    const world = { database, now: () => bishkek(DAY + 90), newDeviceId: () => 'new' }
    return {
      stored,
      database,
      repository: createProgressRepository(world),
      backups: createBackupService({ ...world, exclusively: work => work(), browser: {} }),
    }
  }

  it('opens with everything that it held', async () => {
    const { database, repository, backups } = await openStored()
    const snapshot = await repository.load()
    const log = await repository.readLog()
    expect(log).toHaveLength(records)
    expect(snapshot).toMatchObject({
      device: 'phone',
      recordCount: records,
      quarantinedCount: quarantined,
      states: foldLog(log),
      settings: foldSettings(log),
    })
    expect(snapshot.settings).toMatchObject({ newCardsPerDay: 25, theme: 'dark' })
    expect(await backups.check(new Set())).toMatchObject({
      unreadable: 0,
      duplicates: 0,
      states: 0,
      settings: 0,
      count: 0,
      sequence: 0,
    })
    database.close()
  })

  it('goes on from the place where it stopped', async () => {
    const { stored, database, repository } = await openStored()
    await repository.load()
    const { records: [record] } = await repository.setSetting('theme', 'light', bishkek(DAY + 91))
    expect(record).toMatchObject({ device: 'phone', seq: records })
    expect(stored.tables.tail!.rows.length).toBeGreaterThan(0)
    database.close()
  })
})
