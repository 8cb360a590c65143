import type { StorageFaultKind } from '../domain/progress/ports.ts'
import { NotLoaded } from '../domain/load-late.ts'
import { StaleCardError, StorageFault } from '../domain/progress/ports.ts'
import { SegmentError } from '../domain/progress/segment.ts'

const kindOfName: Record<string, StorageFaultKind> = {
  SecurityError: 'unavailable',
  InvalidStateError: 'closed',
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SegmentError: 'corrupt',
  DataError: 'corrupt',
}

/** The kind of fault behind an error, by the name that IndexedDB, or whoever reads the log, gives it. */
export function kindOfFault(error: unknown): StorageFaultKind {
  return error instanceof Error || error instanceof DOMException ? kindOfName[error.name] ?? 'unknown' : 'unknown'
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
