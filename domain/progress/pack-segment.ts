/**
 * Records into the columns of a segment: apart from reading them, because a page reads some at its start and packs
 * none.
 */
import type { LogRecord, ReviewRecord } from './records.ts'
import type { Segment } from './segment.ts'
import { hasUnknownFields } from '../log/kinds/review.ts'
import { studyModes } from '../log/study-mode.ts'
import { isCardRecord } from './records.ts'
import { NO_CONFIDENCE, NO_DUE_DAY, SegmentError, STANDARD_PARAMETERS } from './segment.ts'

function indexInto(list: string[], value: string, places: Map<string, number>): number {
  let place = places.get(value)
  if (place === undefined) {
    place = list.push(value) - 1
    places.set(value, place)
  }
  return place
}

/** Packs consecutive records of one device. Throws SegmentError when they are not that. */
export function packSegment(records: readonly LogRecord[]): Segment {
  const [head] = records
  if (!head || records.some((record, index) => record.device !== head.device || record.seq !== head.seq + index)) {
    throw new SegmentError(
      `a segment holds consecutive records of one device, not ${
        records.map(record => `${record.device}:${record.seq}`).join(', ').slice(0, 200)
      }`,
    )
  }
  // A column has room for what this version knows; an answer with more to say stays as it is.
  const isPacked = (record: LogRecord): record is ReviewRecord => record.kind === 'review' && !hasUnknownFields(record)
  const reviews = records.filter(isPacked)
  const cardIds: string[] = []
  const places = new Map<string, number>()
  for (const record of records) {
    if (isCardRecord(record))
      indexInto(cardIds, record.cardId, places)
  }
  const parameters: string[] = []
  const parameterPlaces = new Map<string, number>()
  const parameterOf = (review: ReviewRecord): number =>
    review.parameters === undefined
      ? STANDARD_PARAMETERS
      : indexInto(parameters, review.parameters, parameterPlaces) + 1
  const parameterColumn = Uint16Array.from(reviews, parameterOf)
  const column = (valueOf: (review: ReviewRecord) => number): number[] => reviews.map(valueOf)
  return {
    device: head.device,
    first: head.seq,
    last: head.seq + records.length - 1,
    firstAt: records.reduce((least, record) => Math.min(least, record.at), Infinity),
    lastAt: records.reduce((most, record) => Math.max(most, record.at), -Infinity),
    reviews: {
      seqOffset: Uint16Array.from(column(review => review.seq - head.seq)),
      at: Float64Array.from(column(review => review.at)),
      card: Uint16Array.from(column(review => indexInto(cardIds, review.cardId, places))),
      rating: Uint8Array.from(column(review => review.rating)),
      durationMs: Float64Array.from(column(review => review.durationMs)),
      studyDay: Int32Array.from(column(review => review.studyDay)),
      utcOffset: Int16Array.from(column(review => review.utcOffset)),
      mode: Uint8Array.from(column(review => studyModes.indexOf(review.mode))),
      factRevision: Uint32Array.from(column(review => review.factRevision)),
      desiredRetention: Float64Array.from(column(review => review.desiredRetention)),
      confidence: Int8Array.from(column(review => review.confidence ?? NO_CONFIDENCE)),
      ...reviews.some(review => review.dueDay !== undefined)
      && { dueDay: Int32Array.from(column(review => review.dueDay ?? NO_DUE_DAY)) },
      ...parameters.length > 0 && { parameters: parameterColumn },
    },
    ...parameters.length > 0 && { parameters },
    chosen: Object.fromEntries(
      reviews.flatMap((review, row) => review.chosen === undefined ? [] : [[row, review.chosen]]),
    ),
    others: records.filter(record => !isPacked(record)),
    voids: records.flatMap(record => record.kind === 'void' ? [record.target] : []),
    cardIds,
  }
}
