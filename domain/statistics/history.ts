/**
 * The log as tallies of cards, kept up to date record by record. An answer touches its own card only, so a new record
 * costs one step, a late or undone one the card's own few records, and the whole equals a computation from nothing.
 */
import type { CardState } from '../progress/card-state.ts'
import type { CardRecord, LogRecord, QuizRecord, RecordId } from '../progress/records.ts'
import type { ForgettingCurve } from '../scheduling/scheduler.ts'
import type { Answer, CardTally, MemoryStep } from './answers.ts'
import { compareRecords, isCardRecord } from '../progress/records.ts'
import { forgettingCurveOf } from '../scheduling/scheduler.ts'
import { advanceTally, emptyTally, tallyOf } from './answers.ts'

export interface History {
  /** Takes a record in, in any order; one already known changes nothing. */
  add: (record: LogRecord) => void
  /** States of all cards that the log speaks of: `foldLog` of the records taken in. */
  states: () => Map<string, CardState>
  /** The answers that stand, card by card, each card's oldest first. */
  answers: () => Answer[]
  /** What the answers that stand left of each card, each card's oldest first. */
  steps: () => { cardId: string, steps: readonly MemoryStep[] }[]
  /** The records of one card that stand, oldest first. */
  recordsOf: (cardId: string) => readonly CardRecord[]
  /** The records of quizzes that stand, in order of arrival. */
  quizRecords: () => QuizRecord[]
  /** Changes whenever a record changes something: for callers that keep what they have computed. */
  version: () => number
}

interface CardEntry {
  records: CardRecord[]
  tally: CardTally
  /** Whether `tally` lacks something that came late or was undone. */
  isStale: boolean
}

function insertInOrder(entry: CardEntry, record: CardRecord, curve: ForgettingCurve): void {
  const last = entry.records.at(-1)
  entry.records.push(record)
  if (last && compareRecords(last, record) > 0) {
    entry.records.sort(compareRecords)
    entry.isStale = true
  }
  else if (!entry.isStale) {
    advanceTally(entry.tally, record, curve)
  }
}

function removeRecord(entry: CardEntry | undefined, { device, seq }: RecordId): void {
  const place = entry?.records.findIndex(record => record.seq === seq && record.device === device) ?? -1
  if (!entry || place < 0)
    return
  entry.records.splice(place, 1)
  entry.isStale = true
}

/** Values by record: a map for each device, as joining names to texts would cost more than all the rest. */
function createRecordMap<T>(): { get: (id: RecordId) => T | undefined, set: (id: RecordId, value: T) => void } {
  const devices = new Map<string, Map<number, T>>()
  return {
    get: ({ device, seq }) => devices.get(device)?.get(seq),
    set: ({ device, seq }, value) => {
      const ofDevice = devices.get(device) ?? new Map<number, T>()
      devices.set(device, ofDevice)
      ofDevice.set(seq, value)
    },
  }
}

interface CardEntries {
  find: (cardId: string) => CardEntry | undefined
  findOrCreate: (cardId: string) => CardEntry
  /** Tallies of the cards of which something stands, by card: sums of fractions depend on their order. */
  tallies: () => CardTally[]
}

function createEntries(curve: ForgettingCurve): CardEntries {
  const entries = new Map<string, CardEntry>()
  return {
    find: cardId => entries.get(cardId),
    findOrCreate: (cardId) => {
      const entry = entries.get(cardId) ?? { records: [], tally: emptyTally(cardId), isStale: false }
      entries.set(cardId, entry)
      return entry
    },
    tallies: () => [...entries].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([cardId, entry]) => {
      if (entry.isStale) {
        entry.tally = tallyOf(cardId, entry.records, curve)
        entry.isStale = false
      }
      return entry.records.length > 0 ? [entry.tally] : []
    }),
  }
}

/** An empty history. `curve` predicts recall; by default that of the default parameters. */
export function createHistory(curve: ForgettingCurve = forgettingCurveOf()): History {
  const entries = createEntries(curve)
  const known = createRecordMap<LogRecord>()
  const voided = createRecordMap<true>()
  const quizRecords: QuizRecord[] = []
  let version = 0

  function takeBack(id: RecordId): void {
    voided.set(id, true)
    const target = known.get(id)
    if (target && isCardRecord(target))
      removeRecord(entries.find(target.cardId), id)
  }

  return {
    add: (record) => {
      if (known.get(record))
        return
      known.set(record, record)
      version++
      if (record.kind === 'void')
        takeBack(record.target)
      else if (record.kind === 'quiz')
        quizRecords.push(record)
      else if (isCardRecord(record) && !voided.get(record))
        insertInOrder(entries.findOrCreate(record.cardId), record, curve)
    },
    states: () => new Map(entries.tallies().map(({ state }) => [state.cardId, state])),
    answers: () => entries.tallies().flatMap(({ answers }) => answers),
    steps: () => entries.tallies().map(({ state: { cardId }, steps }) => ({ cardId, steps })),
    recordsOf: cardId => entries.find(cardId)?.records ?? [],
    quizRecords: () => quizRecords.filter(record => !voided.get(record)),
    version: () => version,
  }
}
