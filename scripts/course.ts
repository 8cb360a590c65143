/**
 * `npm run --silent course -- --learners [--days 60 --new 10]` plays who knows nothing and who knows three facts in ten
 * beforehand, by the course and in the order of before, and prints answers and recall.
 * `npm run --silent course -- --days 60 --new 10 --format json|text`: which unit and new cards a newcomer who answers
 * everything right meets on which day, by the app's own queue. Faults of content/ go to stderr with exit code 1, a
 * wrong call with exit code 2; stdout then stays empty.
 */
import { parseArgs } from 'node:util'
import { compileContent } from '../domain/content/compile.ts'
import type { DeckIndex } from '../domain/content/deck-index.ts'
import { indexDeck } from '../domain/content/deck-index.ts'
import { createRandom } from '../domain/random.ts'
import { playCourseLearner } from '../domain/simulation/course-learner.ts'
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

function readRequest(): { days: number, newPerDay: number, format: 'json' | 'text', learners: boolean } {
  const { values: { days, new: fresh, format, learners } } = parseArgs({
    options: {
      days: { type: 'string', default: '60' },
      new: { type: 'string', default: '10' },
      format: { type: 'string', default: 'text' },
      learners: { type: 'boolean', default: false },
    },
  })
  if (format !== 'json' && format !== 'text')
    throw new Error(`--format is json or text, not "${format}"`)
  return { days: readNumber('days', days, MOST_DAYS), newPerDay: readNumber('new', fresh, MOST_NEW), format, learners }
}

/** Answers and recall of learners by the course and without it, as lines of text. */
function compareLearners(
  { queueCards }: DeckIndex,
  { days, newPerDay }: { days: number, newPerDay: number },
): string[] {
  const withoutCourse = queueCards.map(({ unit: _, after: __, isDepth: ___, ...card }) => card)
  const nothing = (): boolean => false
  const threeInTen = (factId: string): boolean => createRandom(1, factId).below(10) < 3
  const plays = [
    ['knows nothing, order of before', withoutCourse, nothing, 0],
    ['knows nothing, course', queueCards, nothing, 0],
    ['knows 3 in 10, order of before', withoutCourse, threeInTen, 0],
    ['knows 3 in 10, course, one unit checked a day', queueCards, threeInTen, 1],
  ] as const
  return plays.map(([name, cards, knows, checksPerDay]) => {
    const { answers, recall } = playCourseLearner({ seed: 1, cards, days, newPerDay, knows, checksPerDay })
    const each = answers / (recall * cards.length)
    return `${name}: ${answers} answers, ${(recall * 100).toFixed(1)} % of the deck recalled, ${each.toFixed(2)} answers for each card recalled`
  })
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
  if (request.learners) {
    console.log(compareLearners(indexDeck(deck), request).join('\n'))
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
