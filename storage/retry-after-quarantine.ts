import type { ManaschiDatabase } from './database.ts'
import { loadLate } from '../domain/load-late.ts'
import { SegmentError } from '../domain/progress/segment.ts'
import { STORE_NAMES } from './schema.ts'

/**
 * Runs work that reads the log. When a row cannot be read, all such rows are quarantined, the cache is built anew from
 * the rest, and the work is done again: one bad record must not lock the learner out of all the others.
 */
export async function retryAfterQuarantine<T>(database: ManaschiDatabase, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  }
  catch (error) {
    // A row that has lost a column makes whatever looks for it fail with a TypeError.
    if (!(error instanceof SegmentError || error instanceof TypeError))
      throw error
    const { quarantineUnreadable } = await loadLate(() => import('./quarantine.ts'))
    await database.write(STORE_NAMES, quarantineUnreadable)
    return work()
  }
}
