/**
 * Reading the whole log without holding anybody up. While a transaction reads, whoever wants to write waits, and
 * whoever wants to read after that one waits too; so what reads much does so in many short transactions. Segments never
 * change; only they are read before the one common moment in which the rest is.
 */
import type { Segment } from '../domain/progress/segment.ts'
import type { ManaschiDatabase } from './database.ts'
import type { Readable } from './stores.ts'
import { SEGMENTS_AT_ONCE } from './batches.ts'
import { STORE_NAMES } from './schema.ts'

type SegmentKey = [string, number]

/** What changes whenever anything is written to the log or moved within it. */
export async function basisOf(
  { tail, segments, quarantine, meta }: Readable<'tail' | 'segments' | 'quarantine' | 'meta'>,
): Promise<string> {
  return JSON.stringify(
    await Promise.all([tail.count(), segments.count(), quarantine.count(), meta.get('device'), meta.get('cache')]),
  )
}

/** Readings that are begun anew because something was written meanwhile, before writers are made to wait. */
const TRIES = 4

/**
 * What a reading of many short transactions gives when nothing was written while it went on. A log that is written to
 * again and again is at last read in one transaction over all stores.
 */
export async function readUnchanged<T>(
  database: ManaschiDatabase,
  read: (stores: Readable) => Promise<T>,
): Promise<T> {
  const basis = (): Promise<string> => database.read(['tail', 'segments', 'quarantine', 'meta'], basisOf)
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await basis()
    const result = await read(database.stores)
    if (await basis() === before)
      return result
  }
  return database.read(STORE_NAMES, read)
}

export interface SegmentReading {
  /** Whether a segment is to be read, by its key. */
  isWanted?: (key: SegmentKey) => boolean
  /** Takes segments with their keys, in order. `share` (0–1) tells how much of what there was to read has been. */
  take: (segments: readonly { key: SegmentKey, segment: Segment }[], share: number) => void
}

/**
 * Hands over all segments in short transactions, then runs `atEnd` in one over all stores, in which the segments that
 * were sealed meanwhile have been handed over as well: with the tail that it reads, nothing is missing and nothing is
 * there twice.
 */
export async function readSegmentsThen<T>(
  database: ManaschiDatabase,
  { isWanted = () => true, take }: SegmentReading,
  atEnd: (stores: Readable) => Promise<T>,
): Promise<T> {
  const read = new Set<string>()
  const nameOf = (key: SegmentKey): string => JSON.stringify(key)
  const isNew = (key: SegmentKey): boolean => isWanted(key) && !read.has(nameOf(key))

  async function readNew({ segments }: Readable<'segments'>): Promise<void> {
    const keys = (await segments.getAllKeys()).filter(isNew)
    for (let start = 0; start < keys.length; start += SEGMENTS_AT_ONCE) {
      const some = keys.slice(start, start + SEGMENTS_AT_ONCE)
      const found = await segments.getMany(some)
      some.forEach(key => read.add(nameOf(key)))
      take(
        some.flatMap((key, place) => found[place] ? [{ key, segment: found[place] }] : []),
        Math.min(1, (start + SEGMENTS_AT_ONCE) / keys.length),
      )
    }
  }

  await readNew(database.stores)
  return database.read(STORE_NAMES, async (stores) => {
    await readNew(stores)
    return atEnd(stores)
  })
}
