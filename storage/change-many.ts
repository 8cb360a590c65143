/** One thing done to many cards or facts at once, over tail, meta and the cache of what it changes. */
import type { ProgressChange } from '../domain/progress/ports.ts'
import type { CardMark, LogRecord, MarkRecord } from '../domain/progress/records.ts'
import type { ManaschiDatabase } from './database.ts'
import type { RecordWriter } from './record-writer.ts'
import { boundedAt } from '../domain/log/bounds.ts'
import { applyRecord, nextRecordTime } from '../domain/progress/card-state.ts'
import { untouchedCard } from '../domain/scheduling/card-state.ts'

/** Marks cards as the port of progress describes it. */
export async function markAll(
  { cards }: ManaschiDatabase,
  { appendAll, changeBy }: RecordWriter,
  cardIds: readonly string[],
  mark: CardMark,
  at: number,
): Promise<ProgressChange> {
  const found = await cards.bulkGet([...cardIds])
  const before = cardIds.map((id, place) => found[place] ?? untouchedCard(id))
  const records = await appendAll(before.map(state => ({
    kind: 'mark' as const, cardId: state.cardId, ...mark, at: nextRecordTime(state, boundedAt(at)),
  })))
  const states = records.map((record, place) => applyRecord(before[place]!, record as MarkRecord))
  await cards.bulkPut(states)
  return changeBy(records, states)
}

/** Marks facts as the port of progress describes it. */
export async function starAll(
  { appendForSubject, changeBy }: RecordWriter, factIds: readonly string[], value: boolean, at: number,
): Promise<ProgressChange> {
  const records: LogRecord[] = []
  for (const factId of factIds)
    records.push(await appendForSubject({ kind: 'star', factId, value, at }))
  return changeBy(records, [])
}
