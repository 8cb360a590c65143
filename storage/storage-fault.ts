import type { StorageFaultKind } from '../domain/progress/ports.ts'
import { StaleCardError, StorageFault } from '../domain/progress/ports.ts'
import { SegmentError } from '../domain/progress/segment.ts'

const kindOfName: Record<string, StorageFaultKind> = {
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  OpenFailedError: 'unavailable',
  InvalidStateError: 'closed',
  DatabaseClosedError: 'closed',
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SegmentError: 'corrupt',
  DataError: 'corrupt',
}

/** The kind of fault behind an error of Dexie or IndexedDB, looking through the wrappers that Dexie puts around it. */
export function kindOfFault(error: unknown): StorageFaultKind {
  for (let current = error; current instanceof Error || current instanceof DOMException;) {
    const inner: unknown = 'inner' in current ? current.inner : undefined
    const isWrapper = current.name === 'AbortError' || (current.name === 'OpenFailedError' && inner !== undefined) || (current.name === 'DatabaseClosedError' && inner !== undefined)
    if (!isWrapper || inner === current || inner === undefined || inner === null)
      return kindOfName[current.name] ?? 'unknown'
    current = inner as Error
  }
  return 'unknown'
}

/** Runs work on the database; what fails, fails as a StorageFault (or StaleCardError, which is no fault of storage). */
export async function asStorageFault<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  }
  catch (error) {
    if (error instanceof StaleCardError || error instanceof StorageFault)
      throw error
    throw new StorageFault(error instanceof SegmentError ? 'corrupt' : kindOfFault(error), error)
  }
}
