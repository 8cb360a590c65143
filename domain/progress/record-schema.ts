/** The door between what is stored and the strict types: one schema, one parser. */
import * as z from 'zod/mini'
import type { LogRecord } from './records.ts'
import { isParameters } from '../scheduling/parameters.ts'
import { quizPurposes } from './records.ts'

// Compiled parsers need eval, which the page's security policy forbids.
z.config({ jitless: true })

const deviceSchema = z.string().check(z.minLength(1))
const seqSchema = z.int().check(z.minimum(0))
const base = { device: deviceSchema, seq: seqSchema, at: z.number().check(z.minimum(0)) }
const parametersSchema = z.string().check(z.refine(isParameters))
const cardIdSchema = z.string().check(z.minLength(1))

const recordIdSchema = z.object({ device: deviceSchema, seq: seqSchema })
const textSchema = z.string().check(z.minLength(1))
const count = z.number().check(z.minimum(0))

/** Topics, kinds and the like are names that the quiz checks against its deck; here only their shape matters. */
const specificationSchema = z.object({
  deckVersion: textSchema,
  settings: z.object({
    selection: z.object({
      topics: z.array(z.string()),
      articles: z.array(z.string()),
      factKinds: z.array(z.string()),
      importances: z.array(z.literal([1, 2, 3])),
      knowledge: z.enum(['any', 'weak', 'new']),
    }),
    count: z.int().check(z.minimum(1)),
    kinds: z.array(z.string()),
    mode: z.enum(['practice', 'exam']),
    timeLimitMinutes: z.nullable(z.number().check(z.gt(0))),
  }),
  seed: z.uint32(),
  picks: z.nullable(z.array(seqSchema)),
})

const responseSchema = z.union([
  z.object({ kind: z.literal('choice'), optionId: z.string() }),
  z.object({ kind: z.literal('typed'), text: z.string() }),
  z.object({ kind: z.literal('ordering'), itemIds: z.array(z.string()) }),
  z.object({ kind: z.literal('matching'), pairs: z.record(z.string(), z.string()) }),
])

const quiz = { ...base, kind: z.literal('quiz'), attemptId: textSchema }
const responding = { questionId: textSchema, response: z.nullable(responseSchema), confidence: z.nullable(z.literal([1, 2, 3])), durationMs: count }
const scoreSchema = z.object({
  questions: count,
  right: count,
  points: count,
  durationMs: count,
  topics: z.array(z.object({ topic: z.string(), questions: count, points: count })),
  studyDay: z.optional(z.int32()),
  results: z.optional(z.array(z.object({ factId: textSchema, points: count, confidence: z.nullable(z.literal([1, 2, 3])) }))),
})
const quizRecordSchemas = [
  z.object({ ...quiz, event: z.literal('started'), specification: specificationSchema, purpose: z.enum(quizPurposes) }),
  z.object({ ...quiz, event: z.literal('drafted'), ...responding }),
  z.object({ ...quiz, event: z.literal('answered'), ...responding }),
  z.object({ ...quiz, event: z.literal('flagged'), questionId: textSchema, value: z.boolean() }),
  z.object({ ...quiz, event: z.literal('retried'), questionId: textSchema }),
  z.object({ ...quiz, event: z.literal('finished'), score: scoreSchema }),
  z.object({ ...quiz, event: z.literal('scheduled'), reviews: z.array(recordIdSchema) }),
] as const

/** What it lets through, a segment can hold: the bounds of numbers are those of its columns. */
const logRecordSchema = z.union([
  z.object({
    ...base,
    kind: z.literal('review'),
    cardId: cardIdSchema,
    factRevision: z.uint32().check(z.minimum(1)),
    utcOffset: z.int().check(z.minimum(-1440), z.maximum(1440)),
    studyDay: z.int32(),
    mode: z.enum(['study', 'quiz', 'cram']),
    rating: z.literal([1, 2, 3, 4]),
    durationMs: z.int().check(z.minimum(0)),
    desiredRetention: z.number().check(z.gt(0), z.lt(1)),
    parameters: z.optional(parametersSchema),
    dueDay: z.optional(z.int32().check(z.minimum(0))),
    confidence: z.optional(z.int().check(z.minimum(0), z.maximum(127))),
    chosen: z.optional(z.string()),
  }),
  z.object({ ...base, kind: z.literal('void'), target: recordIdSchema }),
  z.object({ ...base, kind: z.literal('setting'), key: z.string(), value: z.unknown() }),
  z.object({ ...base, kind: z.literal('mark'), cardId: cardIdSchema, mark: z.literal('suspended'), value: z.boolean() }),
  z.object({ ...base, kind: z.literal('mark'), cardId: cardIdSchema, mark: z.literal('buried'), value: z.nullable(z.int()) }),
  z.object({ ...base, kind: z.literal('mark'), cardId: cardIdSchema, mark: z.literal('flagged'), value: z.nullable(z.string()) }),
  z.object({ ...base, kind: z.literal('mark'), cardId: cardIdSchema, mark: z.literal('rescheduled'), value: z.int32().check(z.minimum(0)) }),
  z.object({ ...base, kind: z.literal('mark'), cardId: cardIdSchema, mark: z.literal('reassessed'), value: z.nullable(parametersSchema) }),
  ...quizRecordSchemas,
])

/** The record that a stored value is, or undefined when it is none. */
export function parseLogRecord(value: unknown): LogRecord | undefined {
  const result = logRecordSchema.safeParse(value)
  return result.success ? result.data as LogRecord : undefined
}
