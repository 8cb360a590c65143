/**
 * The shape of everything under content/, as its authors write it (YAML), parsed strictly: an unknown key is a fault.
 * What the app reads is the compiled deck (deck.ts), which is richer and never optional where it can be certain.
 */
import { z } from 'zod'
import { factKinds } from './fact-kinds.ts'
import { languageCodes } from './language-codes.ts'

export { factKinds }

/** Ids are slugs: lower-case letters, digits and hyphens. They never change and are never used again. */
export const slugSchema = z.string().regex(
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  'must be a slug: lower-case letters, digits and single hyphens',
)

/** Text a learner reads: trimmed, not empty, one line. */
export const lineSchema = z.string().trim().min(1, 'must not be empty').refine(
  text => !text.includes('\n'),
  'must be one line',
)

export const datePrecisions = ['day', 'month', 'year', 'range', 'circa'] as const
export const entityKinds = ['person', 'organization', 'country', 'place', 'document', 'term'] as const
export const cardKinds = ['question', 'reversed', 'cloze', 'typed', 'ordering'] as const
/**
 * Said by an author of a fact, always with a note: `compared` sets sources side by side that say different things
 * without denying one another.
 */
export const authoredStatuses = ['disputed', 'doubtful', 'outdated', 'compared'] as const
export const dateAspects = [
  'signed',
  'ratified',
  'in-force',
  'founded',
  'joined',
  'left',
  'took-office',
  'left-office',
  'opened',
  'closed',
  'adopted',
  'announced',
  'established',
  'started',
  'ended',
  'visited',
  'happened',
  'measured',
  'published',
  'planned',
  'compared',
] as const
/** What became of something that was planned, announced or promised. */
export const deeds = ['done', 'partly', 'not-done', 'unknown'] as const
/** Why a fact has no date: it holds for good, was true more than once, or nobody says when. */
export const undatedReasons = ['standing', 'several-times', 'not-said'] as const
/** With whom something has to do, first of all: the lanes of the timeline. */
export const sides = ['home', 'russia', 'china', 'usa', 'europe', 'neighbours'] as const

/** How far a road, a railway or a power line has come. */
export const routeStates = ['built', 'under-way', 'planned'] as const

const isoDatePatterns = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
  range: /^\d{4}(?:-\d{2}(?:-\d{2})?)?\/\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
  circa: /^\d{4}(?:-\d{2})?(?:\/\d{4}(?:-\d{2})?)?$/,
} as const

/** True when every part of an ISO date (or range of them) is a day, month or year that the calendar has. */
function isOnCalendar(value: string): boolean {
  return value.split('/').every((part) => {
    const [year, month = '01', day = '01'] = part.split('-')
    const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
  })
}

/** YAML reads a bare 1995 as a number; a date is always text here. */
const dateTextSchema = z.union([z.string(), z.number().int()]).transform(String)

/** A date no more precise than its source: `{ value: 1999-07, precision: month }`; a range is `1999/2000`. */
const preciseDateShape = { value: dateTextSchema, precision: z.enum(datePrecisions) }

/** What is wrong with a date of a given precision, or undefined when nothing is. */
function faultOfPreciseDate(
  { value, precision }: { value: string, precision: typeof datePrecisions[number] },
): string | undefined {
  if (!isoDatePatterns[precision].test(value))
    return `"${value}" is not a date of precision ${precision}`
  if (!isOnCalendar(value))
    return `"${value}" is not on the calendar`
  const [from, to] = value.split('/')
  if (from && to && from > to)
    return `the range "${value}" ends before it starts`
}

function checkPreciseDate(
  date: { value: string, precision: typeof datePrecisions[number] },
  context: z.RefinementCtx,
): void {
  const message = faultOfPreciseDate(date)
  if (message)
    context.addIssue({ code: 'custom', path: ['value'], message })
}

/** A bare day, month or year, whose precision shows in its form. */
const plainDateSchema = dateTextSchema.refine(
  value => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) && isOnCalendar(value),
  'must be YYYY, YYYY-MM or YYYY-MM-DD',
)

const paragraphShape = {
  article: slugSchema,
  section: slugSchema,
  /** 1-based place of the paragraph in its section. */
  paragraph: z.number().int().min(1),
}

/** Who gives a date: a paragraph, or we, from outside the articles. */
const datedBySchema = z.union([z.literal('general-knowledge'), z.strictObject(paragraphShape)])

/** A date of an entity, with where it comes from. */
const entityDateSchema = z.strictObject({
  ...preciseDateShape,
  /** `sources` when the articles give it, `general-knowledge` when we add it. */
  basis: z.enum(['sources', 'general-knowledge']).default('sources'),
}).superRefine(checkPreciseDate)

export const evidenceSchema = z.strictObject({
  ...paragraphShape,
  /**
   * `supports`: the paragraph says the claim; `contradicts`: it denies it; `context`: it only touches the matter, and
   * counts for nothing.
   */
  stance: z.enum(['supports', 'contradicts', 'context']).default('supports'),
})

/** The answer of a card. Its type decides how a typed answer is compared, and which distractors are like it. */
export const answerSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('date'),
    ...preciseDateShape,
    /** How it reads, where "7 July 1999" would not do ("the late 1990s"). */
    text: lineSchema.optional(),
  }).superRefine(checkPreciseDate),
  z.strictObject({
    type: z.literal('quantity'),
    value: z.number(),
    /** Upper end, where the source gives a span. */
    upTo: z.number().optional(),
    /** What is counted: "%", "km", "soldiers", "factories". Money has a currency instead. */
    unit: lineSchema.optional(),
    currency: z.enum(['USD', 'EUR', 'KGS', 'RUB', 'CNY']).optional(),
    /** How it reads: "$1.7 billion", "over 50 %". */
    text: lineSchema,
    accept: z.array(lineSchema).default([]),
  }),
  z.strictObject({
    type: z.literal('entity'),
    entity: slugSchema,
    text: lineSchema.optional(),
    accept: z.array(lineSchema).default([]),
  }),
  z.strictObject({ type: z.literal('term'), text: lineSchema, accept: z.array(lineSchema).default([]) }),
  z.strictObject({ type: z.literal('text'), text: lineSchema, accept: z.array(lineSchema).default([]) }),
])

/** A wrong option that an author wrote, with what it really is. */
export const distractorSchema = z.strictObject({
  text: lineSchema,
  /** What the option really is, shown after the answer: "China’s worry: its borders were near". */
  why: lineSchema,
  /** The fact that says so. */
  fact: slugSchema.optional(),
})

/** A fact's id, or a card's id: `<fact id>/<key>`. */
const factOrCardSchema = z.string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/, 'must be a fact id or <fact id>/<card key>')

export const cardSchema = z.strictObject({
  /** With the fact's id it makes the card's id, so it never changes either. */
  key: slugSchema,
  kind: z.enum(cardKinds),
  /** The question; in a cloze the statement with its gap as `[[answer]]`; in an ordering what to put in order. */
  front: lineSchema,
  answer: answerSchema.optional(),
  /** Ordering only: the members in their right order. */
  items: z.array(lineSchema).min(3).max(6).optional(),
  /**
   * Facts and cards that a learner must have met before this card: the parts of a comparison, the members of an order.
   */
  after: z.array(factOrCardSchema).min(1).optional(),
  /** Worthy rivals of the answer for a question of choice, in the grammar of the answer, none of them true. */
  distractors: z.array(distractorSchema).min(2).max(5).optional(),
}).superRefine((card, context) => {
  const gaps = card.front.match(/\[\[[^\]]+\]\]/g)?.length ?? 0
  if (card.kind === 'cloze' && gaps !== 1)
    context.addIssue({ code: 'custom', path: ['front'], message: `a cloze has exactly one [[gap]], this has ${gaps}` })
  if (card.kind !== 'cloze' && gaps > 0)
    context.addIssue({ code: 'custom', path: ['front'], message: 'only a cloze has a [[gap]]' })
  if ((card.kind === 'ordering') !== (card.items !== undefined))
    context.addIssue({ code: 'custom', path: ['items'], message: 'an ordering has items, and nothing else has' })
  if (card.kind === 'ordering' && card.answer)
    context.addIssue({ code: 'custom', path: ['answer'], message: 'an ordering is answered by its items' })
  if (card.kind === 'ordering' && card.distractors)
    context.addIssue({ code: 'custom', path: ['distractors'], message: 'an ordering has no distractors' })
  if (card.kind !== 'ordering' && card.kind !== 'cloze' && !card.answer)
    context.addIssue({ code: 'custom', path: ['answer'], message: `a ${card.kind} needs an answer` })
})

export const factSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(factKinds),
  topic: slugSchema,
  statement: lineSchema,
  /** 1 examined, 2 good to know, 3 detail. */
  importance: z.literal([1, 2, 3]),
  when: z.strictObject({
    ...preciseDateShape,
    /** `compared`: the span between things that the fact sets side by side, which is nobody's time. */
    what: z.enum(dateAspects),
    /** Where the date does not stand in the paragraphs that support the fact: who gives it. */
    by: datedBySchema.optional(),
  }).superRefine(checkPreciseDate).optional(),
  /** Other dates that are given for the same thing. */
  otherDates: z.array(z.strictObject({ ...preciseDateShape, by: datedBySchema }).superRefine(checkPreciseDate))
    .min(1).optional(),
  /** What became of it, where it was only planned, announced or promised. */
  deed: z.enum(deeds).optional(),
  /** To whom the debt is owed that the fact measures. */
  owedTo: slugSchema.optional(),
  /** Dated, but worth no mark of its own and part of no happening. */
  alone: z.literal(true).optional(),
  /** Why it has no date. */
  undated: z.enum(undatedReasons).optional(),
  validFrom: plainDateSchema.optional(),
  validTo: plainDateSchema.optional(),
  asOf: plainDateSchema.optional(),
  entities: z.array(slugSchema).default([]),
  evidence: z.array(evidenceSchema).min(1, 'a fact needs evidence'),
  /** Only what an editor decides; "corroborated" and "single-source" are derived from the evidence. */
  status: z.enum(authoredStatuses).optional(),
  /** Why it matters or what follows, in at most 25 words, for the back of its cards. */
  why: lineSchema.optional(),
  note: lineSchema.optional(),
  revision: z.number().int().min(1).default(1),
  changedAt: plainDateSchema,
  /** Withdrawn facts stay, so that their ids are never used again; their cards leave the deck. */
  withdrawn: z.literal(true).optional(),
  cards: z.array(cardSchema),
}).superRefine((fact, context) => {
  if (fact.status && !fact.note)
    context.addIssue({ code: 'custom', path: ['note'], message: `a ${fact.status} fact needs a note that says why` })
  if (fact.status === 'outdated' && !fact.asOf)
    context.addIssue({ code: 'custom', path: ['asOf'], message: 'an outdated fact needs asOf' })
  for (const key of ['otherDates', 'deed'] as const) {
    if (fact[key] && !fact.when)
      context.addIssue({ code: 'custom', path: [key], message: `${key} says more of a date, so it needs when` })
  }
  if (fact.when?.what === 'planned' && !fact.deed)
    context.addIssue({ code: 'custom', path: ['deed'], message: 'what is planned says what became of it' })
  if (fact.owedTo && fact.when?.what !== 'measured')
    context.addIssue({ code: 'custom', path: ['owedTo'], message: 'a debt that is owed is measured at a time' })
  if (fact.when && fact.undated)
    context.addIssue({ code: 'custom', path: ['undated'], message: 'a fact with when is not undated' })
  if (!fact.withdrawn && fact.cards.length === 0)
    context.addIssue({ code: 'custom', path: ['cards'], message: 'a fact needs at least one card' })
  if (!fact.evidence.some(evidence => evidence.stance === 'supports')) {
    context.addIssue({
      code: 'custom',
      path: ['evidence'],
      message: 'at least one piece of evidence must support the fact',
    })
  }
})

export const topicSchema = z.strictObject({ id: slugSchema, title: lineSchema, description: lineSchema })

const localizedSchema = z.strictObject({
  en: lineSchema.optional(),
  ru: lineSchema.optional(),
  ky: lineSchema.optional(),
})

export const entitySchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(entityKinds),
  names: z.strictObject({ en: lineSchema, ru: lineSchema.optional(), ky: lineSchema.optional() }),
  acronyms: localizedSchema.optional(),
  /** Other names and spellings, as the sources or common transliterations have them. */
  aliases: z.array(lineSchema).default([]),
  /**
   * A narrower class that makes like things comparable: "president", "military-base", "regional-organization",
   * "theory".
   */
  class: slugSchema.optional(),
  /** One sentence in our own words, for the glossary. */
  description: lineSchema.optional(),
  side: z.enum(sides).optional(),
  /** When an event was or a document was signed. */
  when: entityDateSchema.optional(),
  founded: entityDateSchema.optional(),
  kyrgyzstanJoined: entityDateSchema.optional(),
  /** Until when Kyrgyzstan was a member, or the body itself existed. */
  kyrgyzstanLeft: entityDateSchema.optional(),
  /** From when to when a base was in use or an agreement in force. */
  held: z.strictObject({ from: entityDateSchema, to: entityDateSchema.optional() }).optional(),
  offices: z.array(z.strictObject({
    title: lineSchema,
    from: plainDateSchema.optional(),
    to: plainDateSchema.optional(),
    /** `sources` when the articles give the period, `general-knowledge` when we add it. */
    basis: z.enum(['sources', 'general-knowledge']).default('sources'),
  })).default([]),
  coordinates: z.strictObject({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    basis: z.literal('general-knowledge'),
  }).optional(),
  /** A road, a railway or a power line, as a map draws it: a scheme of a few corners, longitude and latitude. */
  route: z.strictObject({
    points: z.array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])).min(2).max(8),
    state: z.enum(routeStates),
    basis: z.literal('general-knowledge'),
  }).optional(),
  /** The state or union of which a city is the seat. */
  seatOf: slugSchema.optional(),
})

/** Several facts of one time, told together: what the timeline draws. */
export const happeningSchema = z.strictObject({
  id: slugSchema,
  /** What it was, without its date. */
  title: lineSchema.max(32, 'must have at most 32 characters').refine(
    title => !/\b(?:1[89]|20)\d\d\b/.test(title),
    'must not give the date',
  ),
  when: z.strictObject({
    ...preciseDateShape,
    /** Where none of its facts has a date. */
    by: z.literal('general-knowledge').optional(),
  }).superRefine(checkPreciseDate),
  side: z.enum(sides),
  facts: z.array(slugSchema).min(1),
})

/**
 * Where a piece of an article's text begins: its first words, and which occurrence of them where they stand more than
 * once.
 */
const anchorSchema = z.union([
  lineSchema.transform(text => ({ text, occurrence: undefined as number | undefined })),
  z.strictObject({ text: lineSchema, occurrence: z.number().int().min(1).optional() }),
])
const openingSchema = z.union([
  lineSchema.transform(opens => ({
    opens,
    occurrence: undefined as number | undefined,
    continues: [] as z.infer<typeof anchorSchema>[],
  })),
  z.strictObject({
    opens: lineSchema,
    occurrence: z.number().int().min(1).optional(),
    continues: z.array(anchorSchema).default([]),
  }),
])

export const articleSchema = z.strictObject({
  id: slugSchema,
  title: lineSchema,
  shortTitle: lineSchema,
  kind: z.enum(['journal-article', 'analysis', 'web-page']),
  authors: z.array(z.strictObject({ family: lineSchema, given: lineSchema })).default([]),
  /** Who answers for a text that names no author. */
  organization: lineSchema.optional(),
  year: z.number().int().optional(),
  published: plainDateSchema.optional(),
  container: lineSchema.optional(),
  volume: lineSchema.optional(),
  issue: lineSchema.optional(),
  pages: lineSchema.optional(),
  doi: lineSchema.optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  language: z.enum([...languageCodes, 'tr']),
  scope: z.enum(['full', 'abstract']),
  sections: z.array(z.strictObject({ id: slugSchema, title: lineSchema, paragraphs: z.array(openingSchema).min(1) }))
    .min(1),
  /** Openings of what stands in the text but is not content: headings, pull-quotes, reference lists. */
  apparatus: z.array(openingSchema).default([]),
})

export type ArticleSource = z.infer<typeof articleSchema>
export type EntitySource = z.infer<typeof entitySchema>
export type TopicSource = z.infer<typeof topicSchema>
export type FactSource = z.infer<typeof factSchema>
export type HappeningSource = z.infer<typeof happeningSchema>
export type CardSource = z.infer<typeof cardSchema>
