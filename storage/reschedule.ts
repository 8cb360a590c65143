/** Other dates for many cards at once. */
import type { CardState } from '../domain/progress/card-state.ts'
import type { ProgressChange } from '../domain/progress/ports.ts'
import type { MarkRecord } from '../domain/progress/records.ts'
import type { ManaschiDatabase } from './database.ts'
import type { RecordWriter } from './record-writer.ts'
import { applyRecord, nextRecordTime } from '../domain/progress/card-state.ts'

/** Moves cards to other study days as the port of progress describes it. Over tail, cards and meta. */
export async function reschedule(
  { cards }: ManaschiDatabase,
  { appendAll, changeBy }: RecordWriter,
  dueDays: ReadonlyMap<string, number>,
  at: number,
): Promise<ProgressChange> {
  const before = await cards.bulkGet([...dueDays.keys()])
  const moved = before.filter((state): state is CardState =>
    state?.memory?.dueAt === null && state.memory.dueDay !== dueDays.get(state.cardId),
  )
  const records = await appendAll(
    moved.map(state => ({
      kind: 'mark' as const,
      mark: 'rescheduled' as const,
      cardId: state.cardId,
      value: dueDays.get(state.cardId)!,
      at: nextRecordTime(state, at),
    })),
  )
  const states = records.filter((record): record is MarkRecord => record.kind === 'mark').map((record, place) =>
    applyRecord(moved[place]!, record),
  )
  await cards.bulkPut(states)
  return changeBy(records, states)
}
