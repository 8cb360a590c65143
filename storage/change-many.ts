/** One thing done to many cards or facts at once. */
import type { ProgressChange } from '../domain/progress/ports.ts'
import type { CardMark, LogRecord, MarkRecord } from '../domain/progress/records.ts'
import type { RecordWriter } from './record-writer.ts'
import type { Writable } from './stores.ts'
import { boundedAt } from '../domain/log/bounds.ts'
import { applyRecord, nextRecordTime } from '../domain/progress/card-state.ts'
import { untouchedCard } from '../domain/scheduling/card-state.ts'
import { changeBy } from './record-writer.ts'

/** Marks cards as the port of progress describes it. */
export async function markAll(
  stores: Writable<'tail' | 'cards' | 'meta'>,
  { appendAll }: RecordWriter,
  cardIds: readonly string[],
  mark: CardMark,
  at: number,
): Promise<ProgressChange> {
  const found = await stores.cards.getMany(cardIds)
  const before = cardIds.map((id, place) => found[place] ?? untouchedCard(id))
  const records = await appendAll(stores, before.map(state => ({
    kind: 'mark' as const, cardId: state.cardId, ...mark, at: nextRecordTime(state, boundedAt(at)),
  })))
  const states = records.map((record, place) => applyRecord(before[place]!, record as MarkRecord))
  await stores.cards.putAll(states)
  return changeBy(stores, records, states)
}

/** Marks facts as the port of progress describes it. */
export async function starAll(
  stores: Writable<'tail' | 'subjects' | 'meta'>,
  { appendForSubject }: RecordWriter,
  factIds: readonly string[],
  value: boolean,
  at: number,
): Promise<ProgressChange> {
  const records: LogRecord[] = []
  for (const factId of factIds)
    records.push(await appendForSubject(stores, { kind: 'star', factId, value, at }))
  return changeBy(stores, records, [])
}
