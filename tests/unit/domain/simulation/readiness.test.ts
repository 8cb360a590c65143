import { describe, expect, it } from 'vitest'
import { simulateLearner } from '../../../../domain/simulation/learner.ts'
import { readinessOf } from '../../../../domain/simulation/readiness.ts'
import { createHistory } from '../../../../domain/statistics/history.ts'
import { DAY } from '../../../support/builders.ts'
import { cardIds, learnerPlan } from '../../../support/simulated-learners.ts'

const ids = cardIds(300)
const facts = [...new Set(ids.map(id => id.split('/')[0]!))]
  .map(fact => ({ cards: ids.filter(id => id.startsWith(`${fact}/`)) }))

function foretell({ days = 40, away = 0, ahead = 30, idleShare = 0.3 } = {}) {
  const history = createHistory()
  simulateLearner(learnerPlan({ cardIds: ids, days, newPerDay: 3, idleShare })).forEach(history.add)
  const states = history.states()
  const today = DAY + days + away
  return readinessOf({
    answers: history.answers(),
    states,
    newCardIds: ids.filter(id => !states.get(id)?.memory),
    facts,
    today,
    day: today + ahead,
    stops: [today + Math.ceil(ahead / 2), today + ahead],
    desiredRetention: 0.9,
  })
}

describe('whether one will be ready', () => {
  it('is too early to say until two weeks after the first answer', () => {
    expect(foretell({ days: 3 })).toEqual({ kind: 'tooEarly', daysLeft: 11 })
    expect(foretell({ days: 13 })).toEqual({ kind: 'tooEarly', daysLeft: 1 })
    expect(foretell({ days: 14 })).toMatchObject({ kind: 'range' })
  })

  it('is told by nobody after weeks without study', () => {
    expect(foretell({ away: 28 })).toEqual({ kind: 'paused' })
  })

  it('is a range in order, within the facts and cards there are, the same for the same log', () => {
    const told = foretell()
    expect(told).toEqual(foretell())
    if (told.kind !== 'range')
      throw new Error('nothing was foretold')
    expect(told.of).toBe(facts.length)
    for (const [{ low, middle, high }, most] of [
      [told.facts, facts.length] as const,
      ...told.cards.map(({ known }) => [known, ids.length] as const),
    ]) {
      expect(low).toBeLessThanOrEqual(middle)
      expect(middle).toBeLessThanOrEqual(high)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(most)
    }
  })

  // The second lowest, the middle and the second highest of twelve, whose luck is drawn by name.
  it('leaves out the best and the worst of twelve outcomes', () => {
    expect(foretell()).toEqual({
      kind: 'range', day: DAY + 70, of: 150,
      facts: { low: 42, middle: 58, high: 63 },
      cards: [
        { day: DAY + 55, known: { low: 82, middle: 91, high: 104 } },
        { day: DAY + 70, known: { low: 94, middle: 120, high: 132 } },
      ],
    })
  })

  it('grows with what one begins, and is less certain further ahead', () => {
    const [near, far] = [foretell({ ahead: 6 }), foretell({ ahead: 60 })]
    if (near.kind !== 'range' || far.kind !== 'range')
      throw new Error('nothing was foretold')
    expect(far.facts.middle).toBeGreaterThan(near.facts.middle)
    expect(far.facts.high - far.facts.low).toBeGreaterThan(near.facts.high - near.facts.low)
  })
})
