/**
 * Measures statistics, simulation and fitting on a simulated log of 200,000 answers to 20,000 cards. Times are told in
 * ms and as ratios to a bare loop of ts-fsrs calls over the same answers in the same run, which holds on any machine.
 */
import type { StatisticsCard } from '../domain/statistics/filter.ts'
import { performance } from 'node:perf_hooks'
import { computeParameters, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding'
import { foldLog } from '../domain/progress/card-state.ts'
import { habitsOf } from '../domain/simulation/habits.ts'
import { simulateLearner } from '../domain/simulation/learner.ts'
import { simulateWorkload } from '../domain/simulation/workload.ts'
import { createHistory } from '../domain/statistics/history.ts'
import { createStatistics } from '../domain/statistics/report.ts'
import { bareLoop } from './bench/bare-loop.ts'

const ANSWERS = 200_000
const CARDS = 20_000
const FIT_ANSWERS = 20_000
const REPEATS = 3

const cardIds = Array.from({ length: CARDS }, (_, place) => `fact-${place >> 1}/card-${place % 2}`)
const cards = cardIds.map((id, place): StatisticsCard => ({
  id,
  factId: id.split('/')[0]!,
  topic: `topic-${place % 7}`,
  kind: 'treaty',
  articles: [`article-${place % 5}`],
}))
const log = simulateLearner({
  seed: 'bench',
  cardIds,
  firstDay: 20_000,
  days: 1_000,
  newPerDay: 40,
  quizShare: 0.1,
  maximumAnswers: ANSWERS,
})
const last = log.at(-1)!

/** Best of some runs, ms: the least disturbed one. */
function measure(work: () => unknown, repeats = REPEATS): number {
  return Math.min(...Array.from({ length: repeats }, () => {
    const begin = performance.now()
    work()
    return performance.now() - begin
  }))
}

function filledStatistics(): ReturnType<typeof createStatistics> {
  const statistics = createStatistics(cards)
  log.forEach(statistics.addRecord)
  return statistics
}

/** Items for fsrs-rs from the first answers of the log. */
function fitItems(): FSRSBindingItem[] {
  const history = createHistory()
  log.slice(0, FIT_ANSWERS).forEach(history.add)
  return [...history.states().keys()].flatMap((cardId) => {
    const days = history.recordsOf(cardId).filter(record => record.kind === 'review')
    const reviews = days.map(({ rating, studyDay }, place) =>
      new FSRSBindingReview(rating, place === 0 ? 0 : studyDay - days[place - 1]!.studyDay),
    )
    return reviews.flatMap((review, place) =>
      review.deltaT > 0 ? [new FSRSBindingItem(reviews.slice(0, place + 1))] : [],
    )
  })
}

// Taken in turn, so that a busy minute of the machine does not fall on one of them alone.
const rounds = Array.from(
  { length: REPEATS },
  () => ({ bare: measure(() => bareLoop(log), 1), replay: measure(() => foldLog(log), 1) }),
)
const bare = Math.min(...rounds.map(round => round.bare))
const report = (name: string, ms: number): void =>
  console.log(`${name.padEnd(62)} ${ms.toFixed(0).padStart(7)} ms  ${(ms / bare).toFixed(2).padStart(6)} × bare loop`)

report(`bare loop of ts-fsrs, ${ANSWERS.toLocaleString('en')} answers`, bare)
report('replay of the log (foldLog)', Math.min(...rounds.map(round => round.replay)))
report('statistics: taking the log in', measure(filledStatistics))

const statistics = filledStatistics()
const whole = { filter: {}, moment: last }
const first = performance.now()
statistics.result(whole)
report('statistics: all figures of the page, first time', performance.now() - first)
report('statistics: all figures of the page, again', measure(() => statistics.result(whole)))
report(
  'statistics: all figures of one topic',
  measure(() => statistics.result({ filter: { topic: 'topic-1' }, moment: last })),
)
let seq = last.seq
report(
  'statistics: one more answer, and all figures',
  measure(() => {
    statistics.addRecord({ ...last, seq: ++seq, at: last.at + seq })
    statistics.result(whole)
  }),
)

const memories = new Map(
  [...statistics.history.states()].flatMap(([id, { memory, suspended }]) =>
    memory && !suspended ? [[id, memory] as const] : [],
  ),
)
const habits = habitsOf(statistics.history.answers())
report(
  'workload of one desired retention, a year',
  measure(() =>
    simulateWorkload({
      desiredRetention: 0.9,
      memories,
      newCardIds: [],
      newPerDay: 0,
      habits,
      today: last.studyDay + 1,
    }),
  ),
)

const items = fitItems()
const begin = performance.now()
await computeParameters(items, { enableShortTerm: true, numRelearningSteps: 1 })
report(`fit of ${FIT_ANSWERS.toLocaleString('en')} answers by fsrs-rs in Node`, performance.now() - begin)
