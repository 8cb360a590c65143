/** Settings: few, each with a default, kept in the log as records of which the last writer of a key wins. */
import { languageCodes } from '../content/language-codes.ts'
import { z } from '../schema.ts'
import { parametersSchema } from './parameters-schema.ts'

const dayLoad = z.enum(['normal', 'fewer', 'none'])

const settingSchemas = {
  /** New cards a day. */
  newCardsPerDay: z.int().check(z.minimum(0), z.maximum(200)),
  /** Probability of recall at which a card comes back. */
  desiredRetention: z.number().check(z.minimum(0.8), z.maximum(0.97)),
  /** Hour at which the study day turns. */
  dayStartHour: z.int().check(z.minimum(0), z.maximum(23)),
  /** Again, Hard, Good, Easy; or Forgot, Remembered. */
  gradeButtons: z.enum(['four', 'two']),
  typedAnswers: z.boolean(),
  /** Whether cards can be read aloud. */
  readAloud: z.boolean(),
  /** Whether quizzes ask how sure the learner is. */
  askConfidence: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Of the app and its facts; null while the learner has not chosen. */
  language: z.nullable(z.enum(languageCodes)),
  /** Whether the English statement stands under the back of a card in another language. */
  otherLanguage: z.boolean(),
  /** Whether the first visit's panel was put away. */
  welcomeDismissed: z.boolean(),
  /** Whether intervals are chosen within their fuzz range so that days are even. */
  loadBalance: z.boolean(),
  /** How much may come due on each day of the week, Monday first. */
  weekLoad: z.tuple([dayLoad, dayLoad, dayLoad, dayLoad, dayLoad, dayLoad, dayLoad]),
  /** Lists of units begun by choice, the latest first (`listOf` in domain/course). */
  courseLists: z.array(z.string()),
  /** Topics whose new cards are followed; none means all. */
  courseTopics: z.array(z.string()),
  /** The exam that the learner prepares for, as planned when it was set. */
  exam: z.nullable(z.object({
    /** Study days: of the exam, and the first of the final pass, from which nothing new comes. */
    examDay: z.int32().check(z.minimum(0)),
    finalDay: z.int32().check(z.minimum(0)),
    /** What it is about; empty is everything. */
    topics: z.array(z.string()),
    minutesPerDay: z.int().check(z.minimum(1), z.maximum(1440)),
    /** How many of its cards are to be begun by the final pass. */
    target: z.int().check(z.minimum(0)),
  })),
  /** The learner's own parameters of FSRS, as fitted to the answers; null for the standard ones. */
  parameters: z.nullable(z.object({
    /** As spelt by `spellParameters`. */
    values: parametersSchema,
    /** Study day of the fit, and how many answers it learnt from. */
    fittedOn: z.int32().check(z.minimum(0)),
    answers: z.int().check(z.minimum(0)),
  })),
  /** Study day through which a backlog is worked off after a break, with few new cards beside it. */
  backlogThrough: z.nullable(z.int32().check(z.minimum(0))),
  /** Study day on which that backlog was spread. */
  backlogSince: z.nullable(z.int32().check(z.minimum(0))),
}

export type Settings = { [K in keyof typeof settingSchemas]: z.infer<typeof settingSchemas[K]> }
export type SettingKey = keyof Settings

/** Whether a key is one this version knows. */
export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settingSchemas, key)
}

/** The value if it is one that the key may have. A later version's value that this one cannot read counts as absent. */
export function parseSetting<K extends SettingKey>(key: K, value: unknown): Settings[K] | undefined {
  const result = settingSchemas[key].safeParse(value)
  return result.success ? result.data as Settings[K] : undefined
}

function withSetting<K extends SettingKey>(settings: Settings, key: K, value: unknown): Settings {
  const parsed = parseSetting(key, value)
  return parsed === undefined ? settings : { ...settings, [key]: parsed }
}

/** The settings after one more record. */
export function applySetting(settings: Settings, record: { key: string, value: unknown }): Settings {
  return isSettingKey(record.key) ? withSetting(settings, record.key, record.value) : settings
}
