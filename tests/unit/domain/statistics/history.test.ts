import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import { compareRecords, isCardRecord, withoutVoided } from '../../../../domain/progress/records.ts'
import { simulateLearner } from '../../../../domain/simulation/learner.ts'
import { createHistory } from '../../../../domain/statistics/history.ts'
import { createStatistics } from '../../../../domain/statistics/report.ts'
import { anyLogs } from '../../../support/arbitraries.ts'
import { bishkek, DAY, logOf, reviewOn, voidRecord } from '../../../support/builders.ts'
import { learnerPlan, statisticsDeck } from '../../../support/simulated-learners.ts'

const moment = { at: bishkek(DAY + 70), studyDay: DAY + 70 }
const cards = ['cis-charter/date', 'cis-charter/place', 'eaeu/joined'].map(id => ({
  id,
  factId: id.split('/')[0]!,
  topic: 'treaties',
  kind: 'treaty' as const,
  articles: ['a'],
}))

/** A log in some order of arrival, with the place up to which figures are asked for on the way. */
const anyArrival = anyLogs.chain(([phone, tablet, laptop]) => {
  const log = [...phone, ...tablet, ...laptop]
  return fc.tuple(fc.shuffledSubarray(log, { minLength: log.length }), fc.nat(log.length))
})

describe('statistics grown record by record', () => {
  it('equal those computed from nothing, in whatever order records arrive and whenever one looked', () => {
    fc.assert(
      fc.property(anyArrival, ([log, pause]) => {
        const grown = createStatistics(cards)
        log.slice(0, pause).forEach(grown.addRecord)
        grown.result({ filter: {}, moment })
        log.slice(pause).forEach(grown.addRecord)
        const whole = createStatistics(cards)
        ;[...log].sort(compareRecords).forEach(whole.addRecord)
        for (const filter of [{}, { kind: 'treaty' as const, fromDay: DAY + 10 }])
          expect(grown.result({ filter, moment })).toEqual(whole.result({ filter, moment }))
      }),
      { numRuns: 200 },
    )
  })

  it('rest on the very states that the log folds to', () => {
    fc.assert(fc.property(anyArrival, ([log]) => {
      const history = createHistory()
      log.forEach(history.add)
      const states = history.states()
      expect(states).toEqual(foldLog(log))
    }))
  })

  it('count each answer that stands once', () => {
    fc.assert(fc.property(anyArrival, ([log]) => {
      const history = createHistory()
      ;[...log, ...log].forEach(history.add)
      const standing = withoutVoided(log).filter(isCardRecord).filter(record => record.kind === 'review')
      expect(history.answers().length).toBe(standing.length)
      expect(history.answers().map(({ at }) => at).sort()).toEqual(standing.map(({ at }) => at).sort())
    }))
  })

  it('forget an answer that is taken back, before or after it is heard of', () => {
    const [first, second] = logOf([reviewOn(DAY), reviewOn(DAY + 3, { rating: 1 })])
    const undo = voidRecord(second!, { seq: 2 })
    for (const order of [[first, second, undo], [undo, second, first]]) {
      const history = createHistory()
      order.forEach(record => history.add(record!))
      expect(history.answers().map(({ rating }) => rating)).toEqual([3])
      expect(history.recordsOf('cis-charter/date')).toEqual([first])
    }
  })

  it('are the same for a long simulated log read at once or day by day', () => {
    const plan = learnerPlan({ quizShare: 0.2 })
    const log = simulateLearner(plan)
    const deck = statisticsDeck(plan.cardIds)
    const [daily, whole] = [createStatistics(deck), createStatistics(deck)]
    log.forEach((record, place) => {
      daily.addRecord(record)
      if (place % 500 === 0)
        daily.result({ filter: {}, moment: record })
    })
    log.toReversed().forEach(whole.addRecord)
    const request = { filter: {}, moment: log.at(-1)! }
    expect(daily.result(request)).toEqual(whole.result(request))
  })
})
