/** What a record about a sitting of a quiz says, and its bounds. */
import type { FactKind } from '../content/deck.ts'
import { z } from '../schema.ts'
import { durationSchema, nameSchema, studyDaySchema } from './bounds.ts'
import { confidences } from './confidence.ts'
import { listOf, namesOf } from './lists.ts'
import { baseFields, recordIdSchema } from './record-id.ts'

/** What an attempt is for: a quiz as set up, or the mistakes of an earlier one, again until right. */
export const quizPurposes = ['quiz', 'mistakes'] as const
export type QuizPurpose = typeof quizPurposes[number]

/**
 * The types of question by name: `choice` one of three options; `cloze` one of three for a gap; `typed` an answer in
 * writing; `ordering` 3–5 things in order; `matching` pairs; `who-says` whose claim it is; `odd-one-out` the one of
 * three that does not fit; `true-false` a warm-up that is only asked when it is chosen; `place` the gap of a line of
 * time; `before-after` which of two came first; `president` who was in office; `where` which of three places
 * lies there. New ones come last: addresses name them by their places.
 */
export const questionKinds = [
  'choice',
  'cloze',
  'typed',
  'ordering',
  'matching',
  'who-says',
  'odd-one-out',
  'true-false',
  'place',
  'before-after',
  'president',
  'where',
] as const
export type QuestionKind = typeof questionKinds[number]

const count = z.number().check(z.minimum(0))
const confidence = z.nullable(z.literal(confidences))

/** Which facts a quiz is about. An empty list narrows nothing; all lists hold at once. */
const selectionSchema = z.object({
  topics: namesOf<string>(),
  articles: namesOf<string>(),
  factKinds: namesOf<FactKind>(),
  importances: listOf(z.literal([1, 2, 3])),
  /** `weak`: facts already begun, lowest retrievability first; `new`: none of its cards begun (a pretest). */
  knowledge: z.enum(['any', 'weak', 'new']),
  /** Units of the course; left out where none is named, as in quizzes from before there was a course. */
  units: z.optional(namesOf<string>()),
  /** Facts by name; left out where none is named. An address leaves them to its picks. */
  facts: z.optional(namesOf<string>()),
})

const settingsSchema = z.object({
  selection: selectionSchema,
  /** How many questions, 1–100. The quiz is shorter when there are not so many facts. */
  count: z.int().check(z.minimum(1)),
  kinds: namesOf<QuestionKind>(),
  mode: z.enum(['practice', 'exam']),
  /** Exam only. */
  timeLimitMinutes: z.nullable(z.number().check(z.gt(0))),
})

/** The rules by which a quiz is made again; the quiz checks its names against its deck. */
const specificationSchema = z.object({
  /** See `deckVersionSteps`. */
  deckVersion: nameSchema,
  settings: settingsSchema,
  /** 0 to 2³² − 1. */
  seed: z.uint32(),
  /**
   * The blueprints of the questions, in order, by their places in the quiz index. Filled in when the quiz is made: what
   * is weak or new, and how hard to ask, depends on one learner's memory on one day, and must not change on reload or
   * for a friend.
   */
  picks: z.nullable(listOf(z.int().check(z.minimum(0)))),
})
export type QuizSpecification = z.infer<typeof specificationSchema>

/** What the learner did. Options, items and sides by id. */
const responseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), optionId: z.string() }),
  z.object({ kind: z.literal('typed'), text: z.string() }),
  z.object({ kind: z.literal('ordering'), itemIds: listOf(z.string()) }),
  /** Left id → right id; a left side may be missing. */
  z.object({ kind: z.literal('matching'), pairs: z.record(z.string(), z.string()) }),
  /** A gap of a line, 0 before its first; null when it is not known. */
  z.object({ kind: z.literal('place'), gap: z.nullable(z.int().check(z.minimum(0))) }),
])
export type QuestionResponse = z.infer<typeof responseSchema>

/** A response to one question, as far as it has come. */
const responding = {
  questionId: nameSchema,
  /** Null when what had been answered is taken back. */
  response: z.nullable(responseSchema),
  confidence,
  /** Time spent on the question so far, ms. */
  durationMs: durationSchema,
}

const questionScoreSchema = z.object({
  factId: nameSchema,
  /** 0–1; partly right answers count in part. */
  points: count,
  /** How sure the learner was; null when it was not said. */
  confidence,
})
/** What became of one question of a quiz. */
export type QuizQuestionScore = z.infer<typeof questionScoreSchema>

const scoreSchema = z.object({
  questions: count,
  right: count,
  /** Partly right answers count in part. */
  points: count,
  /** Time on the questions, ms. */
  durationMs: count,
  topics: listOf(z.object({ topic: z.string(), questions: count, points: count })),
  /** The study day on which it was finished, as it was for the learner. */
  studyDay: z.optional(studyDaySchema),
  /** Question by question, those without an answer too. */
  results: z.optional(listOf(questionScoreSchema)),
})
/**
 * What an attempt came to, kept with it so that it can be read when the deck has changed and its questions are no more.
 */
export type QuizScore = z.infer<typeof scoreSchema>

const quiz = { ...baseFields, kind: z.literal('quiz'), attemptId: nameSchema }

export const quizRecordSchema = z.discriminatedUnion('event', [
  z.object({ ...quiz, event: z.literal('started'), specification: specificationSchema, purpose: z.enum(quizPurposes) }),
  /** Practice: not yet checked. */
  z.object({ ...quiz, event: z.literal('drafted'), ...responding }),
  /** Practice: checked, and stands. Exam: may change until the end. */
  z.object({ ...quiz, event: z.literal('answered'), ...responding }),
  /** To look at again before an exam ends, or no more. */
  z.object({ ...quiz, event: z.literal('flagged'), questionId: nameSchema, value: z.boolean() }),
  /** A mistake that is to be asked again: its answer no longer stands. */
  z.object({ ...quiz, event: z.literal('retried'), questionId: nameSchema }),
  z.object({ ...quiz, event: z.literal('finished'), score: scoreSchema }),
  /** The learner decided what it does to the schedule: these answers, or nothing. */
  z.object({ ...quiz, event: z.literal('scheduled'), reviews: listOf(recordIdSchema) }),
])
export type QuizRecord = z.infer<typeof quizRecordSchema>

/** What happens in one sitting of a quiz; each is written at once, so that nothing is lost when the browser dies. */
export type QuizEvent = QuizRecord extends infer R
  ? R extends QuizRecord ? Omit<R, 'kind' | 'attemptId' | 'device' | 'seq' | 'at'> : never
  : never

/** A response to one question as a record says it. */
export type QuizResponseEvent = Pick<
  Extract<QuizRecord, { event: 'answered' }>,
  'questionId' | 'response' | 'confidence' | 'durationMs'
>
