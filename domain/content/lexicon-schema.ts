/** The words and names of content/lexicon/ as their authors write them. Each file says what its lists are for. */
import { z } from 'zod'
import { nameFormFault } from './name-form.ts'
import { dateAspects, lineSchema, slugSchema } from './schemas.ts'

/** A list in which nothing stands twice. */
function distinct(list: z.ZodType<string[]>): z.ZodType<string[]> {
  return list.superRefine((items, context) => items.forEach((each, place) => {
    if (items.indexOf(each) < place) {
      context.addIssue({
        code: 'custom', path: [place], message: `"${each}" stands in this list already: once is enough`,
      })
    }
  }))
}

const wordsSchema = z.array(lineSchema)
const groupsSchema = z.array(wordsSchema.min(2))
const classesSchema = z.record(z.string().regex(/^[a-z]+$/, 'must be one word in lower case'), wordsSchema.min(1))

export const lexiconSchema = z.strictObject({
  nouns: classesSchema,
  modifiers: classesSchema,
  verbs: wordsSchema,
  meanings: groupsSchema,
  adjectives: wordsSchema,
  nounsLikeAdjectives: wordsSchema,
  relationalAdjectives: wordsSchema,
  nounsLikeAdverbs: wordsSchema,
  kindredHeads: groupsSchema,
  capitalised: wordsSchema,
  commonNames: wordsSchema,
  countries: groupsSchema,
  capitals: z.record(z.string(), lineSchema),
  commonCapitals: wordsSchema,
  timeWords: wordsSchema,
  wellKnownDays: wordsSchema,
  aspects: z.partialRecord(z.enum(dateAspects), wordsSchema.min(1)),
  reporters: wordsSchema,
  repeated: wordsSchema,
  roles: wordsSchema,
  functionWords: wordsSchema,
  genericWords: wordsSchema,
  noAntecedents: wordsSchema,
  adjectiveEnds: wordsSchema,
  finiteVerbs: wordsSchema,
  gerundObjects: wordsSchema,
  reportingVerbs: wordsSchema,
  silentWords: wordsSchema,
})

export type Lexicon = z.infer<typeof lexiconSchema>

/** What is known of Kyrgyz words: content/lexicon/ky.yml. */
export const kyrgyzLexiconSchema = z.strictObject({
  /** Nouns, names of relations and postpositions that end like a case and have none. */
  nominatives: distinct(z.array(z.string().regex(/^\p{Ll}+$/u, {
    error: ({ input }) => `"${String(input)}" must be one word in lower case`,
  }))),
})

export type KyrgyzLexicon = z.infer<typeof kyrgyzLexiconSchema>

/** A form of a name or word (domain/content/name-form.ts). */
const nameFormSchema = lineSchema.refine(form => nameFormFault(form) === undefined, {
  error: ({ input }) => nameFormFault(String(input)),
})
/** Forms of names or words, each once. */
export const nameFormsSchema = distinct(z.array(nameFormSchema))

const oneFormOrMore = 'must be a list of one form or more: every language has words for it'
const formsInLanguage = distinct(z.array(nameFormSchema, oneFormOrMore).min(1, oneFormOrMore))
const slugsSchema = distinct(z.array(slugSchema))
const formsSchema = z.strictObject({ en: formsInLanguage, ru: formsInLanguage, ky: formsInLanguage })

/** Names that stand in Latin letters in a translation, each once. */
export const latinNamesSchema = distinct(z.array(lineSchema))

/** What texts call a thing beside its own names: content/lexicon/names.yml. */
export const namesSchema = z.strictObject({
  /** Forms in each language, by entity (domain/content/name-form.ts). */
  words: z.record(slugSchema, formsSchema),
  /** What has words and is no entity. */
  alone: slugsSchema,
  /** Entities whose presence counts as another’s. */
  sameAs: z.record(slugSchema, slugSchema),
  /** What may be said without naming it. */
  unsaid: slugsSchema,
  /** Parts of the world, whose words in small letters are directions. */
  directions: slugsSchema,
  /** Names that hold the word of a direction and say none. */
  noDirections: formsSchema,
  /** What looks like a name of the catalogue in English and is none. */
  noNames: nameFormsSchema,
})

export type NameWords = z.infer<typeof namesSchema>
