/**
 * The shape of the course and of the exam tickets as their authors write them (content/course/*.yml,
 * content/tickets.yml).
 */
import { z } from 'zod'
import { lineSchema, slugSchema } from './schemas.ts'

/** A part of the course: parts.yml lists them in teaching order. */
export const partSchema = z.strictObject({ id: slugSchema, title: lineSchema })

export const unitSchema = z.strictObject({
  id: slugSchema,
  part: slugSchema,
  title: lineSchema,
  /** What a learner can do after it. */
  aim: lineSchema,
  /** A text to read before the cards, in our own words, with links to facts as `[words](fact:<fact id>)`. */
  lead: z.string().trim().min(1).transform(text => text.replace(/\s+/g, ' ')),
  /** Units to be begun before it. */
  after: z.array(slugSchema).default([]),
  /** Core facts in teaching order. */
  facts: z.array(slugSchema).min(1),
  /** Further facts, which hold nothing up. */
  depth: z.array(slugSchema).default([]),
})

/** A point of a ticket's checklist: what an answer is expected to say, and the fact that holds it. */
export const ticketPointSchema = z.strictObject({ fact: slugSchema, expect: lineSchema })

export const ticketSchema = z.strictObject({
  id: slugSchema,
  question: lineSchema,
  /** Units that prepare for it. */
  units: z.array(slugSchema).min(1),
  points: z.array(ticketPointSchema).min(6).max(10),
})

export type PartSource = z.infer<typeof partSchema>
export type UnitSource = z.infer<typeof unitSchema>
export type TicketSource = z.infer<typeof ticketSchema>
