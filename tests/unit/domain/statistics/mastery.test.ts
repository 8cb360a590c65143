import { describe, expect, it } from 'vitest'
import { forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { countStages, coverageOf, knowledgeByGroup } from '../../../../domain/statistics/mastery.ts'
import { bishkek, DAY, memoryInSteps, memoryWith, statesOf, stateWith } from '../../../support/builders.ts'
import { statisticsCard as card } from '../../../support/statistics-builders.ts'

const curve = forgettingCurveOf()

describe('stages and groups', () => {
  const states = statesOf(
    stateWith('f1/a', { memory: memoryWith() }),
    stateWith('f1/b', { memory: memoryWith({ intervalDays: 40 }), suspended: 'leech' }),
    stateWith('f2/a', { memory: memoryInSteps(bishkek(DAY)) }),
  )
  const cards = [card('f1/a'), card('f1/b'), card('f2/a', 'events'), card('f3/a', 'events')]

  it('count each card once; one suspended counts as that', () => {
    expect(countStages(cards, states)).toEqual({ new: 1, learning: 1, young: 1, mature: 0, suspended: 1 })
  })

  it('tell what is known and covered', () => {
    const groups = knowledgeByGroup(cards, states, bishkek(DAY), curve, ({ topic }) => [topic])
    expect(groups.map(({ id, cards: count, started }) => [id, count, started])).toEqual([['treaties', 2, 2], [
      'events',
      2,
      1,
    ]])
    expect(groups.map(coverageOf)).toEqual([1, 0.5])
    expect(coverageOf({ cards: 0, started: 0, recalled: 0 })).toBe(0)
  })
})
