/**
 * `npm run bench:fit`: what personal parameters cost and bring. The replay of 200,000 answers, by the standard
 * parameters, by personal ones from the middle on, and seen anew by them, as ratios to a bare loop of ts-fsrs calls
 * over the same answers in the same run; and a fit of 20,000 answers of a learner whose true parameters are known.
 */
import type { LogRecord, ReviewRecord } from '../domain/progress/records.ts'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { fitParameters, memoriesSeenBy } from '../domain/fitting/fit.ts'
import { foldLog } from '../domain/progress/card-state.ts'
import { spellParameters, weightsOf } from '../domain/scheduling/parameters.ts'
import { simulateLearner } from '../domain/simulation/learner.ts'
import { evaluateWeights, scheduledAnswers, splitDay } from '../domain/statistics/evaluate.ts'
import { createHistory } from '../domain/statistics/history.ts'
import { referenceFit } from '../tests/support/fsrs-reference.ts'
import { cardIds, OTHER_WEIGHTS } from '../tests/support/simulated-learners.ts'
import { bareLoop } from './bench/bare-loop.ts'

const ANSWERS = 200_000
const FIT_ANSWERS = 20_000
const REPEATS = 5
const AIM = 1.25

const log = simulateLearner({
  seed: 'bench',
  cardIds: cardIds(20_000),
  firstDay: 20_000,
  days: 1_000,
  newPerDay: 40,
  maximumAnswers: ANSWERS,
})
const own = spellParameters(OTHER_WEIGHTS)
const personal = log.map((record, place): ReviewRecord => place < ANSWERS / 2 ? record : { ...record, parameters: own })
const last = log.at(-1)!
const seenAnew: LogRecord[] = [
  ...log,
  ...[...new Set(log.map(({ cardId }) => cardId))].map((cardId, place): LogRecord => ({
    kind: 'mark',
    mark: 'reassessed',
    value: own,
    cardId,
    device: last.device,
    seq: last.seq + 1 + place,
    at: last.at + 1 + place,
  })),
]

function timeOf(work: () => unknown): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

// Taken in turn, so that a busy minute of the machine does not fall on one of them alone; the least disturbed round
// counts.
const works = {
  bare: () => bareLoop(log),
  replay: () => foldLog(log),
  personal: () => foldLog(personal),
  seenAnew: () => foldLog(seenAnew),
}
const times = { bare: Infinity, replay: Infinity, personal: Infinity, seenAnew: Infinity }
for (let round = 0; round < REPEATS; round++) {
  for (const name of Object.keys(works) as (keyof typeof works)[])
    times[name] = Math.min(times[name], timeOf(works[name]))
}
const ratio = (name: keyof typeof works): string =>
  `${times[name].toFixed(0)} ms, ${(times[name] / times.bare).toFixed(2)} × bare loop`
console.log(`bare loop of ts-fsrs, ${ANSWERS.toLocaleString('en')} answers: ${times.bare.toFixed(0)} ms`)
console.log(`replay by the standard parameters: ${ratio('replay')} (aim: at most ${AIM})`)
console.log(`replay with personal parameters from the middle on: ${ratio('personal')}`)
console.log(
  `replay with all ${(seenAnew.length - log.length).toLocaleString('en')} cards seen anew at the end: ${
    ratio('seenAnew')
  } (aim: the same)`,
)

const fitLog = simulateLearner({
  seed: 'fit',
  cardIds: cardIds(3_000),
  firstDay: 20_000,
  days: 500,
  newPerDay: 12,
  weights: OTHER_WEIGHTS,
  maximumAnswers: FIT_ANSWERS,
})
const history = createHistory()
fitLog.forEach(history.add)
const states = history.states()
const cards = [...states.keys()].map(id => scheduledAnswers(id, history.recordsOf(id)))
let fitMs = 0
const begin = performance.now()
const result = await fitParameters({
  cards,
  states,
  today: fitLog.at(-1)!.studyDay + 1,
  settings: { desiredRetention: 0.9, parameters: null, exam: null },
  topicOf: () => 'topic',
  compute: async (items) => {
    const started = performance.now()
    const weights = await referenceFit(items)
    fitMs = performance.now() - started
    return weights
  },
})
console.log(
  `fit of ${FIT_ANSWERS.toLocaleString('en')} answers by fsrs-rs in Node: ${
    fitMs.toFixed(0)
  } ms; with measuring and counting ${(performance.now() - begin).toFixed(0)} ms`,
)
console.log(
  `all ${cards.length.toLocaleString('en')} cards seen anew: ${timeOf(() => memoriesSeenBy(own, cards)).toFixed(0)} ms`,
)
const truth = evaluateWeights(weightsOf(own), cards, splitDay(cards, 0.75))
for (
  const [name, { logLoss, rmseBins }] of Object.entries({
    standard: result.standard,
    fitted: result.fitted,
    true: truth,
  })
) {
  console.log(
    `on ${truth.answers.toLocaleString('en')} held-out answers, ${name} parameters: log loss ${
      logLoss?.toFixed(4)
    }, RMSE(bins) ${rmseBins?.toFixed(4)}`,
  )
}
process.exitCode = Math.max(times.replay, times.personal, times.seenAnew) / times.bare > AIM ? 1 : 0
