/** What a quiz does to the schedule, and taking that back. Each function here runs inside one transaction. */
import type { PlannedReview, ProgressChange } from '../domain/progress/ports.ts'
import type { LogRecord, QuizRecord, RecordId } from '../domain/progress/records.ts'
import type { ManaschiDatabase } from './database.ts'
import type { RecordWriter } from './record-writer.ts'
import { applyRecord, foldCard, nextRecordTime, untouchedCard } from '../domain/progress/card-state.ts'
import { isCardRecord, recordKey, withoutVoided } from '../domain/progress/records.ts'
import { readWholeLog } from './log.ts'
import { asSeen } from './record-writer.ts'

/**
 * Writes the answers that a quiz counts as, and the decision, as the port of progress describes it. Over tail, cards
 * and meta.
 */
export async function scheduleQuiz(
  { cards }: ManaschiDatabase,
  { deviceRow, appendAll, changeBy }: RecordWriter,
  attemptId: string,
  planned: readonly PlannedReview[],
  at: number,
): Promise<ProgressChange> {
  const [{ device, nextSeq }, stored] = await Promise.all([
    deviceRow(),
    cards.bulkGet(planned.map(({ review }) => review.cardId)),
  ])
  const before = planned.map(({ review, seen }, place) => asSeen(stored[place] ?? untouchedCard(review.cardId), seen))
  const answers = planned.map(({ review }, place) => ({
    kind: 'review' as const,
    ...review,
    at: nextRecordTime(before[place]!, review.at),
  }))
  const reviews = answers.map((_, place): RecordId => ({ device, seq: nextSeq + place }))
  const records = await appendAll([...answers, { kind: 'quiz', attemptId, at, event: 'scheduled', reviews }])
  const states = records.filter(isCardRecord).map((record, place) => applyRecord(before[place]!, record))
  await cards.bulkPut(states)
  return changeBy(records, states)
}

/** Takes back what a quiz did, with `forget` the quiz itself as well. Over tail, segments, cards and meta. */
export async function undoQuiz(
  database: ManaschiDatabase,
  { appendAll, changeBy }: RecordWriter,
  attemptId: string,
  forget: boolean,
  at: number,
): Promise<ProgressChange> {
  const { cards } = database
  const standing = withoutVoided(await readWholeLog(database))
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
    targets.map(({ device, seq }) => ({ kind: 'void', at: latest, target: { device, seq } })),
  )
  await Promise.all([
    cards.bulkPut(states.filter(({ updatedAt }) => updatedAt > 0)),
    cards.bulkDelete(states.filter(({ updatedAt }) => updatedAt === 0).map(({ cardId }) => cardId)),
  ])
  return changeBy(voids, states)
}
