import type { StorageFaultKind } from '../domain/progress/ports.ts'
import { NotLoaded } from '../domain/load-late.ts'
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

/** What Dexie puts around an error that has another cause. */
const wrapperNames = new Set(['AbortError', 'OpenFailedError', 'DatabaseClosedError', 'BulkError'])

function innerOf(error: Error | DOMException): unknown {
  if (!wrapperNames.has(error.name))
    return undefined
  if ('failures' in error && Array.isArray(error.failures))
    return error.failures[0]
  return 'inner' in error ? error.inner : undefined
}

/** The kind of fault behind an error of Dexie or IndexedDB, looking through the wrappers that Dexie puts around it. */
export function kindOfFault(error: unknown): StorageFaultKind {
  for (let current = error; current instanceof Error || current instanceof DOMException;) {
    const inner = innerOf(current)
    if (inner === current || inner === undefined || inner === null)
      return kindOfName[current.name] ?? 'unknown'
    current = inner
  }
  return 'unknown'
}

/** Runs work on the database; what fails is a StorageFault, or no fault of storage (StaleCardError, NotLoaded). */
export async function asStorageFault<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  }
  catch (error) {
    if (error instanceof StaleCardError || error instanceof NotLoaded || error instanceof StorageFault)
      throw error
    throw new StorageFault(error instanceof SegmentError ? 'corrupt' : kindOfFault(error), error)
  }
}
