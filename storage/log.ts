/** The log on disk: this module alone knows that it is a tail of loose records and segments of packed ones. */
import type {
  CardRecord,
  KeptSubject,
  LogRecord,
  QuizRecord,
  RecordId,
  SubjectRecord,
  UndoableRecord,
} from '../domain/progress/records.ts'
import type { ManaschiDatabase } from './database.ts'
import type { Readable } from './stores.ts'
import { subjectOf } from '../domain/log/catalogue.ts'
import {
  compareRecords,
  isCardRecord,
  isSubjectRecord,
  isUndoableRecord,
  recordKey,
} from '../domain/progress/records.ts'
import { parseLogRecord } from '../domain/log/parse-record.ts'
import { SEGMENT_SIZE, SegmentError, unpackSegment } from '../domain/progress/segment.ts'
import { eachSegment } from './batches.ts'
import { readSegmentsThen } from './reading.ts'

/** The keys of everything that a device wrote, in tail or segments. */
export function ownRange(device: string): IDBKeyRange {
  return IDBKeyRange.bound([device, -Infinity], [device, Infinity])
}

/** Loose records, checked. Throws SegmentError at the first that cannot be read. */
export function parseTail(rows: readonly unknown[]): LogRecord[] {
  return rows.map((row) => {
    const record = parseLogRecord(row)
    if (!record)
      throw new SegmentError(`a record of the tail cannot be read: ${JSON.stringify(row).slice(0, 200)}`)
    return record
  })
}

/** Every record, in log order. */
export async function readWholeLog(stores: Readable<'tail' | 'segments'>): Promise<LogRecord[]> {
  const records: LogRecord[] = []
  await eachSegment(stores, segment => records.push(...unpackSegment(segment)))
  return [...records, ...parseTail(await stores.tail.getAll())].sort(compareRecords)
}

/** How far a reader of the log has come: the first sequence number of each device that it does not have yet. */
export type LogPosition = Map<string, number>

/** Moves a position on behind some records, and gives it. */
export function movedOn(position: LogPosition, records: readonly LogRecord[]): LogPosition {
  for (const { device, seq } of records)
    position.set(device, Math.max(position.get(device) ?? 0, seq + 1))
  return position
}

function takeNew(records: readonly LogRecord[], position: LogPosition): LogRecord[] {
  const fresh = records.filter(({ device, seq }) => seq >= (position.get(device) ?? 0))
  movedOn(position, fresh)
  return fresh
}

/**
 * Hands over the records that a reader does not have yet, block by block, each device's in sequence, and moves its
 * position on. `share` (0–1) tells how much of what there was to read has been. Resolves with what `atEnd` reads at the
 * moment that the reader has come to.
 */
export function readLogFrom<T = void>(
  database: ManaschiDatabase,
  position: LogPosition,
  take: (records: LogRecord[], share: number) => void,
  atEnd?: (stores: Readable) => Promise<T>,
): Promise<T | undefined> {
  return readSegmentsThen(database, {
    isWanted: ([device, first]) => first + SEGMENT_SIZE > (position.get(device) ?? 0),
    take: (found, share) => take(takeNew(found.flatMap(({ segment }) => unpackSegment(segment)), position), share),
  }, async (stores) => {
    take(takeNew(parseTail(await stores.tail.getAll()), position), 1)
    return atEnd?.(stores)
  })
}

/** Records from an instant (UTC ms) on, in log order. */
export async function readLogSince(stores: Readable<'tail' | 'segments'>, since: number): Promise<LogRecord[]> {
  const range = IDBKeyRange.lowerBound(since)
  const [segments, tail] = await Promise.all([
    stores.segments.getAllBy('lastAt', range),
    stores.tail.getAllBy('at', range),
  ])
  return [...segments.flatMap(unpackSegment).filter(record => record.at >= since), ...parseTail(tail)].sort(
    compareRecords,
  )
}

/** Keys of all records that were taken back. */
export async function readVoidedKeys(stores: Readable<'tail' | 'segments'>): Promise<Set<string>> {
  const targets: RecordId[] = []
  await eachSegment(stores, segment => targets.push(...segment.voids))
  for (const record of parseTail(await stores.tail.getAll())) {
    if (record.kind === 'void')
      targets.push(record.target)
  }
  return new Set(targets.map(recordKey))
}

/** The records of one card that stand, in log order. */
export async function readCardRecords(
  stores: Readable<'tail' | 'segments'>,
  cardId: string,
): Promise<CardRecord[]> {
  const found: LogRecord[] = []
  const voided = new Set<string>()
  await eachSegment(stores, (segment) => {
    segment.voids.forEach(target => voided.add(recordKey(target)))
    if (segment.cardIds.includes(cardId))
      found.push(...unpackSegment(segment))
  })
  for (const record of parseTail(await stores.tail.getAll())) {
    found.push(record)
    if (record.kind === 'void')
      voided.add(recordKey(record.target))
  }
  return found
    .filter(isCardRecord)
    .filter(record => record.cardId === cardId && !voided.has(recordKey(record)))
    .sort(compareRecords)
}

/**
 * The records of quizzes that stand, in log order. Segments need not be unpacked for them: what is no review lies there
 * as it is.
 */
export async function readQuizRecords(stores: Readable<'tail' | 'segments'>): Promise<QuizRecord[]> {
  const others: LogRecord[] = []
  await eachSegment(stores, segment => others.push(...segment.others))
  const [tail, voided] = await Promise.all([stores.tail.getAll(), readVoidedKeys(stores)])
  const isQuiz = (record: LogRecord): record is QuizRecord => record.kind === 'quiz' && !voided.has(recordKey(record))
  return parseTail([...others, ...tail]).filter(isQuiz).sort(compareRecords)
}

/** The records about a fact, a unit or a ticket that stand, in log order. */
export async function readSubjectRecords(
  stores: Readable<'tail' | 'segments'>,
  of: KeptSubject,
  id: string,
): Promise<SubjectRecord[]> {
  const others: LogRecord[] = []
  await eachSegment(stores, segment => others.push(...segment.others))
  const [tail, voided] = await Promise.all([stores.tail.getAll(), readVoidedKeys(stores)])
  const isWanted = (record: LogRecord): record is SubjectRecord => {
    const about = isSubjectRecord(record) && !voided.has(recordKey(record)) ? subjectOf(record) : null
    return about?.of === of && about.id === id
  }
  return parseTail([...others, ...tail]).filter(isWanted).sort(compareRecords)
}

/** This device's latest record that stands, that undo takes back by itself, and that is wanted. */
export async function findLastUndoable(
  stores: Readable<'tail' | 'segments'>,
  device: string,
  isWanted: (record: UndoableRecord) => boolean,
): Promise<UndoableRecord | undefined> {
  const voided = await readVoidedKeys(stores)
  const isNext = (record: LogRecord): record is UndoableRecord =>
    isUndoableRecord(record) && !voided.has(recordKey(record)) && isWanted(record)
  const tail = parseTail(await stores.tail.getAll(ownRange(device)))
  const inTail = tail.findLast(isNext)
  if (inTail)
    return inTail
  for (const key of (await stores.segments.getAllKeys(ownRange(device))).reverse()) {
    const segment = await stores.segments.get(key)
    const inSegment = segment && unpackSegment(segment).findLast(isNext)
    if (inSegment)
      return inSegment
  }
}
