/**
 * `npm run export -- --format <format> --out <file> [--topic <id> | --article <id>] [--language en|ru|ky]
 * [--with-english] [--separate] [--backup <file>] [--former <file>]`: the deck, or a part of it, in a format that
 * others read; in another language the cards that are translated, or all, or for Anki as notes beside those of the
 * cards; with a learner's backup also what follows from their progress; with the calendar file that was made before
 * also what that no longer says. Faults of content/ go to stderr with exit code 1, a wrong call with exit code 2;
 * nothing is written then.
 */
import type { DeckIndex } from '../domain/content/deck-index.ts'
import type { LanguageCode } from '../domain/content/deck.ts'
import type { StudyScope } from '../domain/scheduling/scope.ts'
import type { LogRecord } from '../domain/progress/records.ts'
import type { NoteStamps } from '../exports/anki/stamps.ts'
import type { ExportInput, LearnerProgress } from '../exports/export-input.ts'
import type { ExportFormat } from '../exports/registry.ts'
import type { DeckInLanguage } from './content/deck-in-language.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compileContent } from '../domain/content/compile.ts'
import { withoutOwnLanguage } from '../domain/content/translate.ts'
import { indexDeck } from '../domain/content/deck-index.ts'
import { decodeBackup } from '../domain/progress/backup-format.ts'
import { foldLog } from '../domain/progress/card-state.ts'
import { standingCardRecords } from '../domain/progress/records.ts'
import { foldSettings } from '../domain/progress/settings.ts'
import { foldSubjects, keptStatesOf } from '../domain/progress/subjects.ts'
import { WHOLE_DECK } from '../domain/scheduling/scope.ts'
import { stampsIn, stampsOver } from '../exports/anki/stamps.ts'
import { daysOfCalendar } from '../exports/calendar/due-calendar.ts'
import { deckOfScope, nameOfScope } from '../exports/deck-of-scope.ts'
import { buildQuestionBank } from '../exports/quiz/question-bank.ts'
import { exportRegistry } from '../exports/registry.ts'
import { translatedPart } from '../exports/translated-part.ts'
import { backupTools } from '../storage/backup-tools.ts'
import { readContent } from './content/read-content.ts'
import { readPhrases } from './content/read-phrases.ts'
import { languageCodes } from '../domain/content/language-codes.ts'
import { languageNamed, deckInLanguage } from './content/deck-in-language.ts'
import { readStamps } from './content/stamps-path.ts'
import { wordsOfExports } from './content/words-of-exports.ts'

/** The call cannot be understood; the message says what can. */
class UsageError extends Error {}

function choice(name: string, value: string | undefined, choices: readonly string[]): string {
  if (value !== undefined && choices.includes(value))
    return value
  throw new UsageError(
    `--${name} ${value === undefined ? 'is missing' : `is not "${value}"`}; one of: ${choices.join(', ')}`,
  )
}

type Call = Partial<Record<'format' | 'out' | 'topic' | 'article' | 'backup' | 'former' | 'language', string>>
  & Partial<Record<'with-english' | 'separate', boolean>>

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  'format': text,
  'out': text,
  'topic': text,
  'article': text,
  'backup': text,
  'former': text,
  'language': text,
  'with-english': flag,
  'separate': flag,
}

function readCall(): Call {
  try {
    return parseArgs({ options }).values
  }
  catch (error) {
    throw new UsageError(
      `${
        error instanceof Error ? error.message.split('. ')[0] : String(error)
      } (usage: npm run export -- --format FORMAT --out FILE [--topic ID | --article ID] [--language en|ru|ky] [--with-english] [--separate] [--backup FILE] [--former FILE])`,
    )
  }
}

function scopeOf({ topic, article }: Call, { deck }: DeckIndex): StudyScope {
  if (topic !== undefined && article !== undefined)
    throw new UsageError('--topic and --article: only one of them')
  if (topic !== undefined)
    return { kind: 'topic', id: choice('topic', topic, deck.topics.map(({ id }) => id)) }
  return article === undefined
    ? WHOLE_DECK
    : { kind: 'article', id: choice('article', article, deck.articles.map(({ id }) => id)) }
}

function formatOf({ format, backup }: Call): ExportFormat {
  const id = choice('format', format, exportRegistry.map(each => each.id))
  const chosen = exportRegistry.find(each => each.id === id)!
  if (chosen.needs === 'progress' && backup === undefined)
    throw new UsageError(`--format ${id} is made of a learner's answers; --backup FILE names a backup that holds them`)
  return chosen
}

/** The log that a backup holds; nothing without one. */
async function readLog({ backup }: Call): Promise<LogRecord[] | undefined> {
  if (backup === undefined)
    return undefined
  try {
    return (await decodeBackup(await readFile(backup), backupTools)).records
  }
  catch (error) {
    throw new UsageError(`--backup ${backup}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The review days that a calendar file made before has entries for. */
async function readFormer({ former, format }: Call, scopeName: string): Promise<number[]> {
  if (former === undefined)
    return []
  if (format !== 'calendar')
    throw new UsageError('--former belongs to --format calendar: the calendar file that was made before')
  try {
    return daysOfCalendar(await readFile(former, 'utf8'), scopeName)
  }
  catch (error) {
    throw new UsageError(`--former ${former}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function progressOf(log: readonly LogRecord[]): LearnerProgress {
  return { states: foldLog(log), records: standingCardRecords(log), kept: keptStatesOf(foldSubjects(log)).fact }
}

function languageOf({ language = 'en' }: Call): LanguageCode {
  return languageNamed(choice('language', language, languageCodes))!
}

/** Dates of notes in a language: later than those in English, whose words theirs take the place of. */
async function noteStamps(language: LanguageCode): Promise<NoteStamps> {
  const english = stampsIn(await readStamps('en'))
  return language === 'en' ? english : stampsOver(english, stampsIn(await readStamps(language)))
}

async function inputFor(
  call: Call, scope: StudyScope, index: DeckIndex, spoken: DeckInLanguage, log: readonly LogRecord[] | undefined,
): Promise<ExportInput> {
  const part = deckOfScope(index.deck, scope)
  const translated = withoutOwnLanguage(spoken.deck, spoken.language)
  const withEnglish = call['with-english'] === true
  return {
    deck: deckOfScope(translated, scope),
    withEnglish,
    language: spoken.language,
    words: await wordsOfExports(spoken),
    scopeName: nameOfScope(scope),
    exportedAt: Date.now(),
    clock: { utcOffsetAt: at => -new Date(at).getTimezoneOffset(), dayStartHour: foldSettings(log ?? []).dayStartHour },
    progress: log ? progressOf(log) : null,
    noteStamps: () => noteStamps(spoken.language),
    questions: callbacks => buildQuestionBank(index, part, callbacks, {
      wording: { language: spoken.language, english: index, translated: indexDeck(translated) },
      withEnglish,
    }),
    quizPhrases: await readPhrases(spoken.language),
    sqlWasm: fileURLToPath(import.meta.resolve('sql.js/dist/sql-wasm.wasm')),
  }
}

async function exportDeck(): Promise<void> {
  const call = readCall()
  const format = formatOf(call)
  if (call.out === undefined || call.out === '')
    throw new UsageError(`--out is missing; the file to write, for instance ${format.id}.${format.extension}`)
  const log = await readLog(call)
  const language = languageOf(call)
  const { deck, faults: ofContent } = compileContent(await readContent())
  const index = indexDeck(deck)
  const scope = scopeOf(call, index)
  const { spoken, faults: ofTranslations } = await deckInLanguage(deck, language)
  const input: ExportInput = {
    ...await inputFor(call, scope, index, spoken, log),
    formerCalendarDays: await readFormer(call, nameOfScope(scope)),
    asSeparateCards: call.separate,
  }
  const contentFaults = [...ofContent, ...ofTranslations]
  for (const fault of contentFaults)
    console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
  if (contentFaults.length > 0) {
    process.exitCode = 1
    return
  }
  let { cards, facts } = input.deck
  const content = await format.make(input, {
    onLeftOut: ids => console.error(`left out, because the format cannot hold their answers: ${ids.join(', ')}`),
    onUntranslated: (ids) => {
      ({ cards, facts } = translatedPart(input.deck, language))
      console.error(`left out, because they are not translated: ${ids.length} cards (--with-english takes them along)`)
    },
    onUntranslatedQuestions: count => console.error(
      `left out, because they have no words in the language: ${count} questions (--with-english takes them along)`,
    ),
  })
  try {
    await writeFile(call.out, content)
  }
  catch (error) {
    throw new UsageError(`--out cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
  console.log(
    `${call.out}: ${cards.length} cards of ${facts.length} facts as ${format.id}, ${
      Math.ceil(Buffer.byteLength(content) / 1024)
    } KB`,
  )
}

try {
  await exportDeck()
}
catch (error) {
  if (!(error instanceof UsageError))
    throw error
  console.error(`export: ${error.message}`)
  process.exitCode = 2
}
