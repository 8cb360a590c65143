/**
 * `npm run bench:quiz`: how long a quiz of 20 questions from the whole deck takes, over 1,000 seeds after one building
 * of the index. Nothing is warmed up: the first quizzes, which fill the pools of wrong options, are counted. Prints
 * median, 95th percentile and maximum in ms, and the most processor time that one took, which other work on the machine
 * does not stretch.
 */
import { compileContent } from '../domain/content/compile.ts'
import { indexDeck } from '../domain/content/deck-index.ts'
import { defaultQuizSettings } from '../domain/quiz/default-settings.ts'
import { createQuiz } from '../domain/quiz/generate.ts'
import { buildQuizIndex } from '../domain/quiz/quiz-index.ts'
import { readContent } from './content/read-content.ts'

const SEEDS = 1000
const QUESTIONS = 20

/** In ms. */
interface Time {
  clock: number
  processor: number
}

function measure<T>(work: () => T): { result: T, time: Time } {
  const [start, startUsage] = [performance.now(), process.threadCpuUsage()]
  const result = work()
  const { user, system } = process.threadCpuUsage(startUsage)
  return { result, time: { clock: performance.now() - start, processor: (user + system) / 1000 } }
}

const { deck } = compileContent(await readContent())
const deckIndex = indexDeck(deck)
const { result: quizIndex, time: building } = measure(() => buildQuizIndex(deckIndex))
const settings = { ...defaultQuizSettings(), count: QUESTIONS }
const times = Array.from({ length: SEEDS }, (_, seed) => measure(() => createQuiz(quizIndex, settings, seed)).time)
const sorted = times.map(({ clock }) => clock).toSorted((a, b) => a - b)
const percentile = (share: number): string => sorted[Math.min(SEEDS - 1, Math.floor(share * SEEDS))]!.toFixed(2)
const longest = Math.max(...times.map(({ processor }) => processor))
console.log(
  `quiz of ${QUESTIONS} from ${deck.facts.length} facts, ${SEEDS} seeds: median ${percentile(0.5)} ms, p95 ${
    percentile(0.95)
  } ms, maximum ${percentile(1)} ms `
  + `(at most ${longest.toFixed(0)} ms of processor time); index built once in ${building.clock.toFixed(0)} ms`,
)
