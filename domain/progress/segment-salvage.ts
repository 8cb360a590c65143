import type { LogRecord } from './records.ts'
import type { Segment } from './segment.ts'
import { parseLogRecord } from '../log/parse-record.ts'
import { reviewAt } from './segment.ts'

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  }
  catch {
    // A damaged segment may lack anything; what cannot be reached is not among what is saved.
    return undefined
  }
}

/** The length of all columns; 0 when one has lost something, because then nobody knows which values belong together. */
function commonLength({ reviews }: Segment): number {
  const lengths = new Set(Object.values(reviews).map(column => column.length))
  return lengths.size === 1 ? reviews.at.length : 0
}

/**
 * The records of a damaged segment that can still be read, by sequence. Never throws, whatever the segment has lost.
 */
export function salvageSegment(segment: Segment): LogRecord[] {
  const others: unknown[] = attempt(() => [...segment.others]) ?? []
  const size = attempt(() => commonLength(segment)) ?? 0
  const reviews = Array.from({ length: size }, (_, row) => attempt(() => reviewAt(segment, row)))
  const bySeq = new Map<number, LogRecord>()
  for (const record of [...others, ...reviews].map(parseLogRecord)) {
    if (
      record && record.device === segment.device && record.seq >= segment.first && record.seq <= segment.last
      && !bySeq.has(record.seq)
    )
      bySeq.set(record.seq, record)
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}
