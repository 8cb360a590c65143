/** The door between what is stored and the strict types: one schema, one parser. */
import * as z from 'zod/mini'
import type { LogRecord } from './records.ts'

// Compiled parsers need eval, which the page's security policy forbids.
z.config({ jitless: true })

const deviceSchema = z.string().check(z.minLength(1))
const seqSchema = z.int().check(z.minimum(0))
const base = { device: deviceSchema, seq: seqSchema, at: z.number().check(z.minimum(0)) }
const cardIdSchema = z.string().check(z.minLength(1))

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
    confidence: z.optional(z.int().check(z.minimum(0), z.maximum(127))),
    chosen: z.optional(z.string()),
  }),
  z.object({ ...base, kind: z.literal('void'), target: z.object({ device: deviceSchema, seq: seqSchema }) }),
  z.object({ ...base, kind: z.literal('setting'), key: z.string(), value: z.unknown() }),
  z.object({ ...base, kind: z.literal('mark'), cardId: cardIdSchema, mark: z.literal('suspended'), value: z.boolean() }),
  z.object({ ...base, kind: z.literal('mark'), cardId: cardIdSchema, mark: z.literal('buried'), value: z.nullable(z.int()) }),
  z.object({ ...base, kind: z.literal('mark'), cardId: cardIdSchema, mark: z.literal('flagged'), value: z.nullable(z.string()) }),
])

/** The record that a stored value is, or undefined when it is none. */
export function parseLogRecord(value: unknown): LogRecord | undefined {
  const result = logRecordSchema.safeParse(value)
  return result.success ? result.data as LogRecord : undefined
}
