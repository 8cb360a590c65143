import type { ManaschiDatabase } from './database.ts'
import { packSegment } from '../domain/progress/pack-segment.ts'
import { consecutiveRuns } from '../domain/progress/runs.ts'
import { SEGMENT_SIZE } from '../domain/progress/segment.ts'
import { ownRange, parseTail } from './log.ts'

/**
 * Packs the oldest records of a device's tail into segments, as many full ones as there are; before a gap, shorter
 * ones.
 */
export async function sealTail(database: ManaschiDatabase, device: string): Promise<void> {
  const runs = consecutiveRuns(parseTail(await database.stores.tail.getAll(ownRange(device))), SEGMENT_SIZE)
  // The last run is still growing unless it is full; one before it ends at a gap and never will be.
  for (const block of runs.filter((run, place) => run.length === SEGMENT_SIZE || place < runs.length - 1)) {
    // One transaction for each, so that an answer waits for one block at most.
    await database.write(['tail', 'segments'], async ({ tail, segments }) => {
      const range = IDBKeyRange.bound([device, block[0]!.seq], [device, block.at(-1)!.seq])
      // What was moved meanwhile, for instance by an import, is left to whoever moved it.
      if (await tail.count(range) !== block.length)
        return
      await segments.add(packSegment(block))
      await tail.delete(range)
    })
  }
}
