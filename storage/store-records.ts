import type { LogRecord } from '../domain/progress/records.ts'
import type { ManaschiDatabase } from './database.ts'
import { consecutiveRuns } from '../domain/progress/runs.ts'
import { packSegment } from '../domain/progress/pack-segment.ts'
import { SEGMENT_SIZE } from '../domain/progress/segment.ts'

/** Shorter runs stay loose: a segment for a handful of records is more than it saves. */
const SHORTEST_SEGMENT = 32

/** Puts records into the log, packed where they follow each other. None may be there yet. Over tail and segments. */
export async function storeRecords({ tail, segments }: ManaschiDatabase, records: readonly LogRecord[]): Promise<void> {
  const runs = consecutiveRuns(records, SEGMENT_SIZE)
  await segments.bulkAdd(runs.filter(run => run.length >= SHORTEST_SEGMENT).map(packSegment))
  await tail.bulkAdd(runs.filter(run => run.length < SHORTEST_SEGMENT).flat())
}
