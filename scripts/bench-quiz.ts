/**
 * `node scripts/bench-quiz.ts`: how long a quiz of 20 questions from the whole deck takes, over 1,000 seeds after one building of
 * the index. Prints the building, and median, 95th percentile and maximum in ms; the first quizzes, which fill the pools, are counted.
 */
import { compileContent } from '../domain/content/compile.ts'
import { indexDeck } from '../domain/content/deck-index.ts'
import { createQuiz, defaultQuizSettings } from '../domain/quiz/generate.ts'
import { buildQuizIndex } from '../domain/quiz/quiz-index.ts'
import { readContent } from './content/read-content.ts'

const SEEDS = 1000
const QUESTIONS = 20

function timeOf(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const { deck } = compileContent(await readContent())
const deckIndex = indexDeck(deck)
let quizIndex = buildQuizIndex(deckIndex)
const building = timeOf(() => {
  quizIndex = buildQuizIndex(deckIndex)
})
const settings = { ...defaultQuizSettings(), count: QUESTIONS }
const times = Array.from({ length: SEEDS }, (_, seed) => timeOf(() => createQuiz(quizIndex, settings, seed))).toSorted((a, b) => a - b)
const percentile = (share: number): string => times[Math.min(times.length - 1, Math.floor(share * times.length))]!.toFixed(2)
console.log(`quiz of ${QUESTIONS} from ${deck.facts.length} facts, ${SEEDS} seeds: median ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms, maximum ${percentile(1)} ms; index built in ${building.toFixed(0)} ms`)
