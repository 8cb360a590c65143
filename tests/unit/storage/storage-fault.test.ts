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
    ['storage forbidden', named('SecurityError'), 'unavailable'],
    ['a full disk', quota, 'full'],
    ['a newer schema', named('VersionError'), 'newer'],
    ['a connection that is gone, or was closed', named('InvalidStateError'), 'closed'],
    ['a broken segment', new SegmentError('broken'), 'corrupt'],
    ['a key that is none', named('DataError'), 'corrupt'],
    ['an aborted transaction without a reason', named('AbortError'), 'unknown'],
    ['an error of the program', new TypeError('x is undefined'), 'unknown'],
    ['something thrown that is no error', 'oops', 'unknown'],
    ['nothing', undefined, 'unknown'],
  ])('%s', (_, error, kind) => {
    expect(kindOfFault(error)).toBe(kind)
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
