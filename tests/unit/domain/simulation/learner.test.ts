import { describe, expect, it } from 'vitest'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import { parseLogRecord } from '../../../../domain/log/parse-record.ts'
import { compareRecords } from '../../../../domain/progress/records.ts'
import { forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { habitsOf, TYPICAL_HABITS } from '../../../../domain/simulation/habits.ts'
import { simulateLearner } from '../../../../domain/simulation/learner.ts'
import { createRandom } from '../../../../domain/random.ts'
import { pickWeighted } from '../../../../domain/simulation/pick-weighted.ts'
import { calibrationOf } from '../../../../domain/statistics/calibration.ts'
import { createHistory } from '../../../../domain/statistics/history.ts'
import { DAY } from '../../../support/builders.ts'
import { cardIds, learnerPlan, OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

function historyOf(log: ReturnType<typeof simulateLearner>, curve = forgettingCurveOf()) {
  const history = createHistory(curve)
  log.forEach(history.add)
  return history
}

describe('chance from a seed', () => {
  it('is the same for the same seed, and another for another', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, createRandom(0, seed).fraction)
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })

  it('is even', () => {
    const random = createRandom(0, 'even')
    const counts = Array.from({ length: 10 }, () => 0)
    for (let draws = 0; draws < 100_000; draws++)
      counts[Math.floor(random.fraction() * 10)]!++
    expect(Math.max(...counts.map(count => Math.abs(count - 10_000)))).toBeLessThan(400)
  })

  it('picks as often as weights say', () => {
    const random = createRandom(0, 'pick')
    const picks = Array.from({ length: 10_000 }, () => pickWeighted({ 1: 1, 2: 0, 3: 3 }, [1, 2, 3], random))
    expect(picks.filter(pick => pick === 1).length / 10_000).toBeCloseTo(0.25, 1)
    expect(picks).not.toContain(2)
    expect(() => pickWeighted({ 1: 0 }, [1], random)).toThrow('no key has a weight')
  })
})

describe('a simulated learner', () => {
  const log = simulateLearner(learnerPlan({ quizShare: 0.2, idleShare: 0.1, reviewsPerDay: 30 }))

  it('writes the same log for the same seed', () => {
    expect(simulateLearner(learnerPlan())).toEqual(simulateLearner(learnerPlan()))
    expect(simulateLearner(learnerPlan({ seed: 'other' }))).not.toEqual(simulateLearner(learnerPlan()))
  })

  it('writes a log that the app can read, in its order and without gaps', () => {
    expect(log.every(record => parseLogRecord(record) !== undefined)).toBe(true)
    expect(log.toSorted(compareRecords)).toEqual(log)
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, place) => place))
  })

  it('answers cards when they are due and begins no more than planned', () => {
    const introduced = new Map<number, number>()
    for (const { introducedOn } of foldLog(log).values())
      introduced.set(introducedOn!, (introduced.get(introducedOn!) ?? 0) + 1)
    expect(Math.max(...introduced.values())).toBe(10)
    const studied = new Set(log.map(({ studyDay }) => studyDay))
    expect(studied.size).toBeGreaterThan(90)
    expect(studied.size).toBeLessThan(120)
  })

  it('ends where it was told to', () => {
    expect(simulateLearner(learnerPlan({ maximumAnswers: 123 }))).toHaveLength(123)
    expect(Math.max(...log.map(({ studyDay }) => studyDay))).toBeLessThan(DAY + 120)
  })
})

describe('the calibration picture', () => {
  const plan = { cardIds: cardIds(1_500), days: 250, newPerDay: 15 }

  it('of a well-modelled learner is straight', () => {
    const picture = calibrationOf(historyOf(simulateLearner(learnerPlan(plan))).answers())
    if (!picture.isEnough)
      throw new Error('too few answers')
    for (const { predicted, recalled } of picture.bins.filter(bin => bin.recalled.of > 200)) {
      const deviation = Math.sqrt(predicted * (1 - predicted) / recalled.of)
      expect(Math.abs(recalled.share! - predicted)).toBeLessThan(3.5 * deviation)
    }
    expect(picture.rmseBins).toBeLessThan(0.03)
  })

  it('of a learner unlike the model is not', () => {
    const picture = calibrationOf(
      historyOf(simulateLearner(learnerPlan({ ...plan, weights: OTHER_WEIGHTS }))).answers(),
    )
    expect(picture.isEnough && picture.rmseBins).toBeGreaterThan(0.04)
  })
})

describe('habits', () => {
  it('are recovered from the log', () => {
    const habits = {
      ...TYPICAL_HABITS,
      firstRatings: { 1: 0.1, 2: 0.1, 3: 0.7, 4: 0.1 },
      durationMs: { first: 30_000, recalled: 5_000, forgotten: 12_000 },
    }
    const found = habitsOf(
      historyOf(simulateLearner(learnerPlan({ habits, cardIds: cardIds(1_000), newPerDay: 20 }))).answers(),
    )
    expect(found.firstRatings[3]).toBeCloseTo(0.7, 1)
    expect(found.durationMs.recalled / 5_000).toBeCloseTo(1, 1)
    expect(found.durationMs.first / 30_000).toBeCloseTo(1, 1)
    const sum = (shares: Record<number, number>) => Object.values(shares).reduce((total, share) => total + share, 0)
    expect([sum(found.firstRatings), sum(found.recallRatings)]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)])
  })

  it('are typical ones before there is any answer', () => {
    const { firstRatings, durationMs } = habitsOf([])
    expect(durationMs).toEqual(TYPICAL_HABITS.durationMs)
    expect(firstRatings[3]).toBeCloseTo(TYPICAL_HABITS.firstRatings[3], 9)
  })
})
