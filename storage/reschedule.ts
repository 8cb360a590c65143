/** Other dates for many cards at once. */
import type { CardState } from '../domain/progress/card-state.ts'
import type { ProgressChange } from '../domain/progress/ports.ts'
import type { MarkRecord } from '../domain/progress/records.ts'
import type { RecordWriter } from './record-writer.ts'
import type { Writable } from './stores.ts'
import { applyRecord, nextRecordTime } from '../domain/progress/card-state.ts'
import { changeBy } from './record-writer.ts'

/** Moves cards to other study days as the port of progress describes it. */
export async function reschedule(
  stores: Writable<'tail' | 'cards' | 'meta'>,
  { appendAll }: RecordWriter,
  dueDays: ReadonlyMap<string, number>,
  at: number,
): Promise<ProgressChange> {
  const before = await stores.cards.getMany([...dueDays.keys()])
  const moved = before.filter((state): state is CardState =>
    state?.memory?.dueAt === null && state.memory.dueDay !== dueDays.get(state.cardId),
  )
  const records = await appendAll(
    stores,
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
  await stores.cards.putAll(states)
  return changeBy(stores, records, states)
}
