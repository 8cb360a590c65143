import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { foldLog } from '../../../domain/progress/card-state.ts'
import { foldSettings } from '../../../domain/progress/settings.ts'
import { createBackupService } from '../../../storage/backup-service.ts'
import { ManaschiDatabase } from '../../../storage/database.ts'
import { createProgressRepository } from '../../../storage/progress-repository.ts'
import { bishkek, DAY } from '../../support/builders.ts'
import { plantDatabase, readStoredDatabase } from '../../support/stored-database.ts'

const fixtures = [{ version: 1, records: 57, quarantined: 1 }, { version: 2, records: 64, quarantined: 1 }]

it('is kept for every version of the schema from the first on', () => {
  expect(fixtures.map(({ version }) => version)).toEqual(
    Array.from({ length: new ManaschiDatabase().verno }, (_, place) => place + 1),
  )
})

describe.each(fixtures)('a database that version $version of the schema left', ({ version, records, quarantined }) => {
  async function openStored() {
    const stored = await readStoredDatabase(new URL(`../../fixtures/schema-v${version}.json`, import.meta.url))
    const factory = new IDBFactory()
    await plantDatabase(factory, stored)
    const database = new ManaschiDatabase(stored.name, { indexedDB: factory, IDBKeyRange })
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
