/**
 * An old tab beside a new release: what a later version wrote passes through everything here, and nothing of it is
 * lost.
 */
import type { ProgressRepository } from '../../../domain/progress/ports.ts'
import type { EditableStores } from '../../support/indexed-db.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { decodeBackup } from '../../../domain/progress/backup-format.ts'
import { SEGMENT_SIZE } from '../../../domain/progress/segment.ts'
import { backupTools } from '../../../storage/backup-tools.ts'
import { createBackupService } from '../../../storage/backup-service.ts'
import { createSecondCopy } from '../../../storage/second-copy.ts'
import { logOf, reviewRecord } from '../../support/builders.ts'
import { createMemoryFiles } from '../../support/copy-files.ts'
import { createIndexedDbWorld, DEVICE, storesOf } from '../../support/indexed-db.ts'
import { laterRecord } from '../../support/one-of-each.ts'

const extended = { ...reviewRecord({ cardId: 'eaeu/joined' }), mood: { calm: 3 } }

function worldWith(records: readonly object[]) {
  const world = createIndexedDbWorld()
  const log = logOf(records as never, DEVICE).map((record, place) => ({ ...record, at: world.now + place * 1000 }))
  const database = world.database()
  const environment = {
    database,
    now: () => world.now,
    newDeviceId: () => 'other',
    exclusively: <T>(work: () => Promise<T>) => work(),
  }
  const backups = createBackupService({ ...environment, browser: {} })
  return { world, log, stores: storesOf(database), environment, backups }
}

describe('a record of a later kind, and an answer with a field of a later version', () => {
  let log: unknown[]
  let repository: ProgressRepository
  let stores: EditableStores
  let setup: ReturnType<typeof worldWith>

  beforeEach(async () => {
    setup = worldWith([reviewRecord(), laterRecord, extended, reviewRecord()])
    log = setup.log
    stores = setup.stores
    await setup.world.plant(setup.log as never)
    repository = await setup.world.open()
    await repository.rebuild()
  })

  it('are in the log, in their places, and set no row aside', async () => {
    const snapshot = await repository.load()
    expect(snapshot).toMatchObject({ recordCount: 4, quarantinedCount: 0 })
    expect(await repository.readLog()).toEqual(log)
  })

  it('are sealed with the others', async () => {
    const many = logOf(
      Array.from({ length: SEGMENT_SIZE + 5 }, (_, place) =>
        place % 100 === 7 ? laterRecord as never : place % 100 === 8 ? extended : reviewRecord()),
      DEVICE,
    )
      .map((record, place) => ({ ...record, at: setup.world.now + place * 1000 }))
    await stores.tail.clear()
    await setup.world.plant(many)
    await repository.rebuild()
    await repository.seal()
    expect(await stores.segments.count()).toBe(1)
    expect(await repository.readLog()).toEqual(many)
    expect((await setup.backups.overview()).answersSinceBackup).toBe(many.filter(({ kind }) => kind === 'review').length)
  })

  it('are in a backup, come in with it elsewhere, and know each other again', async () => {
    const { bytes } = await setup.backups.makeBackup()
    expect((await decodeBackup(bytes, backupTools)).records).toEqual(log)
    const elsewhere = worldWith([])
    await (await elsewhere.world.open()).load()
    const prepared = await elsewhere.backups.prepareImport(bytes)
    expect(prepared.preview.records).toEqual({ fresh: 4, known: 0, conflicting: 0 })
    await prepared.commit()
    expect(await (await elsewhere.world.open()).readLog()).toEqual(log)
    expect((await elsewhere.backups.prepareImport(bytes)).preview.records).toEqual({
      fresh: 0,
      known: 4,
      conflicting: 0,
    })
    expect((await elsewhere.backups.prepareImport((await elsewhere.backups.makeBackup()).bytes)).preview.quarantined)
      .toBe(0)
  })

  it('are in the second copy, and come back from it', async () => {
    const files = createMemoryFiles()
    await createSecondCopy({ ...setup.environment, files }).keep()
    await setup.world.plant([])
    await Promise.all([stores.tail.clear(), stores.segments.clear(), stores.cards.clear(), stores.meta.clear()])
    const report = await createSecondCopy({ ...setup.environment, files }).keep()
    expect(report.restored).toMatchObject({ records: 4 })
    expect(await repository.readLog()).toEqual(log)
  })

  it('follow in the lines of the second copy when they come later', async () => {
    const files = createMemoryFiles()
    const copy = createSecondCopy({ ...setup.environment, files })
    await copy.keep()
    const more = [{ ...laterRecord, seq: 4 }, { ...extended, seq: 5 }]
    await stores.tail.addAll(more.map(record => ({ ...record, device: DEVICE })) as never)
    await repository.rebuild()
    expect(await copy.keep()).toMatchObject({ records: 6, restored: undefined })
    await Promise.all([stores.tail.clear(), stores.segments.clear(), stores.cards.clear(), stores.meta.clear()])
    expect((await createSecondCopy({ ...setup.environment, files }).keep()).restored).toMatchObject({ records: 6 })
  })

  it('are whole to a check, and stay through a repair', async () => {
    expect(await setup.backups.check(new Set(['cis-charter/date', 'eaeu/joined']))).toMatchObject({
      records: 4,
      unreadable: 0,
      states: 0,
      count: 0,
    })
    await stores.cards.clear()
    expect(await setup.backups.repair()).toMatchObject({ records: 4, quarantined: 0 })
    expect(await repository.readLog()).toEqual(log)
    expect(await setup.backups.isPlausible()).toBe(true)
  })

  it('say nothing about a card, and are not undone', async () => {
    const { states } = await repository.load()
    expect([...states.keys()].sort()).toEqual(['cis-charter/date', 'eaeu/joined'])
    expect(states.get('eaeu/joined')!.memory!.reps).toBe(1)
    expect((await repository.undo(setup.world.now))!.undone).toMatchObject({ seq: 3 })
    expect((await repository.undo(setup.world.now))!.undone).toEqual(log[2])
    expect((await repository.undo(setup.world.now))!.undone).toMatchObject({ seq: 0 })
    expect(await repository.undo(setup.world.now)).toBeUndefined()
  })

  it('are kept when their card’s article is forgotten', async () => {
    expect(await setup.backups.forget(cardId => cardId === 'eaeu/joined', setup.world.now)).toBe(1)
    expect((await repository.readLog()).filter(({ kind }) => kind !== 'void')).toEqual(log)
  })

  it('are folded as soon as a version that knows their kind opens the database', async () => {
    const note = {
      kind: 'note',
      device: DEVICE,
      seq: 4,
      at: setup.world.now + 9000,
      factId: 'eaeu',
      text: 'from a later tab',
    }
    await stores.tail.add(note as never)
    const cache = (await stores.meta.get('cache'))!
    await stores.meta.put({ ...cache, recordCount: 5, logVersion: 1 } as never)
    await repository.load()
    expect((await repository.readSubjects()).fact.get('eaeu')).toMatchObject({ note: 'from a later tab' })
  })
})
