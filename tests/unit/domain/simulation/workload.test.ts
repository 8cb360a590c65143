import type { WorkloadRequest } from '../../../../domain/simulation/workload.ts'
import { describe, expect, it } from 'vitest'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import { forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { TYPICAL_HABITS } from '../../../../domain/simulation/habits.ts'
import { simulateLearner } from '../../../../domain/simulation/learner.ts'
import { simulateWorkload } from '../../../../domain/simulation/workload.ts'
import { activityByDay } from '../../../../domain/statistics/activity.ts'
import { createHistory } from '../../../../domain/statistics/history.ts'
import { DAY } from '../../../support/builders.ts'
import { cardIds, learnerPlan } from '../../../support/simulated-learners.ts'

const log = simulateLearner(learnerPlan())
const memories = new Map(
  [...foldLog(log)].flatMap(([id, { memory, suspended }]) => memory && !suspended ? [[id, memory] as const] : []),
)
const today = log.at(-1)!.studyDay + 1
const request: WorkloadRequest = {
  desiredRetention: 0.9,
  memories,
  newCardIds: [],
  newPerDay: 0,
  habits: TYPICAL_HABITS,
  today,
  horizons: [30, 120],
}
const at = (desiredRetention: number, more: Partial<WorkloadRequest> = {}) =>
  simulateWorkload({ ...request, desiredRetention, ...more })

describe('the workload of a desired retention, played on the learner’s own cards', () => {
  it('is the same each time it is asked for', () => {
    expect(at(0.9)).toEqual(at(0.9))
  })

  it('rises with the retention, and so does what is remembered', () => {
    const played = [0.8, 0.9, 0.95, 0.97].map(retention => at(retention))
    for (const place of [0, 1] as const) {
      const minutes = played.map(({ minutesPerDay }) => minutesPerDay[place])
      const remembered = played.map(({ remembered: cards }) => cards[place])
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
      expect(remembered).toEqual(remembered.toSorted((a, b) => a - b))
    }
  })

  it('remembers about what is desired, or more, as most cards are not due yet', () => {
    for (const retention of [0.8, 0.9, 0.95]) {
      const [, share] = at(retention).remembered.map(cards => cards / memories.size)
      expect(share).toBeGreaterThan(retention)
      expect(share).toBeLessThan(1)
    }
  })

  it('costs more with new cards, and brings more', () => {
    const fresh = { newCardIds: cardIds(900).slice(300), newPerDay: 5 }
    const [without, withNew] = [at(0.9), at(0.9, fresh)]
    expect(withNew.minutesPerDay[1]).toBeGreaterThan(without.minutesPerDay[1])
    expect(withNew.remembered[1]).toBeGreaterThan(without.remembered[1] + 400)
    expect(at(0.9, { ...fresh, newPerDay: 0 })).toEqual(without)
  })

  it('of a sample stands for the whole', () => {
    const [sampled, whole] = [at(0.9, { sampleSize: 150 }), at(0.9)]
    expect(sampled.minutesPerDay[1] / whole.minutesPerDay[1]).toBeCloseTo(1, 0)
    expect(Math.abs(sampled.remembered[1] / whole.remembered[1] - 1)).toBeLessThan(0.03)
  })

  it('agrees with what a learner then really does', () => {
    const ids = cardIds(600)
    const played = simulateWorkload({
      ...request,
      memories: new Map(),
      newCardIds: ids,
      newPerDay: 10,
      today: DAY,
      horizons: [60, 200],
    })
    const history = createHistory()
    simulateLearner(learnerPlan({ seed: 'really', cardIds: ids, days: 200 })).forEach(history.add)
    const minutes = activityByDay(history.answers()).reduce((sum, { durationMs }) => sum + durationMs, 0) / 60_000 / 200
    expect(Math.abs(played.minutesPerDay[1] / minutes - 1)).toBeLessThan(0.15)
    const curve = forgettingCurveOf()
    const known = [...history.states().values()].reduce(
      (sum, { memory }) => sum + (memory ? curve(DAY + 200 - memory.lastStudyDay, memory.stability) : 0),
      0,
    )
    expect(Math.abs(played.remembered[1] / known - 1)).toBeLessThan(0.03)
  })

  it('without cards is none', () => {
    expect(at(0.9, { memories: new Map() })).toMatchObject({ minutesPerDay: [0, 0], remembered: [0, 0] })
  })
})
