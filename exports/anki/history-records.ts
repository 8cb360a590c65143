/** Answers given in Anki as records of the log: each event once, whoever brings it in, from whatever package. */
import type { LogRecord, ReviewRecord, StudyMode } from '../../domain/progress/records.ts'
import type { StudyClock } from '../../domain/scheduling/study-day.ts'
import type { AnkiAnswer } from './read-history.ts'
import { bounded } from '../../domain/log/bounds.ts'
import { KnownAnswers, IMPORTED_DEVICE_PREFIX } from '../../domain/progress/imported-answers.ts'
import { studyDayAt } from '../../domain/scheduling/study-day.ts'
import { textDigest } from './checksum.ts'

/** A card as it is asked here today. */
export interface AnsweredCard {
  factRevision: number
  /** The day its fact last changed (ISO). */
  changedAt: string
}

export interface AnkiRecordContext {
  cards: ReadonlyMap<string, AnsweredCard>
  /** Anki keeps no offset and no aim; the learner's of today stand in. */
  clock: StudyClock
  desiredRetention: number
}

/**
 * The answers that the log does not hold yet, taken back or not. Taking in the same file again, or a package of our own
 * making, gives none.
 */
export function answersNotIn(answers: readonly AnkiAnswer[], here: readonly LogRecord[]): AnkiAnswer[] {
  const known = new KnownAnswers()
  for (const record of here) {
    if (record.kind === 'review')
      known.add(record)
  }
  return answers.filter(answer => !known.has(answer))
}

const modeOfKind: Record<AnkiAnswer['kind'], StudyMode> = {
  learning: 'study',
  review: 'study',
  relearning: 'study',
  early: 'study',
  cram: 'cram',
}

/**
 * The revision that was asked: what was answered before the fact last changed was an earlier one, so the card is asked
 * again.
 */
function revisionAt(card: AnsweredCard | undefined, at: number): number {
  if (!card)
    return 1
  return at < Date.parse(`${card.changedAt}T00:00:00Z`) ? Math.max(1, card.factRevision - 1) : card.factRevision
}

/** Bits of a digest in hexadecimal that name a device: as many as a device of ours has. */
const NAME_LENGTH = 20

/**
 * The records that the log does not hold yet. Their device is named after what they say, so that two browsers which
 * take in the same package make the same records, and joining the browsers' logs later gives each answer once.
 */
export function recordsFromAnki(
  answers: readonly AnkiAnswer[],
  here: readonly LogRecord[],
  { cards, clock, desiredRetention }: AnkiRecordContext,
): ReviewRecord[] {
  const fresh = answersNotIn(answers, here)
  const device = `${IMPORTED_DEVICE_PREFIX}${textDigest(JSON.stringify(fresh)).slice(0, NAME_LENGTH)}`
  return fresh.map(({ cardId, at, rating, durationMs, kind }, seq) =>
    bounded({
      kind: 'review',
      device,
      seq,
      cardId,
      at,
      rating,
      durationMs,
      desiredRetention,
      mode: modeOfKind[kind],
      factRevision: revisionAt(cards.get(cardId), at),
      utcOffset: clock.utcOffsetAt(at),
      studyDay: studyDayAt(at, clock),
    }),
  )
}
