/** The shape of the cases to weigh as their authors write them (content/debates.yml, content/undebated.yml). */
import { z } from 'zod'
import { evidenceSchema, lineSchema, slugSchema } from './schemas.ts'

/** A side of a case: what is claimed, on which ground, and where. */
export const positionSchema = z.strictObject({
  /** Who holds it: an author, a place of an article, or somebody an article reports. */
  by: lineSchema.optional(),
  /** Known outside the articles: nobody holds it here, and it has no evidence. */
  isOutside: z.literal(true).optional(),
  says: lineSchema,
  /** On which ground, or that none is given. */
  ground: lineSchema,
  /** The fact that comes back when this side was missed; the first of the case when there is none. */
  fact: slugSchema.optional(),
  evidence: z.array(evidenceSchema.omit({ stance: true })).default([]),
}).superRefine((position, context) => {
  if ((position.by === undefined) !== (position.isOutside === true))
    context.addIssue({ code: 'custom', path: ['by'], message: 'a position is held by somebody or isOutside' })
  if ((position.evidence.length === 0) !== (position.isOutside === true)) {
    context.addIssue({
      code: 'custom',
      path: ['evidence'],
      message: 'a position has evidence, unless it isOutside',
    })
  }
})

export const debateSchema = z.strictObject({
  id: slugSchema,
  question: lineSchema,
  /** What it is about; the first says of which status it is. */
  facts: z.array(slugSchema).min(1),
  positions: z.array(positionSchema).min(2).max(4),
  /** Which is better supported: the `by` of a position, `outside`, `both`, or `open` when it cannot be said. */
  better: lineSchema,
  /** The sum that does or does not add up. */
  sum: lineSchema.optional(),
  /** Since when a claim is outdated. */
  since: lineSchema.optional(),
  /** The model answer: what can be said, what to cite, what to leave open. */
  answer: z.string().trim().min(1).transform(text => text.replace(/\s+/g, ' ')),
})

/** A disputed or doubtful fact (its id) that is in no case, and why not. */
export const undebatedSchema = z.strictObject({ id: slugSchema, because: lineSchema })

export type DebateSource = z.infer<typeof debateSchema>
export type UndebatedSource = z.infer<typeof undebatedSchema>
