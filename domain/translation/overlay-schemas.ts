/**
 * The shape of translations as their authors write them (content/translations/<language>/…): one overlay for each entry
 * of the English content, by its id. `of` says which English each text was made from; `npm run translate:stamp` writes
 * it.
 */
import { z } from 'zod'
import { latinNamesSchema, nameFormsSchema } from '../content/lexicon-schema.ts'
import { lineSchema, slugSchema } from '../content/schemas.ts'

/** The first eight hexadecimal digits of the SHA-256 of an English text, by the name of the text. */
const ofSchema = z.strictObject({
  /** The fact’s `revision` when it was translated. */
  revision: z.number().int().min(1).optional(),
}).catchall(z.string().regex(/^[0-9a-f]{8}$/, 'must be eight hexadecimal digits: npm run translate:stamp writes them'))

const dayTextSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day: YYYY-MM-DD')

/** Text of several lines in YAML that is read as one paragraph. */
const paragraphSchema = z.string().trim().min(1).transform(text => text.replace(/[ \t\r\n]+/g, ' '))

const entryShape = { id: slugSchema, of: ofSchema.optional() }

/** How a card is asked in the language. */
const cardFieldsSchema = z.strictObject({
  /** With `[[gap]]` only where the English is a cloze. */
  front: lineSchema,
  /** Says that the gap stands in the nominative and takes no ending. */
  gap: z.literal('nominative').optional(),
  /** Needed for terms and texts; dates, figures and names are written by the app. */
  answer: lineSchema.optional(),
  accept: z.array(lineSchema).optional(),
  /** Ordering only: its members, in the order of the English ones. */
  items: z.array(lineSchema).optional(),
  /** Wrong options, in the order of the English ones. */
  distractors: z.array(z.strictObject({ text: lineSchema, why: lineSchema })).optional(),
})
export type CardOverlay = z.infer<typeof cardFieldsSchema>

/** A card as it is written: a text alone is its front. */
const cardOverlaySchema = z.union([lineSchema.transform((front): CardOverlay => ({ front })), cardFieldsSchema])

export const factOverlaySchema = z.strictObject({
  ...entryShape,
  statement: lineSchema,
  why: lineSchema.optional(),
  note: lineSchema.optional(),
  /** When somebody other than the translator read it against the English. */
  read: dayTextSchema.optional(),
  /** When a native speaker of the field approved it; until then the fact’s details say that nobody has. */
  reviewed: dayTextSchema.optional(),
  cards: z.record(slugSchema, cardOverlaySchema).default({}),
})

export const partOverlaySchema = z.strictObject({ ...entryShape, title: lineSchema })

export const topicOverlaySchema = z.strictObject({ ...entryShape, title: lineSchema, description: lineSchema })

export const unitOverlaySchema = z.strictObject({
  ...entryShape,
  title: lineSchema,
  aim: lineSchema,
  /** With the links of the English lead, each once. */
  lead: paragraphSchema,
})

export const ticketOverlaySchema = z.strictObject({
  ...entryShape,
  question: lineSchema,
  /** What is expected, by the fact of the point. */
  points: z.record(slugSchema, lineSchema),
})

export const debateOverlaySchema = z.strictObject({
  ...entryShape,
  question: lineSchema,
  /** In the order of the English ones. */
  positions: z.array(z.strictObject({ by: lineSchema.optional(), says: lineSchema, ground: lineSchema })),
  sum: lineSchema.optional(),
  since: lineSchema.optional(),
  answer: paragraphSchema,
})

export const happeningOverlaySchema = z.strictObject({
  ...entryShape,
  title: lineSchema.max(40, 'must have at most 40 characters'),
})

export const entityOverlaySchema = z.strictObject({ ...entryShape, description: lineSchema })

/** Titles of offices by their English titles, which are their keys and so need no hash. */
export const officesOverlaySchema = z.record(z.string(), lineSchema)

/** A line with the placeholder that the English has. */
function lineWith(placeholder: string): typeof lineSchema {
  return lineSchema.refine(text => text.includes(placeholder), `must have ${placeholder}`)
}

/** Words on the backs of cards, which the core has in English: statuses, headings. */
export const backWordsSchema = z.strictObject({
  corroborated: lineWith('{n}'),
  singleSource: lineWith('{source}'),
  disputed: lineSchema,
  doubtful: lineSchema,
  compared: lineSchema,
  outdated: lineWith('{asOf}'),
  why: lineSchema,
  note: lineSchema,
  supports: lineSchema,
  contradicts: lineSchema,
  context: lineSchema,
  asOf: lineWith('{asOf}'),
  undated: lineSchema,
})

/** What the lint knows of a language’s words. */
export const lintWordsSchema = z.strictObject({
  /** Names and acronyms that stand in Latin letters in this language too. */
  latin: latinNamesSchema,
  /** Words that are often written without their ё (forms: domain/content/name-form.ts). */
  withoutYo: nameFormsSchema.default([]),
})
export type LintWords = z.infer<typeof lintWordsSchema>

/** The front matter of a study guide. */
export const guideOverlaySchema = z.strictObject({ of: ofSchema.optional() })

export type EnglishHashes = z.infer<typeof ofSchema>
export type FactOverlay = z.infer<typeof factOverlaySchema>
