import type { CardState } from './card-state.ts'
import type { LogRecord } from './records.ts'
import { foldLog } from './card-state.ts'
import { isCardRecord, recordKey } from './records.ts'
import type { SubjectRow } from './subjects.ts'
import { hasSameContent } from './same-content.ts'
import { foldSettings, settingTimes } from './settings.ts'
import { foldSubjects } from './subjects.ts'

/** What is kept beside the log, to be compared with it. */
export interface StoredCache {
  states: readonly CardState[]
  subjects: readonly SubjectRow[]
  settings: Readonly<Record<string, unknown>>
  writtenAt: Readonly<Record<string, number>>
  recordCount: number
  /** This device and the next place in its sequence. */
  device: string
  nextSeq: number
}

/** How many things do not agree with the log; all 0 when it is whole. */
export interface CacheFaults {
  /** States of cards and the like that differ from what the log says, that are missing, or that no record speaks of. */
  states: number
  settings: number
  count: number
  sequence: number
}

/** What refers to nothing here. No fault: the other half may be on another device, or withdrawn from the deck. */
export interface LooseReferences {
  /** Records taken back that are not here. */
  voids: number
  /** Cards with progress that the deck no longer has. */
  cards: number
}

/** How many entries differ, are missing or are too many. */
function countWrong<T>(right: ReadonlyMap<string, T>, stored: readonly T[], keyOf: (entry: T) => string): number {
  const wrong = stored.filter(entry => !hasSameContent(right.get(keyOf(entry)), entry)).length
  const kept = new Set(stored.map(keyOf))
  return wrong + [...right.keys()].filter(key => !kept.has(key)).length
}

function countWrongStates(log: readonly LogRecord[], { states, subjects }: StoredCache): number {
  const keyOf = ({ of, id }: SubjectRow): string => `${of} ${id}`
  return countWrong(foldLog(log), states, ({ cardId }) => cardId)
    + countWrong(new Map(foldSubjects(log).map(row => [keyOf(row), row])), subjects, keyOf)
}

function lastPlace(log: readonly LogRecord[], device: string): number {
  return log.reduce((last, record) => record.device === device ? Math.max(last, record.seq) : last, -1)
}

/** Compares what is cached with the log. */
export function findCacheFaults(log: readonly LogRecord[], cache: StoredCache): CacheFaults {
  const settings = foldSettings(log)
  const times = settingTimes(log)
  const areSettingsRight
    = Object.entries(cache.settings).every(([key, value]) =>
      hasSameContent(value, Object.hasOwn(settings, key) ? settings[key as keyof typeof settings] : undefined),
    )
    && hasSameContent(times, cache.writtenAt)
  return {
    states: countWrongStates(log, cache),
    settings: areSettingsRight ? 0 : 1,
    count: cache.recordCount === log.length ? 0 : 1,
    sequence: cache.nextSeq > lastPlace(log, cache.device) ? 0 : 1,
  }
}

/** Counts what refers to nothing. `deckCards` are the ids of the deck's cards. */
export function findLooseReferences(log: readonly LogRecord[], deckCards: ReadonlySet<string>): LooseReferences {
  const keys = new Set(log.map(recordKey))
  const cards = new Set(log.flatMap(record => isCardRecord(record) ? [record.cardId] : []))
  return {
    voids: log.filter(record => record.kind === 'void' && !keys.has(recordKey(record.target))).length,
    cards: [...cards].filter(cardId => !deckCards.has(cardId)).length,
  }
}

/** Records that take back everything that stands of some cards: how progress is forgotten in a log that only grows. */
export function standingRecordsOf(log: readonly LogRecord[], isWanted: (cardId: string) => boolean): LogRecord[] {
  const voided = new Set(log.flatMap(record => record.kind === 'void' ? [recordKey(record.target)] : []))
  return log.filter(record => isCardRecord(record) && isWanted(record.cardId) && !voided.has(recordKey(record)))
}
