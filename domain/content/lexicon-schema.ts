/**
 * The words of a language as their authors write them (content/lexicon/<language>.yml). The file says what each list is
 * for.
 */
import { z } from 'zod'
import { dateAspects, lineSchema } from './schemas.ts'

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
