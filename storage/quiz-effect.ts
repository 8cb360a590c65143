/** What a quiz does to the schedule, and taking that back. Each function here runs inside one transaction. */
import type { PlannedReview, ProgressChange } from '../domain/progress/ports.ts'
import type { LogRecord, QuizRecord, RecordId } from '../domain/progress/records.ts'
import type { RecordWriter } from './record-writer.ts'
import type { Readable, Writable } from './stores.ts'
import { applyRecord, foldCard, nextRecordTime, untouchedCard } from '../domain/progress/card-state.ts'
import { isCardRecord, recordKey, withoutVoided } from '../domain/progress/records.ts'
import { readWholeLog } from './log.ts'
import { asSeen, changeBy } from './record-writer.ts'

/** Writes the answers that a quiz counts as, and the decision, as the port of progress describes it. */
export async function scheduleQuiz(
  stores: Writable<'tail' | 'cards' | 'meta'>,
  { deviceRow, appendAll }: RecordWriter,
  attemptId: string,
  planned: readonly PlannedReview[],
  at: number,
): Promise<ProgressChange> {
  const [{ device, nextSeq }, stored] = await Promise.all([
    deviceRow(stores),
    stores.cards.getMany(planned.map(({ review }) => review.cardId)),
  ])
  const before = planned.map(({ review, seen }, place) => asSeen(stored[place] ?? untouchedCard(review.cardId), seen))
  const answers = planned.map(({ review }, place) => ({
    kind: 'review' as const,
    ...review,
    at: nextRecordTime(before[place]!, review.at),
  }))
  const reviews = answers.map((_, place): RecordId => ({ device, seq: nextSeq + place }))
  const records = await appendAll(stores, [...answers, { kind: 'quiz', attemptId, at, event: 'scheduled', reviews }])
  const states = records.filter(isCardRecord).map((record, place) => applyRecord(before[place]!, record))
  await stores.cards.putAll(states)
  return changeBy(stores, records, states)
}

/** Takes back what a quiz did, with `forget` the quiz itself as well. */
export async function undoQuiz(
  stores: Writable<'tail' | 'cards' | 'meta'> & Readable<'segments'>,
  { appendAll }: RecordWriter,
  attemptId: string,
  forget: boolean,
  at: number,
): Promise<ProgressChange> {
  const standing = withoutVoided(await readWholeLog(stores))
  const own = standing.filter((record: LogRecord): record is QuizRecord =>
    record.kind === 'quiz' && record.attemptId === attemptId,
  )
  const decisions = own.filter(record => record.event === 'scheduled')
  const targets = [
    ...decisions.flatMap(({ reviews }) => reviews),
    ...decisions,
    ...own.filter(({ event }) => forget && event === 'started'),
  ]
  const taken = new Set(targets.map(recordKey))
  const latest = Math.max(at, ...own.map(record => record.at))
  const cardIds = new Set(
    standing.flatMap(record => record.kind === 'review' && taken.has(recordKey(record)) ? [record.cardId] : []),
  )
  const left = standing.filter(isCardRecord).filter(record =>
    cardIds.has(record.cardId) && !taken.has(recordKey(record)),
  )
  const states = [...cardIds].map(cardId => foldCard(cardId, left.filter(record => record.cardId === cardId)))
  const voids = await appendAll(
    stores,
    targets.map(({ device, seq }) => ({ kind: 'void', at: latest, target: { device, seq } })),
  )
  await Promise.all([
    stores.cards.putAll(states.filter(({ updatedAt }) => updatedAt > 0)),
    stores.cards.deleteAll(states.filter(({ updatedAt }) => updatedAt === 0).map(({ cardId }) => cardId)),
  ])
  return changeBy(stores, voids, states)
}
