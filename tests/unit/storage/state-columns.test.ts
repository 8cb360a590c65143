import type { NewReview, ProgressRepository } from '../../../domain/progress/ports.ts'
import type { CardState } from '../../../domain/progress/card-state.ts'
import type { ManaschiDatabase } from '../../../storage/database.ts'
import type { EditableStores, IndexedDbWorld } from '../../support/indexed-db.ts'
import type { StateColumns } from '../../../domain/progress/state-columns.ts'
import type { ColumnsMoment } from '../../../storage/state-columns.ts'
import fc from 'fast-check'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { foldLog, untouchedCard } from '../../../domain/progress/card-state.ts'
import { SEGMENT_SIZE } from '../../../domain/progress/segment.ts'
import type { CacheRow } from '../../../storage/schema.ts'
import { createBackupService } from '../../../storage/backup-service.ts'
import { keepColumns } from '../../../storage/keep-columns.ts'
import { createProgressRepository } from '../../../storage/progress-repository.ts'
import { columnsNameOf } from '../../../storage/schema.ts'
import { logOf, reviewRecord } from '../../support/builders.ts'
import { createIndexedDbWorld, storesOf } from '../../support/indexed-db.ts'
import { runProgressRepositoryLaws } from '../../support/progress-repository-laws.ts'

let names = 0
const newName = (): string => `name-${names++}`

/** A world in which columns are kept at every start, and older ones therefore read at most of them. */
function worldWithColumns(): IndexedDbWorld {
  const world = createIndexedDbWorld()
  return {
    ...world,
    get now() { return world.now },
    set now(time) { world.now = time },
    open() {
      const repository = world.open()
      return {
        ...repository,
        async load() {
          const database = world.database()
          await keepColumns(database, newName)
          database.close()
          const snapshot = await repository.load()
          return { ...snapshot, states: new Map(snapshot.states) }
        },
      }
    },
  }
}

runProgressRepositoryLaws('IndexedDB with columns of states', worldWithColumns)

const CARD = 'cis-charter/date'
const OTHER = 'eaeu/joined'

let world: IndexedDbWorld
let database: ManaschiDatabase
let stores: EditableStores
let repository: ProgressRepository

beforeEach(() => {
  world = createIndexedDbWorld()
  database = world.database()
  stores = storesOf(database)
  repository = world.open()
})
afterEach(() => {
  vi.restoreAllMocks()
  repository.close()
  database.close()
})

function newReview(cardId: string): NewReview {
  const { kind: _kind, device: _device, seq: _seq, ...review } = reviewRecord({ cardId, at: world.now += 60_000 })
  return review
}

async function answer(cardId: string, by = repository): Promise<void> {
  await by.answer(newReview(cardId), await stores.cards.get(cardId) ?? untouchedCard(cardId))
}

/** A log of some cards with its columns. */
async function withColumns(): Promise<void> {
  await repository.load()
  for (const cardId of [CARD, OTHER, 'osce/joined'])
    await answer(cardId)
  await keepColumns(database, newName)
}

/** What a start finds, and whether it had to read all states one by one. */
async function start(): Promise<{ states: ReadonlyMap<string, CardState>, hasReadAll: boolean }> {
  const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll')
  const opened = world.open()
  const states = new Map((await opened.load()).states)
  opened.close()
  const hasReadAll = reading.mock.contexts.some(store => (store as IDBObjectStore).name === 'cards')
  reading.mockRestore()
  return { states, hasReadAll }
}

async function expectTruth(hasReadAll: boolean): Promise<void> {
  const found = await start()
  expect(found.states).toEqual(foldLog(await repository.readLog()))
  expect(found.hasReadAll).toBe(hasReadAll)
}

function momentOf(row: ColumnsMoment | undefined): Partial<ColumnsMoment> {
  return { nextSeq: row?.nextSeq, recordCount: row?.recordCount }
}

async function columnsRow(): Promise<ColumnsMoment & { columns: StateColumns } | undefined> {
  const columns = await openDB(columnsNameOf(world.name))
  const row = await columns.get('columns', 'states')
  columns.close()
  return row
}

async function damage(change: object): Promise<void> {
  const row = await columnsRow()
  const columns = await openDB(columnsNameOf(world.name))
  await columns.put('columns', { ...row, ...change })
  columns.close()
}

describe('with columns a start', () => {
  beforeEach(withColumns)

  it('reads the states without looking at each', () => expectTruth(false))

  it('that expects columns finds the same, with them and without', async () => {
    const expecting = createProgressRepository({
      database, now: () => world.now, newDeviceId: newName, expectsColumns: () => true,
    })
    const truth = async (): Promise<unknown> => foldLog(await repository.readLog())
    await answer(CARD)
    expect(new Map((await expecting.load()).states)).toEqual(await truth())
    await repository.rebuild()
    expect(new Map((await expecting.load()).states)).toEqual(await truth())
    await deleteDB(columnsNameOf(world.name))
    expect(new Map((await expecting.load()).states)).toEqual(await truth())
  })

  it('makes no columns, and no database for them, where nobody keeps them', async () => {
    const other = createIndexedDbWorld()
    const opened = other.open()
    await opened.load()
    await opened.load()
    opened.close()
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(columnsNameOf(other.name))
  })

  it('knows what was answered, marked and set since', async () => {
    await answer(CARD)
    await answer('new/card')
    await repository.mark(OTHER, { mark: 'suspended', value: true }, world.now)
    await repository.setSetting('newCardsPerDay', 3, world.now)
    await expectTruth(false)
  })

  it('knows what was answered and taken back since', async () => {
    await answer('new/card')
    await repository.undo(world.now)
    await expectTruth(false)
    expect((await start()).states.has('new/card')).toBe(false)
  })

  it('reads all where an answer from before them was taken back', async () => {
    await repository.undo(world.now)
    await expectTruth(true)
  })

  it('knows what was answered since and packed', async () => {
    for (let count = 0; count < SEGMENT_SIZE; count++)
      await answer(`card/${count % 20}`)
    await repository.seal()
    expect(await stores.tail.count()).toBe(3)
    await answer(CARD)
    await expectTruth(false)
  })

  it('knows what another tab answered, and an app that knows of no columns', async () => {
    const other = world.open()
    await other.load()
    await answer(CARD, other)
    other.close()
    await expectTruth(false)
  })

  it('reads all after an import', async () => {
    const backups = createBackupService({
      database, now: () => world.now, newDeviceId: newName, exclusively: work => work(), browser: {},
    })
    const planned = await backups.prepareRecords(() =>
      logOf([reviewRecord({ cardId: CARD, at: world.now - 5 })]).map(record => ({ ...record, device: 'other' })))
    await planned.commit()
    expect((await repository.readLog()).some(({ device }) => device === 'other')).toBe(true)
    await expectTruth(true)
    await keepColumns(database, newName)
    await expectTruth(false)
  })

  it('reads all after the cache was made anew', async () => {
    await stores.cards.update(CARD, { lastRating: 1 })
    await keepColumns(database, newName)
    await repository.rebuild()
    await expectTruth(true)
  })

  it('reads all after an earlier version made the cache anew, which knows of no columns', async () => {
    const { epoch: _epoch, ...cache } = await stores.meta.get('cache') as CacheRow
    await stores.meta.put(cache)
    await expectTruth(true)
  })

  it('reads all where this browser has become another device', async () => {
    await stores.meta.put({ key: 'device', device: 'other', nextSeq: 3 })
    await expectTruth(true)
  })

  it('reads all where a record is missing', async () => {
    await answer(CARD)
    const [last] = (await stores.tail.getAllKeys()).slice(-1)
    await stores.tail.delete(last!)
    expect((await start()).hasReadAll).toBe(true)
  })

  it.each<[string, () => Promise<void>]>([
    ['that are not whole', () => damage({ columns: { count: 3, ids: '', flags: [], numbers: {} } })],
    ['that are none', () => damage({ columns: 'lost' })],
    ['of a later moment than the log', () => damage({ nextSeq: 9, recordCount: 9 })],
    ['that were deleted', () => deleteDB(columnsNameOf(world.name))],
  ])('reads all for columns %s', async (_, harm) => {
    await harm()
    await expectTruth(true)
  })
})

describe('columns', () => {
  beforeEach(withColumns)

  it('are not written with an answer, and not again while little has changed', async () => {
    await answer(CARD)
    await keepColumns(database, newName)
    expect(momentOf(await columnsRow())).toEqual({ nextSeq: 3, recordCount: 3 })
  })

  it('are written again when much has changed, or nothing holds any more', async () => {
    for (let count = 0; count < 201; count++)
      await answer(`card/${count}`)
    await keepColumns(database, newName)
    expect(momentOf(await columnsRow())).toEqual({ nextSeq: 204, recordCount: 204 })
    await repository.rebuild()
    await expectTruth(true)
    await keepColumns(database, newName)
    await expectTruth(false)
  })

  it('hold whatever is answered while they are made', async () => {
    await repository.rebuild()
    const keeping = keepColumns(database, newName)
    for (const cardId of [CARD, 'new/card', OTHER])
      await answer(cardId)
    await keeping
    await expectTruth(false)
  })

  it('that were being made when the cache was made anew do not hold', async () => {
    for (let count = 0; count < 201; count++)
      await answer(`card/${count}`)
    const keeping = keepColumns(database, newName)
    await repository.rebuild()
    await keeping
    expect((await start()).states).toEqual(foldLog(await repository.readLog()))
  })

  it('that could not be written leave those before, which hold', async () => {
    for (let count = 0; count < 201; count++)
      await answer(`card/${count}`)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      if (this.name === 'columns')
        throw new DOMException('no room', 'QuotaExceededError')
      return this.count() as unknown as IDBRequest<IDBValidKey>
    })
    await expect(keepColumns(database, newName)).rejects.toThrow()
    vi.restoreAllMocks()
    await expectTruth(false)
  })

  it('are not made of states with a field that is not known here', async () => {
    await repository.rebuild()
    await stores.cards.update(CARD, { later: 1 })
    await keepColumns(database, newName)
    expect((await start()).states.get(CARD)).toMatchObject({ later: 1 })
  })

  it('go with the database', async () => {
    repository.close()
    await database.delete()
    const left = (await indexedDB.databases()).map(({ name }) => name)
    expect(left).not.toContain(world.name)
    expect(left).not.toContain(columnsNameOf(world.name))
  })
})

describe('whatever happens', () => {
  type Step = 'answer' | 'mark' | 'undo' | 'columns' | 'rebuild' | 'seal'
  const anyStep = fc.tuple(
    fc.constantFrom<Step>('answer', 'answer', 'answer', 'mark', 'undo', 'undo', 'columns', 'rebuild', 'seal'),
    fc.constantFrom(CARD, OTHER, 'osce/joined'),
  )

  it('a start with columns finds what one without them finds', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { maxLength: 15 }), async (steps) => {
      const place = createIndexedDbWorld()
      const own = place.database()
      const opened = place.open()
      await opened.load()
      for (const [step, cardId] of steps) {
        const at = place.now += 60_000
        const works: Record<Step, () => Promise<unknown>> = {
          answer: async () => {
            const { kind: _kind, device: _device, seq: _seq, ...review } = reviewRecord({ cardId, at })
            await opened.answer(review, await own.stores.cards.get(cardId) ?? untouchedCard(cardId))
          },
          mark: () => opened.mark(cardId, { mark: 'flagged', value: `${at}` }, at),
          undo: () => opened.undo(at),
          columns: () => keepColumns(own, newName),
          rebuild: () => opened.rebuild(),
          seal: () => opened.seal(),
        }
        await works[step]()
        expect(new Map((await opened.load()).states)).toEqual(foldLog(await opened.readLog()))
      }
      opened.close()
      own.close()
    }), { numRuns: 40 })
  })
})
