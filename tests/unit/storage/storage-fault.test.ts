import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { loadLate, NotLoaded } from '../../../domain/load-late.ts'
import { StaleCardError, StorageFault } from '../../../domain/progress/ports.ts'
import { untouchedCard } from '../../../domain/progress/card-state.ts'
import { SegmentError } from '../../../domain/progress/segment.ts'
import { asStorageFault, kindOfFault } from '../../../storage/storage-fault.ts'

const named = (name: string): DOMException => new DOMException('as the browser says it', name)
const quota = named('QuotaExceededError')

describe('the kind of a fault', () => {
  it.each([
    ['no IndexedDB', new Dexie.MissingAPIError(), 'unavailable'],
    ['storage forbidden', named('SecurityError'), 'unavailable'],
    ['storage forbidden, seen on opening', new Dexie.OpenFailedError('open', named('SecurityError')), 'unavailable'],
    ['a database that does not open', new Dexie.OpenFailedError('open'), 'unavailable'],
    ['a full disk', quota, 'full'],
    ['a full disk, seen by Dexie', new Dexie.QuotaExceededError('full'), 'full'],
    ['a full disk, seen at the end of a transaction', new Dexie.AbortError('aborted', quota), 'full'],
    [
      'a full disk, seen in one of many writes',
      new Dexie.BulkError('meta.bulkPut(): 1 of 2 operations failed', [quota]),
      'full',
    ],
    ['a full disk, deep inside', new Dexie.AbortError('aborted', new Dexie.AbortError('aborted', quota)), 'full'],
    ['a newer schema', named('VersionError'), 'newer'],
    ['a newer schema, seen on opening', new Dexie.OpenFailedError('open', named('VersionError')), 'newer'],
    ['a closed database', new Dexie.DatabaseClosedError(), 'closed'],
    [
      'a database closed because it could not be opened',
      new Dexie.DatabaseClosedError('closed', new Dexie.MissingAPIError()),
      'unavailable',
    ],
    ['a connection that is gone', named('InvalidStateError'), 'closed'],
    ['a broken segment', new SegmentError('broken'), 'corrupt'],
    ['a key that is none', named('DataError'), 'corrupt'],
    ['an aborted transaction without a reason', new Dexie.AbortError(), 'unknown'],
    ['an error of the program', new TypeError('x is undefined'), 'unknown'],
    ['something thrown that is no error', 'oops', 'unknown'],
    ['nothing', undefined, 'unknown'],
  ])('%s', (_, error, kind) => {
    expect(kindOfFault(error)).toBe(kind)
  })

  it('is found although an error is its own cause', () => {
    const circular = new Dexie.AbortError('aborted')
    Object.assign(circular, { inner: circular })
    expect(kindOfFault(circular)).toBe('unknown')
  })
})

describe('work on the database', () => {
  it('gives its result', async () => {
    expect(await asStorageFault(async () => 7)).toBe(7)
  })

  it('fails as a StorageFault that keeps the cause', async () => {
    const fault = await asStorageFault(() => Promise.reject(quota)).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(StorageFault)
    expect(fault).toMatchObject({ kind: 'full', cause: quota, name: 'StorageFault' })
    expect(String(fault)).toContain('QuotaExceededError')
  })

  it('lets a stale card through as what it is', async () => {
    const stale = new StaleCardError(untouchedCard('cis-charter/date'))
    await expect(asStorageFault(() => Promise.reject(stale))).rejects.toBe(stale)
  })

  it('is not to blame when its code did not come', async () => {
    const gone = new TypeError('Failed to fetch dynamically imported module')
    const fault = await asStorageFault(() => loadLate(() => Promise.reject(gone))).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(NotLoaded)
    expect(fault).toMatchObject({ cause: gone, name: 'NotLoaded' })
    await expect(asStorageFault(() => loadLate(() => Promise.reject(fault)))).rejects.toBe(fault)
  })

  it('wraps a fault once', async () => {
    const fault = new StorageFault('full')
    await expect(asStorageFault(() => Promise.reject(fault))).rejects.toBe(fault)
  })
})
