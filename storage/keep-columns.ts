/** Keeps the columns of states near to the states, where that pays: done when nobody waits. */
import type { CardState } from '../domain/progress/card-state.ts'
import type { ManaschiDatabase } from './database.ts'
import type { ColumnsMoment } from './state-columns.ts'
import { encodeStates } from '../domain/progress/state-columns.ts'
import { eachCardBatch } from './batches.ts'
import { metaRow } from './record-writer.ts'
import { isOutdated } from './rebuild-cache.ts'
import { changedSince, readMoment, writeColumns } from './state-columns.ts'

/** While no more cards have changed since, they stay as they are. */
const FEW_CHANGES = 200

async function momentOfNow(
  database: ManaschiDatabase,
  newName: () => string,
): Promise<ColumnsMoment | undefined> {
  return database.write(['meta'], async ({ meta }) => {
    const rows = await meta.getAll()
    const [cache, own] = [metaRow(rows, 'cache'), metaRow(rows, 'device')]
    if (!cache || !own || isOutdated(cache))
      return undefined
    const epoch = cache.epoch ?? newName()
    await meta.put({ ...cache, epoch })
    return { epoch, device: own.device, nextSeq: own.nextSeq, recordCount: cache.recordCount }
  })
}

/**
 * Writes the columns anew when they are missing, do not hold, or much has changed since. The states are read in short
 * transactions: what is written meanwhile comes after the moment that is noted before.
 */
export async function keepColumns(database: ManaschiDatabase, newName: () => string): Promise<void> {
  const before = await readMoment(database.name)
  const changed = before && await database.read(['tail', 'segments', 'meta'], stores => changedSince(stores, before))
  if (changed && changed.size <= FEW_CHANGES)
    return
  const moment = await momentOfNow(database, newName)
  if (!moment)
    return
  const states: CardState[] = []
  await eachCardBatch(database.stores, batch => states.push(...batch))
  const columns = encodeStates(states)
  if (columns)
    await writeColumns(database.name, moment, columns)
}
