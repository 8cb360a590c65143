/** Other parameters of FSRS for all cards at once. */
import type { CardState } from '../domain/progress/card-state.ts'
import type { ProgressChange, SeenMemory } from '../domain/progress/ports.ts'
import type { MarkRecord } from '../domain/progress/records.ts'
import type { Settings } from '../domain/progress/settings.ts'
import type { RecordWriter } from './record-writer.ts'
import type { Readable, Writable } from './stores.ts'
import { foldCard, nextRecordTime } from '../domain/progress/card-state.ts'
import { readCardRecords } from './log.ts'
import { changeBy, settingRecord } from './record-writer.ts'

/**
 * The state after a mark of other parameters: as worked out before, if nothing was answered since, else from the card's
 * records.
 */
async function seenAnew(
  stores: Readable<'tail' | 'segments'>,
  state: CardState,
  record: MarkRecord,
  seen: SeenMemory | undefined,
): Promise<CardState> {
  const { memory } = state
  if (!memory || memory.lastAt !== seen?.lastAt)
    return foldCard(state.cardId, [...await readCardRecords(stores, state.cardId), record])
  const { stability, difficulty } = seen
  return { ...state, memory: { ...memory, stability, difficulty }, updatedAt: record.at }
}

/** Takes on parameters as the port of progress describes it. */
export async function takeParameters(
  stores: Writable<'tail' | 'cards' | 'meta'> & Readable<'segments'>,
  { appendAll }: RecordWriter,
  parameters: Settings['parameters'],
  memories: ReadonlyMap<string, SeenMemory>,
  at: number,
): Promise<ProgressChange> {
  const begun = (await stores.cards.getAll()).filter(({ memory }) => memory !== null)
  const value = parameters?.values ?? null
  const marks = begun.map(state => ({
    kind: 'mark' as const,
    mark: 'reassessed' as const,
    cardId: state.cardId,
    value,
    at: nextRecordTime(state, at),
  }))
  const setting = await settingRecord(stores, 'parameters', parameters, at)
  const records = await appendAll(stores, [setting.record, ...marks])
  const written = records.filter((record): record is MarkRecord => record.kind === 'mark')
  const states = await Promise.all(
    begun.map((state, place) => seenAnew(stores, state, written[place]!, memories.get(state.cardId))),
  )
  await Promise.all([stores.cards.putAll(states), stores.meta.put(setting.row)])
  return changeBy(stores, records, states)
}
