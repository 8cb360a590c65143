import type { NewReview, ProgressRepository } from '../../../domain/progress/ports.ts'
import type { ManaschiDatabase } from '../../../storage/database.ts'
import type { EditableStores, IndexedDbWorld } from '../../support/indexed-db.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FOLD_VERSION, foldLog, untouchedCard } from '../../../domain/progress/card-state.ts'
import { StorageFault } from '../../../domain/progress/ports.ts'
import { SEGMENT_SIZE } from '../../../domain/progress/segment.ts'
import { bishkek, DAY, logOf, reviewRecord } from '../../support/builders.ts'
import { createIndexedDbWorld, DEVICE, storesOf } from '../../support/indexed-db.ts'
import { plantDatabase, readDatabase } from '../../support/stored-database.ts'

const CARD = 'cis-charter/date'
const OTHER = 'eaeu/joined'

let world: IndexedDbWorld
let repository: ProgressRepository
const databases: ManaschiDatabase[] = []

beforeEach(() => {
  world = createIndexedDbWorld()
  repository = world.open()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  repository.close()
  for (const database of databases.splice(0))
    database.close()
})

function behind(): EditableStores {
  const database = world.database()
  databases.push(database)
  return storesOf(database)
}

function newReview(cardId = CARD, rating: 1 | 2 | 3 | 4 = 3): NewReview {
  const { kind: _kind, device: _device, seq: _seq, ...review } = reviewRecord({ cardId, rating, at: world.now })
  return review
}

const answerFirst = (cardId = CARD) => repository.answer(newReview(cardId), untouchedCard(cardId))

/** Everything that is on disk. */
async function dump() {
  const { tail, segments, cards, meta } = behind()
  return {
    tail: await tail.getAll(),
    segments: await segments.getAll(),
    cards: await cards.getAll(),
    meta: await meta.getAll(),
  }
}

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => 'nothing failed', (reason: unknown) => reason)
  expect(error).toBeInstanceOf(StorageFault)
  return (error as StorageFault).kind
}

async function plantSealed(length: number): Promise<void> {
  await world.plant(
    logOf(Array.from({ length }, (_, index) =>
      reviewRecord({ cardId: index % 2 ? CARD : OTHER, at: world.now + index * 1000 }))),
  )
  await repository.load()
  await repository.rebuild()
  await repository.seal()
}

describe('the database', () => {
  it('writes an answer in one transaction, and asks for it to be on disk before it is done', async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await repository.load()
    begin.mockClear()
    await answerFirst()
    const [[stores, mode, options]] = begin.mock.calls as unknown as [[string[], string, unknown]]
    expect(begin).toHaveBeenCalledTimes(1)
    expect([[...stores].sort(), mode, options]).toEqual([['cards', 'meta', 'tail'], 'readwrite', {
      durability: 'strict',
    }])
  })
})

describe('sealing', () => {
  it('packs full blocks of 512 and leaves the rest loose', async () => {
    await plantSealed(2 * SEGMENT_SIZE + 3)
    const { segments, tail } = await dump()
    expect(segments.map(({ first, last }) => [first, last])).toEqual([[0, 511], [512, 1023]])
    expect(tail.map(record => record.seq)).toEqual([1024, 1025, 1026])
  })

  it('does nothing while there are few', async () => {
    await plantSealed(SEGMENT_SIZE - 1)
    const { segments, tail } = await dump()
    expect([segments.length, tail.length]).toEqual([0, SEGMENT_SIZE - 1])
  })

  it('that is cut off leaves the records loose', async () => {
    await plantSealed(SEGMENT_SIZE - 1)
    await repository.answer(newReview('new/a'), untouchedCard('new/a'))
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('pulled the plug', 'UnknownError')
    })
    await expect(repository.seal()).rejects.toBeInstanceOf(StorageFault)
    vi.restoreAllMocks()
    const { segments, tail } = await dump()
    expect([segments.length, tail.length]).toEqual([0, SEGMENT_SIZE])
    await repository.seal()
    expect(await repository.readLog()).toHaveLength(SEGMENT_SIZE)
  })
})

describe('the cache', () => {
  it('is made anew when a card’s row is damaged, lost or too many', async () => {
    await repository.load()
    for (const cardId of [CARD, OTHER, 'osce/joined'])
      await answerFirst(cardId)
    const whole = await dump()
    const { cards } = behind()
    await cards.delete(CARD)
    await cards.put({ ...whole.cards[0]!, cardId: 'ghost', memory: null })
    await cards.update(OTHER, { lastRating: 1, memory: null })
    await repository.rebuild()
    expect(await dump()).toEqual({
      ...whole,
      meta: expect.arrayContaining(whole.meta.filter(row => row.key !== 'settings')),
    })
    expect((await repository.load()).states).toEqual(foldLog(whole.tail))
  })

  it('is made anew on opening when an earlier version made it', async () => {
    await repository.load()
    await answerFirst()
    const { cards, meta } = behind()
    await meta.update('cache', { foldVersion: 0 })
    await cards.clear()
    expect((await repository.load()).states).toEqual(foldLog(await repository.readLog()))
    expect(await meta.get('cache')).toMatchObject({ foldVersion: FOLD_VERSION, recordCount: 1 })
  })

  it('is made anew from sealed and loose records alike', async () => {
    await plantSealed(SEGMENT_SIZE + 5)
    const { cards, meta } = behind()
    await cards.clear()
    await meta.deleteAll(['cache', 'settings'])
    await repository.rebuild()
    const snapshot = await repository.load()
    expect(snapshot.states).toEqual(foldLog(await repository.readLog()))
    expect(snapshot.recordCount).toBe(SEGMENT_SIZE + 5)
  })
})

/** A request that fails as the browser's does: later, by an event. */
function failingRequest(store: IDBObjectStore, error: DOMException): IDBRequest {
  const request = store.count()
  const listen = request.addEventListener.bind(request)
  return Object.defineProperties(request, {
    error: { get: () => error, set() {} },
    addEventListener: {
      value: (type: string, listener: () => void) => type === 'error' && listen('success', listener),
    },
  })
}

describe('a disk that is full', () => {
  const quota = new DOMException('no space left', 'QuotaExceededError')
  type Write = (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) => IDBRequest
  const ways: Record<string, (write: Write) => Write> = {
    'refuses the call': () => () => {
      throw quota
    },
    'fails the request': () =>
      function () {
        return failingRequest(this, quota)
      },
    'breaks off the transaction at its end': write =>
      function (...args) {
        doomed.add(this.transaction)
        return write.apply(this, args)
      },
  }
  const doomed = new WeakSet<object>()

  function fill(storeName: string, way: string): void {
    for (const method of ['put', 'add'] as const) {
      const write = IDBObjectStore.prototype[method] as unknown as Write
      const failing = ways[way]!(write)
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(
        function (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) {
          return (this.name === storeName ? failing : write).apply(this, args)
        } as never,
      )
    }
    // What a browser does when the disk fills while it commits: instead of completing, the transaction rolls back and
    // aborts.
    const prototype = IDBTransaction.prototype as unknown as { dispatchEvent: (event: { type: string }) => boolean }
    const dispatch = prototype.dispatchEvent
    vi.spyOn(prototype, 'dispatchEvent').mockImplementation(
      function (this: { _rollbackLog: (() => void)[], error: unknown }, event: { type: string }) {
        if (event.type === 'complete' && doomed.has(this)) {
          for (const undoWrite of this._rollbackLog.reverse())
            undoWrite()
          this.error = quota
          event.type = 'abort'
        }
        return dispatch.call(this as never, event)
      } as never,
    )
  }

  const cases = ['tail', 'cards', 'meta'].flatMap(store => Object.keys(ways).map(way => ({ store, way })))

  it.each(cases)('and $way on $store leaves log, states and sequence as before an answer', async ({ store, way }) => {
    await repository.load()
    const { states: [state] } = await answerFirst()
    const before = await dump()
    fill(store, way)
    expect(await faultOf(repository.answer({ ...newReview(), at: world.now + 1 }, state!))).toBe('full')
    vi.restoreAllMocks()
    expect(await dump()).toEqual(before)
    const { review } = await repository.answer({ ...newReview(), at: world.now + 2 }, state!)
    expect(review.seq).toBe(1)
  })

  it.each(cases)('and $way on $store leaves everything as before a taking back', async ({ store, way }) => {
    await repository.load()
    const { states: [state] } = await answerFirst()
    await repository.answer({ ...newReview(), at: world.now + 1 }, state!)
    const before = await dump()
    fill(store, way)
    expect(await faultOf(repository.undo(world.now + 2))).toBe('full')
    vi.restoreAllMocks()
    expect(await dump()).toEqual(before)
    expect((await repository.undo(world.now + 2))!.undone.seq).toBe(1)
  })

  it.each([...cases].filter(({ store }) => store !== 'cards'))(
    'and $way on $store leaves everything as before a setting',
    async ({ store, way }) => {
      await repository.load()
      await repository.setSetting('theme', 'dark', world.now)
      const before = await dump()
      fill(store, way)
      expect(await faultOf(repository.setSetting('theme', 'light', world.now))).toBe('full')
      vi.restoreAllMocks()
      expect(await dump()).toEqual(before)
    },
  )

  it.each(Object.keys(ways))('and %s does not cost the cache when it is made anew', async (way) => {
    await repository.load()
    await answerFirst()
    const before = await dump()
    fill('cards', way)
    expect(await faultOf(repository.rebuild())).toBe('full')
    vi.restoreAllMocks()
    expect(await dump()).toEqual(before)
  })
})

describe('storage that cannot be used', () => {
  it('is unavailable where the browser has no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await faultOf(repository.load())).toBe('unavailable')
    expect(await faultOf(answerFirst())).toBe('unavailable')
  })

  it('is unavailable where the browser forbids it', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(await faultOf(repository.load())).toBe('unavailable')
  })

  it('is closed after closing', async () => {
    await repository.load()
    repository.close()
    expect(await faultOf(answerFirst())).toBe('closed')
    expect(await faultOf(repository.readLog())).toBe('closed')
    expect(await faultOf(repository.countRecords())).toBe('closed')
  })

  it.each([3, 4])('is newer when version %i of the app has been here, and is left alone', async (version) => {
    const row = { key: 'device', device: 'later', nextSeq: 7 }
    const later = {
      name: world.name,
      version: 10 * version,
      tables: { meta: { keyPath: 'key', autoIncrement: false, indexes: [], rows: [row] } },
    }
    await plantDatabase(later)
    expect(await faultOf(repository.load())).toBe('newer')
    expect(await faultOf(repository.answer(newReview(OTHER), untouchedCard(OTHER)))).toBe('newer')
    expect(await faultOf(repository.setSetting('theme', 'dark', world.now))).toBe('newer')
    expect(await readDatabase(world.name)).toEqual(later)
  })
})

describe('a damaged log', () => {
  const quarantined = async () => (await behind().quarantine.getAll()).map(({ row }) => row)

  it.each([
    ['opening', () => repository.load()],
    ['reading', () => repository.readLog()],
    ['making the cache anew', () => repository.rebuild()],
    ['looking for a card’s history', () => repository.historyOf(CARD)],
    ['taking back', () => repository.undo(world.now)],
  ])(
    'is mended by %s: the damaged block is quarantined, the rest of it kept, and the states are those of what is left',
    async (_, work) => {
      await plantSealed(SEGMENT_SIZE)
      const { segments } = behind()
      const [segment] = await segments.getAll()
      const damaged = { ...segment!, reviews: { ...segment!.reviews, rating: segment!.reviews.rating.with(3, 9) } }
      await segments.put(damaged)
      await work()
      expect(await quarantined()).toEqual([damaged])
      const [log, snapshot] = [await repository.readLog(), await repository.load()]
      expect(log.filter(record => record.kind === 'review').map(record => record.seq)).toEqual(
        Array.from({ length: SEGMENT_SIZE }, (__, seq) => seq).toSpliced(3, 1),
      )
      expect(snapshot).toMatchObject({ states: foldLog(log), recordCount: log.length, quarantinedCount: 1 })
    },
  )

  it('opened by two tabs at once is mended once', async () => {
    await repository.load()
    await answerFirst()
    await behind().tail.update([DEVICE, 0], { rating: 9 })
    const [one, two] = await Promise.all([repository.load(), world.open().load()])
    expect([one.quarantinedCount, two.quarantinedCount]).toEqual([1, 1])
  })

  it('in a segment does not keep an answer from being saved', async () => {
    await plantSealed(SEGMENT_SIZE)
    const { segments } = behind()
    const [segment] = await segments.getAll()
    await segments.put({ ...segment!, others: [null as never] })
    expect((await answerFirst('new/a')).review.seq).toBe(SEGMENT_SIZE)
  })

  it.each([
    ['without a rating', { rating: undefined }],
    ['of no kind', { kind: 7 }],
    ['with a time that is no number', { durationMs: Number.NaN }],
  ])('in a loose record %s is quarantined, and its place is not given again', async (_, damage) => {
    await repository.load()
    await answerFirst()
    await answerFirst(OTHER)
    await behind().tail.update([DEVICE, 0], damage)
    const damaged = await behind().tail.get([DEVICE, 0])
    const snapshot = await repository.load()
    expect([...snapshot.states.keys()]).toEqual([OTHER])
    expect(snapshot).toMatchObject({ recordCount: 1, quarantinedCount: 1 })
    expect(await quarantined()).toEqual([damaged])
    expect((await answerFirst()).review.seq).toBe(2)
    expect((await repository.readLog()).map(record => record.seq)).toEqual([1, 2])
  })

  it('with a gap where a record was quarantined is sealed around it', async () => {
    await world.plant(
      logOf(Array.from({ length: SEGMENT_SIZE + 9 }, (_, index) => reviewRecord({ at: world.now + index * 1000 }))),
    )
    await behind().tail.update([DEVICE, 5], { rating: 9 })
    await repository.rebuild()
    await repository.seal()
    expect((await dump()).segments.map(({ first, last }) => [first, last])).toEqual([[0, 4], [6, 517]])
    expect(await repository.readLog()).toHaveLength(SEGMENT_SIZE + 8)
  })

  it('never gives a place twice: an answer over an existing record is refused', async () => {
    await repository.load()
    const { states: [state] } = await answerFirst()
    await behind().meta.update('device', { nextSeq: 0 })
    const before = await dump()
    await expect(repository.answer({ ...newReview(), at: bishkek(DAY + 1) }, state!)).rejects.toBeInstanceOf(
      StorageFault,
    )
    expect(await dump()).toEqual(before)
  })
})
