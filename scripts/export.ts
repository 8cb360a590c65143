/**
 * `npm run export -- --format <format> --out <file> [--topic <id> | --article <id>]`: the deck, or a part of it, in a format that
 * others read. Faults of content/ go to stderr with exit code 1, a wrong call with exit code 2; nothing is written then.
 */
import type { DeckIndex } from '../domain/content/deck-index.ts'
import type { StudyScope } from '../domain/scheduling/scope.ts'
import type { ExportInput } from '../exports/export-input.ts'
import type { ExportFormat } from '../exports/registry.ts'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compileContent } from '../domain/content/compile.ts'
import { indexDeck } from '../domain/content/deck-index.ts'
import { WHOLE_DECK } from '../domain/scheduling/scope.ts'
import { deckOfScope, nameOfScope } from '../exports/deck-of-scope.ts'
import { buildQuestionBank } from '../exports/quiz/question-bank.ts'
import { exportRegistry } from '../exports/registry.ts'
import { readContent } from './content/read-content.ts'

/** The call cannot be understood; the message says what can. */
class UsageError extends Error {}

/** What follows from the deck alone: a learner's progress lives in the browser. */
const offered = exportRegistry.filter(({ needs }) => needs !== 'progress')

function choice(name: string, value: string | undefined, choices: readonly string[]): string {
  if (value !== undefined && choices.includes(value))
    return value
  throw new UsageError(`--${name} ${value === undefined ? 'is missing' : `is not "${value}"`}; one of: ${choices.join(', ')}`)
}

interface Call { format: string | undefined, out: string | undefined, topic: string | undefined, article: string | undefined }

function readCall(): Call {
  try {
    const { values } = parseArgs({ options: { format: { type: 'string' }, out: { type: 'string' }, topic: { type: 'string' }, article: { type: 'string' } } })
    return { format: values.format, out: values.out, topic: values.topic, article: values.article }
  }
  catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : String(error)} (usage: npm run export -- --format FORMAT --out FILE [--topic ID | --article ID])`)
  }
}

function scopeOf({ topic, article }: Call, { deck }: DeckIndex): StudyScope {
  if (topic !== undefined && article !== undefined)
    throw new UsageError('--topic and --article: only one of them')
  if (topic !== undefined)
    return { kind: 'topic', id: choice('topic', topic, deck.topics.map(({ id }) => id)) }
  return article === undefined ? WHOLE_DECK : { kind: 'article', id: choice('article', article, deck.articles.map(({ id }) => id)) }
}

function formatOf({ format }: Call): ExportFormat {
  const id = choice('format', format, offered.map(each => each.id))
  return offered.find(each => each.id === id)!
}

function inputFor(scope: StudyScope, index: DeckIndex): ExportInput {
  const deck = deckOfScope(index.deck, scope)
  return {
    deck,
    scopeName: nameOfScope(scope),
    exportedAt: Date.now(),
    clock: { utcOffsetAt: at => -new Date(at).getTimezoneOffset(), dayStartHour: 4 },
    progress: null,
    questions: callbacks => buildQuestionBank(index, deck, callbacks),
    sqlWasm: fileURLToPath(import.meta.resolve('sql.js/dist/sql-wasm.wasm')),
  }
}

async function exportDeck(): Promise<void> {
  const call = readCall()
  const format = formatOf(call)
  if (call.out === undefined || call.out === '')
    throw new UsageError(`--out is missing; the file to write, for instance ${format.id}.${format.extension}`)
  const { deck, faults } = compileContent(await readContent())
  const index = indexDeck(deck)
  const input = inputFor(scopeOf(call, index), index)
  for (const fault of faults)
    console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
  if (faults.length > 0) {
    process.exitCode = 1
    return
  }
  const content = await format.make(input)
  try {
    await writeFile(call.out, content)
  }
  catch (error) {
    throw new UsageError(`--out cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
  console.log(`${call.out}: ${input.deck.cards.length} cards of ${input.deck.facts.length} facts as ${format.id}, ${Math.ceil(Buffer.byteLength(content) / 1024)} KB`)
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
