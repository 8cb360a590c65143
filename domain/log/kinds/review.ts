import type { CardState } from '../../scheduling/card-state.ts'
import { movedTo, schedulerFor } from '../../scheduling/grading.ts'
import { memoryModelFor } from '../../scheduling/parameters.ts'
import type { Memory, MemoryState } from '../../scheduling/scheduler.ts'
import { reckonedAt } from '../../scheduling/study-day.ts'
import { z } from '../../schema.ts'
import {
  dueDaySchema,
  durationSchema,
  HIGHEST_RETENTION,
  isDayOf,
  LOWEST_RETENTION,
  nameSchema,
  studyDaySchema,
} from '../bounds.ts'
import { parametersSchema } from '../parameters-schema.ts'
import { baseFields } from '../record-id.ts'
import type { PastAnswer } from '../record-kind.ts'
import { defineKind } from '../record-kind.ts'
import { studyModes } from '../study-mode.ts'

const fields = z.object({
  ...baseFields,
  kind: z.literal('review'),
  cardId: nameSchema,
  /** Revision of the fact that was asked. */
  factRevision: z.uint32().check(z.minimum(1)),
  /** Minutes ahead of UTC, and the study day, as they were for the learner; never computed again. */
  utcOffset: z.int().check(z.minimum(-1440), z.maximum(1440)),
  studyDay: studyDaySchema,
  mode: z.enum(studyModes),
  rating: z.literal([1, 2, 3, 4]),
  /** From seeing the front to the grade. */
  durationMs: durationSchema,
  /** What the schedule aimed at when this was answered, so that a replay gives the same dates. */
  desiredRetention: z.number().check(z.minimum(LOWEST_RETENTION), z.maximum(HIGHEST_RETENTION)),
  /** The parameters of FSRS it was scheduled with, as spelt by `spellParameters`; without them the standard ones. */
  parameters: z.optional(parametersSchema),
  /**
   * The study day chosen for the card's return, where an even load or an exam moved it; otherwise the scheduler's
   * stands.
   */
  dueDay: z.optional(dueDaySchema),
  confidence: z.optional(z.int().check(z.minimum(0), z.maximum(127))),
  chosen: z.optional(z.string()),
})

const schema = fields.check(({ value, issues }) => {
  if (!isDayOf(value.studyDay, value.at))
    issues.push({ code: 'custom', input: value, message: `study day ${value.studyDay} is later than its time` })
})
export type ReviewRecord = z.infer<typeof schema>

const knownFields: ReadonlySet<string> = new Set(Object.keys(fields.shape))

/** Whether an answer has fields that this version does not know: a later one wrote them. */
export function hasUnknownFields(record: ReviewRecord): boolean {
  return Object.keys(record).some(key => !knownFields.has(key))
}

/** Lapses after which a card is suspended, because more of the same repetition will not help. */
export const LEECH_LAPSES = 8

/** Cramming is practice: it stays in the log, and the schedule ignores it. */
export function countsForSchedule(record: Pick<ReviewRecord, 'mode'>): boolean {
  return record.mode !== 'cram'
}

/** What an answer says to parameters that see it anew. */
export type { PastAnswer } from '../record-kind.ts'

/**
 * A card's memory as the parameters that a text spells (null: the standard ones) see all its answers, oldest first. Its
 * dates and counts stay: what was promised is not taken back. Throws when there is no answer to see.
 */
export function reassess(
  cardId: string,
  memory: Memory,
  answers: readonly PastAnswer[],
  parameters: string | null,
): Memory {
  const see = memoryModelFor(parameters ?? undefined)
  let seen: MemoryState | undefined
  for (const answer of answers) {
    if (countsForSchedule(answer))
      seen = see(seen, answer.rating, answer.studyDay)
  }
  if (!seen)
    throw new Error(`Inconsistent: ${cardId} has a memory and no answers`)
  return { ...memory, stability: seen.stability, difficulty: seen.difficulty }
}

function afterReview(state: CardState, record: ReviewRecord): CardState {
  if (!countsForSchedule(record))
    return state
  const scheduler = schedulerFor(record.desiredRetention, record.parameters)
  const scheduled = scheduler.next(record.cardId, state.memory ?? undefined, record.rating, {
    at: reckonedAt(record),
    studyDay: record.studyDay,
  })
  const memory = record.dueDay === undefined ? scheduled : movedTo(scheduled, record.dueDay)
  const isLeech = memory.lapses >= LEECH_LAPSES && memory.lapses > (state.memory?.lapses ?? 0)
  return {
    ...state,
    memory,
    factRevision: record.factRevision,
    suspended: isLeech ? 'leech' : state.suspended,
    lastRating: record.rating,
    introducedOn: state.introducedOn ?? record.studyDay,
  }
}

/** An answer to a card. */
export const reviewKind = defineKind({
  kind: 'review',
  since: 1,
  says: 'A card was answered: grade, time, study day, and what its schedule depended on.',
  schema,
  of: 'card',
  subjectOf: record => record.cardId,
  // What a quiz did to the schedule is taken back as a whole.
  isUndoable: record => record.mode !== 'quiz',
  fold: afterReview,
})
