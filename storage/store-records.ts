import type { LogRecord } from '../domain/progress/records.ts'
import type { Writable } from './stores.ts'
import { consecutiveRuns } from '../domain/progress/runs.ts'
import { packSegment } from '../domain/progress/pack-segment.ts'
import { SEGMENT_SIZE } from '../domain/progress/segment.ts'

/** Shorter runs stay loose: a segment for a handful of records is more than it saves. */
const SHORTEST_SEGMENT = 32

/** Puts records into the log, packed where they follow each other. None may be there yet. */
export async function storeRecords(
  { tail, segments }: Writable<'tail' | 'segments'>,
  records: readonly LogRecord[],
): Promise<void> {
  const runs = consecutiveRuns(records, SEGMENT_SIZE)
  await segments.addAll(runs.filter(run => run.length >= SHORTEST_SEGMENT).map(packSegment))
  await tail.addAll(runs.filter(run => run.length < SHORTEST_SEGMENT).flat())
}
