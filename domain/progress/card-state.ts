/** What the log says of cards. */
import type { CardRecord, LogRecord } from '../log/records.ts'
import type { CardState } from '../scheduling/card-state.ts'
import type { PastAnswer } from '../log/kinds/review.ts'
import { foldRecord } from '../log/catalogue.ts'
import { compareRecords } from '../log/record-order.ts'
import { standingCardRecords } from '../log/records.ts'
import { untouchedCard } from '../scheduling/card-state.ts'

export { LEECH_LAPSES, type PastAnswer } from '../log/kinds/review.ts'
export { nextRecordTime } from '../log/record-order.ts'
export { schedulerFor } from '../scheduling/grading.ts'
export { type CardState, untouchedCard } from '../scheduling/card-state.ts'

/** Raised by a change of what replay would compute from the same log, so that caches made before are built again. */
export const FOLD_VERSION = 2

/**
 * The state after one more record of the card. This one function grades, previews and replays. `answers` are those
 * before, oldest first: needed by a mark of other parameters alone.
 */
export function applyRecord(state: CardState, record: CardRecord, answers: readonly PastAnswer[] = []): CardState {
  return foldRecord('card', { ...state, updatedAt: Math.max(state.updatedAt, record.at) }, record, { answers })
}

/** The state of one card from its records, in any order, voided ones already left out. */
export function foldCard(cardId: string, records: readonly CardRecord[]): CardState {
  const answers: PastAnswer[] = []
  let state = untouchedCard(cardId)
  for (const record of [...records].sort(compareRecords)) {
    state = applyRecord(state, record, answers)
    if (record.kind === 'review')
      answers.push(record)
  }
  return state
}

/** The states of all cards that the log speaks of: what the cache must always equal. */
export function foldLog(records: readonly LogRecord[]): Map<string, CardState> {
  const states = new Map<string, CardState>()
  const answers = new Map<string, PastAnswer[]>()
  for (const record of standingCardRecords(records)) {
    const { cardId } = record
    const before = answers.get(cardId) ?? []
    states.set(cardId, applyRecord(states.get(cardId) ?? untouchedCard(cardId), record, before))
    if (record.kind === 'review')
      before.push(record)
    answers.set(cardId, before)
  }
  return states
}
