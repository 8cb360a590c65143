/** The connection and its transactions: all or nothing, opened when needed, and every fault told as what it is. */
import type { DatabaseFault, ManaschiDatabase } from '../../../storage/database.ts'
import { forceCloseDatabase } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../../storage/database.ts'
import { kindOfFault } from '../../../storage/storage-fault.ts'
import { logOf, reviewRecord } from '../../support/builders.ts'
import { plantDatabase } from '../../support/stored-database.ts'

const records = logOf([reviewRecord(), reviewRecord(), reviewRecord()])
const [first, second, third] = records
const device = { key: 'device', device: 'phone', nextSeq: 1 } as const

let databases = 0
let name: string
let faults: DatabaseFault[]
let database: ManaschiDatabase
const opened: ManaschiDatabase[] = []

function open(): ManaschiDatabase {
  const fresh = openDatabase({ name, onFault: kind => faults.push(kind) })
  opened.push(fresh)
  return fresh
}

beforeEach(() => {
  name = `database-${databases++}`
  faults = []
  database = open()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  opened.splice(0).forEach(each => each.close())
})

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => 'nothing failed', (error: unknown) => error)
const kept = () => database.read(['tail', 'meta'], async ({ tail, meta }) => [await tail.getAll(), await meta.getAll()])

describe('a transaction that writes', () => {
  it('is on disk when it resolves, for every other connection', async () => {
    const result = await database.write(['tail', 'meta'], async ({ tail, meta }) => {
      await tail.addAll(records)
      await meta.put(device)
      return tail.count()
    })
    expect(result).toBe(3)
    const other = open()
    expect([await other.stores.tail.getAll(), await other.stores.meta.getAll()]).toEqual([records, [device]])
  })

  it('asks for what it wrote to be on disk before it is done', async () => {
    await database.stores.meta.getAll()
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await database.write(['meta', 'tail'], ({ meta }) => meta.put(device))
    expect(begin.mock.calls).toEqual([[['meta', 'tail'], 'readwrite', { durability: 'strict' }]])
  })

  it('begins in the very turn in which it is asked for, where the database is open', async () => {
    await database.stores.meta.getAll()
    const events: string[] = []
    const writing = database.write(['meta'], ({ meta }) => {
      const putting = meta.put(device)
      events.push('asked')
      return putting
    })
    events.push('the turn is over')
    expect(events).toEqual(['asked', 'the turn is over'])
    await writing
    expect(await database.stores.meta.getAll()).toEqual([device])
  })

  it('keeps nothing of it when the work throws, and gives what was thrown', async () => {
    const error = new RangeError('in the middle')
    expect(await failureOf(database.write(['tail', 'meta'], async ({ tail, meta }) => {
      await tail.addAll(records)
      // What nobody waits for any more is taken back too, without a word.
      void meta.put(device).catch(() => {})
      throw error
    }))).toBe(error)
    expect(await kept()).toEqual([[], []])
  })

  it('keeps nothing of it when the work throws before it has asked for anything', async () => {
    const error = new RangeError('at once')
    expect(await failureOf(database.write(['tail'], () => {
      throw error
    }))).toBe(error)
    expect(await failureOf(database.write(['tail'], async () => Promise.reject(error)))).toBe(error)
    expect(await kept()).toEqual([[], []])
  })

  it('keeps nothing of it when one of many rows cannot be stored, and says why', async () => {
    await database.write(['tail'], ({ tail }) => tail.add(second!))
    const ways = [
      database.write(['tail', 'meta'], async ({ tail, meta }) => {
        await meta.put(device)
        await tail.addAll([first!, second!, third!])
      }),
      database.write(['tail', 'meta'], async ({ tail, meta }) => {
        await Promise.all([meta.put(device), tail.add(first!), tail.add(second!), tail.add(third!)])
      }),
    ]
    for (const error of await Promise.all(ways.map(failureOf)))
      expect(error).toMatchObject({ name: 'ConstraintError' })
    expect(await kept()).toEqual([[second], []])
  })

  it('keeps nothing of it when a row cannot be copied', async () => {
    const error = await failureOf(database.write(['tail', 'meta'], ({ tail, meta }) =>
      Promise.all([tail.add(first!), meta.putAll([device, { key: 'backup', covered: {}, target: () => {} }])])))
    expect(error).toMatchObject({ name: 'DataCloneError' })
    expect(await kept()).toEqual([[], []])
  })

  it('follows the one before it over the same stores', async () => {
    const count = () => database.write(['meta'], async ({ meta }) => {
      const row = await meta.get('device') as typeof device | undefined
      await meta.put({ ...device, nextSeq: (row?.nextSeq ?? 0) + 1 })
    })
    await Promise.all(Array.from({ length: 20 }, count))
    expect(await database.stores.meta.get('device')).toMatchObject({ nextSeq: 20 })
  })
})

describe('a store', () => {
  beforeEach(() => database.write(['tail'], ({ tail }) => tail.addAll(records)))

  it('gives rows in the order that they are asked for', async () => {
    expect(await database.stores.tail.getMany([['phone', 2], ['phone', 9], ['phone', 0]])).toEqual([
      third,
      undefined,
      first,
    ])
    expect(await database.stores.tail.getAllKeys()).toEqual([['phone', 0], ['phone', 1], ['phone', 2]])
    expect(await database.stores.tail.getAll(IDBKeyRange.lowerBound(['phone', 0], true), 1)).toEqual([second])
  })

  it('loses a range of rows, some of them, or all', async () => {
    await database.write(['tail'], ({ tail }) => tail.delete(IDBKeyRange.bound(['phone', 0], ['phone', 1])))
    expect(await database.stores.tail.getAll()).toEqual([third])
    await database.write(['tail'], ({ tail }) => tail.deleteAll([['phone', 2], ['phone', 7]]))
    expect(await database.stores.tail.count()).toBe(0)
    await database.write(['tail'], ({ tail }) => tail.addAll([]))
    await database.write(['tail'], ({ tail }) => tail.putAll(records))
    await database.write(['tail'], ({ tail }) => tail.clear())
    expect(await database.stores.tail.count()).toBe(0)
  })
})

/** The connections that the browser holds open, from here on. */
function watchConnections(): Set<IDBDatabase> {
  const connections = new Set<IDBDatabase>()
  const begin = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    connections.add(this)
    return begin.apply(this, args)
  })
  return connections
}

describe('the connection', () => {
  it('is opened with the first need, once for all', async () => {
    const opening = vi.spyOn(indexedDB, 'open')
    const fresh = open()
    expect(opening).not.toHaveBeenCalled()
    await Promise.all([fresh.stores.meta.getAll(), fresh.stores.tail.count(), fresh.write(['meta'], async () => {})])
    expect(opening).toHaveBeenCalledTimes(1)
  })

  it('that the browser closed is told, and made again with the next need', async () => {
    const connections = watchConnections()
    await database.write(['meta'], ({ meta }) => meta.put(device))
    for (const connection of connections)
      forceCloseDatabase(connection as never)
    await vi.waitFor(() => expect(faults).toEqual(['closed']))
    expect(await database.stores.meta.getAll()).toEqual([device])
    expect(connections.size).toBe(2)
  })

  it('that the browser closed without a word is made again, once for all who find out', async () => {
    const connections = watchConnections()
    await database.write(['meta'], ({ meta }) => meta.put(device))
    const opening = vi.spyOn(indexedDB, 'open')
    for (const connection of connections)
      connection.close()
    const results = await Promise.all([
      database.stores.meta.getAll(),
      database.write(['meta'], ({ meta }) => meta.put({ ...device, nextSeq: 2 })),
      database.stores.meta.count(),
    ])
    expect([results[0], results[2]]).toEqual([[device], 1])
    expect(opening).toHaveBeenCalledTimes(1)
    expect(faults).toEqual([])
  })

  it('is tried again where the browser could not make it a moment ago', async () => {
    const really = indexedDB.open.bind(indexedDB)
    let failures = 2
    vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
      if (failures-- > 0)
        throw new DOMException('Internal error opening backing store', 'UnknownError')
      return really(...args)
    })
    expect(await database.stores.meta.getAll()).toEqual([])
    const fresh = open()
    failures = 99
    expect(await failureOf(fresh.stores.meta.getAll())).toMatchObject({ name: 'UnknownError' })
    failures = 0
    expect(await fresh.stores.meta.getAll()).toEqual([])
  })

  it('is none where there is no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const works = [database.stores.meta.getAll(), database.write(['meta'], async () => {}), database.delete()]
    for (const error of await Promise.all(works.map(failureOf)))
      expect(error).toMatchObject({ kind: 'unavailable' })
  })

  it('closed for good stays closed, also when it was being opened', async () => {
    const opening = database.stores.meta.getAll()
    database.close()
    // What was begun before may come to its end.
    await failureOf(opening)
    expect(kindOfFault(await failureOf(database.stores.meta.getAll()))).toBe('closed')
    expect(kindOfFault(await failureOf(database.write(['meta'], async () => {})))).toBe('closed')
    await open().delete()
    expect(faults).toEqual([])
  })
})

describe('another tab', () => {
  const later = () => plantDatabase({ name, version: 30, tables: {} })

  it('that upgrades the database is not held up, and this one is closed for good and told', async () => {
    await database.stores.meta.getAll()
    await later()
    expect(faults).toEqual(['newer'])
    expect(kindOfFault(await failureOf(database.stores.meta.getAll()))).toBe('closed')
  })

  it('that deletes the database is not held up, and this one does not bring it back', async () => {
    await database.stores.meta.getAll()
    await open().delete()
    expect(faults).toEqual(['erased'])
    expect(kindOfFault(await failureOf(database.stores.meta.getAll()))).toBe('closed')
    expect((await indexedDB.databases()).map(found => found.name)).not.toContain(name)
  })

  it('that holds an earlier version open is told of, and waited for', async () => {
    await plantDatabase({ name, version: 10, tables: {} })
    const request = indexedDB.open(name)
    const holder = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result)
    })
    const reading = database.stores.meta.getAll()
    await vi.waitFor(() => expect(faults).toEqual(['blocked']))
    holder.close()
    expect(await reading).toEqual([])
  })

  it('that has been of a later version leaves a database that is not opened', async () => {
    await later()
    for (const work of [database.stores.meta.getAll(), database.write(['meta'], ({ meta }) => meta.put(device))])
      expect(kindOfFault(await failureOf(work))).toBe('newer')
  })
})
