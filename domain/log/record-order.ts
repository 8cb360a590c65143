/** The names of records as keys, and their one order. */
import type { RecordBase, RecordId } from './record-id.ts'

/** `device:seq`, for maps and sets. */
export function recordKey({ device, seq }: RecordId): string {
  return `${device}:${seq}`
}

/** The one order of the log on every device: by time, then device, then sequence. */
export function compareRecords(a: RecordBase, b: RecordBase): number {
  return a.at - b.at || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq)
}

/**
 * The time to give the next record of a card or the like: now, or just after its last one when the clock has gone back
 * since.
 */
export function nextRecordTime(state: { updatedAt: number }, now: number): number {
  return state.updatedAt < now ? now : state.updatedAt + 1
}
