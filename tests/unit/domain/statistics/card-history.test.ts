import { describe, expect, it } from 'vitest'
import { foldCard } from '../../../../domain/progress/card-state.ts'
import { curveFor, spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import { cardHistory } from '../../../../domain/statistics/card-history.ts'
import { bishkek, DAY, markRecord, reviewOn } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const curve = forgettingCurveOf()

describe('the history of a card', () => {
  const records = [
    reviewOn(DAY, { rating: 4 }),
    markRecord({ mark: 'flagged', value: '' }, { at: bishkek(DAY + 1) }),
    reviewOn(DAY + 5, { mode: 'cram' }),
    reviewOn(DAY + 9, { rating: 1 }),
  ]
  const history = cardHistory('cis-charter/date', records, bishkek(DAY + 20), 10)

  it('has an event for every answer, with what recall stood at', () => {
    expect(history.events.map(({ rating, isCram }) => [rating, isCram])).toEqual([[4, false], [3, true], [1, false]])
    const [first, cram, lapse] = history.events
    expect(first!.recallBefore).toBeNull()
    expect(cram!.stability).toBe(first!.stability)
    expect(lapse!.recallBefore).toBeCloseTo(curve(9, first!.stability!), 9)
    expect(lapse!.stability).toBeLessThan(first!.stability!)
  })

  it('has a falling curve from 1 between answers that count, and one on to now', () => {
    expect(history.curves.map(points => [points.length, points[0]!.at, points.at(-1)!.at])).toEqual([
      [10, bishkek(DAY), bishkek(DAY + 9)],
      [10, bishkek(DAY + 9), bishkek(DAY + 20)],
    ])
    for (const points of history.curves) {
      expect(points[0]!.recall).toBe(1)
      expect(points.map(({ recall }) => recall)).toEqual(points.map(({ recall }) => recall).toSorted((a, b) => b - a))
    }
    expect(history.curves[0]!.at(-1)!.recall).toBeCloseTo(history.events[2]!.recallBefore!, 9)
  })

  it('tells recall by the parameters of each answer, and fades by them until the next', () => {
    const own = spellParameters(OTHER_WEIGHTS)
    const past = cardHistory(
      'cis-charter/date',
      [reviewOn(DAY, { parameters: own }), reviewOn(DAY + 9, { parameters: own })],
      bishkek(DAY + 20),
      10,
    )
    const [first, second] = past.events
    expect(second!.recallBefore).toBeCloseTo(curveFor(own)(9, first!.stability!), 9)
    expect(second!.recallBefore).not.toBeCloseTo(curve(9, first!.stability!), 2)
    expect(past.curves[0]!.at(-1)!.recall).toBeCloseTo(second!.recallBefore!, 9)
    expect(past.curves[1]!.at(-1)!.recall).toBeCloseTo(curveFor(own)(11, second!.stability!), 9)
  })

  it('keeps what was told before other parameters took over, and fades by those from then on', () => {
    const own = spellParameters(OTHER_WEIGHTS)
    const before = [reviewOn(DAY), reviewOn(DAY + 1)]
    const takeOver = markRecord({ mark: 'reassessed', value: own }, { at: bishkek(DAY + 4) })
    const past = cardHistory(
      'cis-charter/date',
      [...before, takeOver, reviewOn(DAY + 9, { parameters: own })],
      bishkek(DAY + 20),
      10,
    )
    const alone = cardHistory('cis-charter/date', before, bishkek(DAY + 4), 10)
    expect([past.events.slice(0, 2), past.curves.slice(0, 2)]).toEqual([alone.events, alone.curves])
    expect(past.curves.map(points => [points[0]!.at, points.at(-1)!.at])).toEqual(
      [[0, 1], [1, 4], [4, 9], [9, 20]].map(span => span.map(day => bishkek(DAY + day))),
    )
    const { stability } = foldCard('cis-charter/date', [...before, takeOver]).memory!
    expect(past.curves[2]!.map(({ recall }) => recall)).toEqual(
      past.curves[2]!.map(({ at }) => curveFor(own)((at - bishkek(DAY + 1)) / DAY_MS, stability)),
    )
    expect(past.events[2]!.recallBefore).toBeCloseTo(past.curves[2]!.at(-1)!.recall, 9)
  })

  it('goes on undisturbed where a plan moves the card’s return', () => {
    const answer = reviewOn(DAY, { rating: 4 })
    const moved = [answer, markRecord({ mark: 'rescheduled', value: DAY + 12 }, { at: bishkek(DAY + 2) })]
    expect(cardHistory('cis-charter/date', moved, bishkek(DAY + 20))).toEqual(
      cardHistory('cis-charter/date', [answer], bishkek(DAY + 20)),
    )
  })

  it('of a card never answered is empty', () => {
    expect(cardHistory('x', [], bishkek(DAY) + DAY_MS)).toEqual({ events: [], curves: [] })
  })
})
