import { describe, expect, it } from 'vitest'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import { curveFor } from '../../../../domain/scheduling/parameters.ts'
import { simulateLearner } from '../../../../domain/simulation/learner.ts'
import { createHistory } from '../../../../domain/statistics/history.ts'
import { knownStateOfCard } from '../../../../domain/statistics/known.ts'
import { knownOverTime } from '../../../../domain/statistics/known-over-time.ts'
import { bishkek, DAY, logOf, markRecord, reviewOn, voidRecord } from '../../../support/builders.ts'
import { cardIds, learnerPlan, OTHER_WEIGHTS, statisticsDeck } from '../../../support/simulated-learners.ts'

const curve = curveFor(undefined)
const cards = statisticsDeck(cardIds(300)).map((card, place) => ({ ...card, part: place < 100 ? 'first' : 'second' }))

function overTimeOf(log: ReturnType<typeof logOf>, today: number) {
  const history = createHistory()
  log.forEach(history.add)
  return knownOverTime(cards, { steps: history.steps(), moment: { at: bishkek(today), studyDay: today }, curve })
}

describe('what was known over time', () => {
  const days = 60
  const today = DAY + days
  const log = simulateLearner(learnerPlan({ days, idleShare: 0.3 }))
  const over = overTimeOf(log, today)!

  it('is on each day what the one definition says of the answers given until then', () => {
    expect(over.firstDay).toBe(DAY)
    for (const day of [DAY, DAY + 1, DAY + 17, DAY + 40, today]) {
      const states = foldLog(log.filter(({ studyDay }) => studyDay <= day))
      const moment = { states, at: bishkek(day), curve }
      for (const { id, known } of over.parts) {
        expect(known[day - DAY]).toBe(
          cards.filter(card => card.part === id && knownStateOfCard(card.id, moment) === 'known').length,
        )
      }
    }
  })

  it('has every day until today and every part, with all its cards', () => {
    expect(over.parts.map(({ id, cards: count, known }) => [id, count, known.length])).toEqual([
      ['first', 100, days + 1],
      ['second', 200, days + 1],
    ])
  })

  it('is nothing before the first answer', () => {
    expect(overTimeOf([], today)).toBeUndefined()
  })

  it('forgets an answer that was taken back, and sees the last one by other parameters', () => {
    const cardId = cards[0]!.id
    const answers = [reviewOn(DAY, { cardId, rating: 4 }), reviewOn(DAY + 20, { cardId, rating: 4 })]
    const whole = overTimeOf(logOf(answers), DAY + 21)!
    expect(whole.parts[0]!.known.at(-1)).toBe(1)
    const [first, second] = logOf(answers)
    const undone = overTimeOf(
      logOf([first!, second!, voidRecord(second!, { at: bishkek(DAY + 20, 13) })]), DAY + 21)!
    expect(undone.parts[0]!.known.at(-1)).toBe(0)
    const seenAnew = markRecord({ mark: 'reassessed', value: OTHER_WEIGHTS.join(' ') }, { cardId, at: bishkek(DAY + 20, 13) })
    const states = foldLog(logOf([...answers, seenAnew]))
    const anew = overTimeOf(logOf([...answers, seenAnew]), DAY + 60)!
    expect(anew.parts[0]!.known.at(-1)).toBe(
      knownStateOfCard(cardId, { states, at: bishkek(DAY + 60), curve }) === 'known' ? 1 : 0)
  })
})
