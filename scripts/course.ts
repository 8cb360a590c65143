/**
 * `npm run --silent course -- --days 60 --new 10 --format json|text`: which unit and new cards a newcomer who answers
 * everything right meets on which day, by the app's own queue. Faults of content/ go to stderr with exit code 1, a
 * wrong call with exit code 2; stdout then stays empty.
 */
import { parseArgs } from 'node:util'
import { compileContent } from '../domain/content/compile.ts'
import { indexDeck } from '../domain/content/deck-index.ts'
import { simulateCourse } from '../domain/simulation/course.ts'
import { readContent } from './content/read-content.ts'

const usage = 'usage: npm run --silent course -- --days 1–730 --new 1–200 --format json|text'
const MOST_DAYS = 730
const MOST_NEW = 200

function readNumber(name: string, text: string, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`--${name} is a whole number from 1 to ${most}, not "${text}"`)
  return value
}

function readRequest(): { days: number, newPerDay: number, format: 'json' | 'text' } {
  const { values: { days, new: fresh, format } } = parseArgs({
    options: {
      days: { type: 'string', default: '60' },
      new: { type: 'string', default: '10' },
      format: { type: 'string', default: 'text' },
    },
  })
  if (format !== 'json' && format !== 'text')
    throw new Error(`--format is json or text, not "${format}"`)
  return { days: readNumber('days', days, MOST_DAYS), newPerDay: readNumber('new', fresh, MOST_NEW), format }
}

async function main(): Promise<void> {
  const request = readRequest()
  const { deck, faults } = compileContent(await readContent())
  for (const fault of faults)
    console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
  if (faults.length > 0) {
    process.exitCode = 1
    return
  }
  const course = simulateCourse(indexDeck(deck), request)
  console.log(request.format === 'json'
    ? JSON.stringify(course)
    : course.map(({ day, unit, cards }) => `day ${day}  ${unit}\n${cards.map(id => `  ${id}`).join('\n')}`).join('\n'))
}

await main().catch((error: unknown) => {
  console.error(`course: ${error instanceof Error ? error.message.split('. ')[0] : String(error)} (${usage})`)
  process.exitCode = 2
})
