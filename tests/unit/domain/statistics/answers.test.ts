import { describe, expect, it } from 'vitest'
import { forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { LONGEST_COUNTED_MS } from '../../../../domain/scheduling/measured-times.ts'
import { stageOfMemory, tallyOf } from '../../../../domain/statistics/answers.ts'
import { bishkek, DAY, markRecord, memoryInSteps, memoryWith, reviewOn } from '../../../support/builders.ts'

const curve = forgettingCurveOf()
const answersOf = (...records: Parameters<typeof tallyOf>[1]) => tallyOf('cis-charter/date', records, curve).answers

describe('the stage of a card', () => {
  it.each([
    ['new before any answer', null, 'new'],
    ['learning in steps of minutes', memoryInSteps(bishkek(DAY)), 'learning'],
    ['learning again after a lapse', memoryInSteps(bishkek(DAY), { phase: 'relearning' }), 'learning'],
    ['young under three weeks', memoryWith({ intervalDays: 20 }), 'young'],
    ['mature from three weeks', memoryWith({ intervalDays: 21 }), 'mature'],
  ])('is %s', (_, memory, stage) => {
    expect(stageOfMemory(memory)).toBe(stage)
  })
})

describe('an answer', () => {
  it('knows what the card was before it', () => {
    const answers = answersOf(reviewOn(DAY, { rating: 4 }), reviewOn(DAY + 9), reviewOn(DAY + 80))
    expect(answers.map(({ stage }) => stage)).toEqual(['new', 'young', 'mature'])
  })

  it('is predicted by whole study days, from the stability before it', () => {
    const [first, second] = [reviewOn(DAY, { rating: 4 }), reviewOn(DAY + 9, { rating: 2 })]
    const before = tallyOf('cis-charter/date', [first], curve).state.memory!
    const [, answer] = answersOf(first, second)
    expect(answer!.prediction).toEqual({
      recall: curve(9, before.stability),
      elapsedDays: 9,
      longTermReviews: 1,
      longTermLapses: 0,
      isRecalled: true,
    })
  })

  it('counts the long-term answers and lapses before it', () => {
    const answers = answersOf(
      reviewOn(DAY),
      reviewOn(DAY, { at: bishkek(DAY, 13), rating: 1 }),
      reviewOn(DAY + 3, { rating: 1 }),
      reviewOn(DAY + 4),
      reviewOn(DAY + 9),
    )
    const counts = answers.map(({ prediction: p }) => p && [p.longTermReviews, p.longTermLapses])
    expect(counts).toEqual([
      null,
      null,
      [1, 0],
      [2, 1],
      [3, 1],
    ])
  })

  it('is the first of the day once, and cramming never is', () => {
    const answers = answersOf(
      reviewOn(DAY, { mode: 'cram' }),
      reviewOn(DAY, { at: bishkek(DAY, 13) }),
      reviewOn(DAY, { at: bishkek(DAY, 14) }),
      reviewOn(DAY + 1, { mode: 'quiz' }),
    )
    expect(answers.map(({ isFirstOfDay }) => isFirstOfDay)).toEqual([false, true, false, true])
  })

  it('by cramming is no test of a prediction', () => {
    const answers = answersOf(
      reviewOn(DAY, { rating: 4 }),
      reviewOn(DAY + 5, { mode: 'cram', rating: 1 }),
      reviewOn(DAY + 9),
    )
    expect(answers.map(({ prediction }) => prediction?.elapsedDays)).toEqual([undefined, undefined, 9])
  })

  it('has the hour of the learner’s clock', () => {
    expect(answersOf(reviewOn(DAY, { at: bishkek(DAY, 23, 40) }))[0]!.hour).toBe(23)
    expect(answersOf(reviewOn(DAY, { at: bishkek(DAY, 26) }))[0]!.hour).toBe(2)
    expect(answersOf(reviewOn(DAY, { at: bishkek(DAY, 1), utcOffset: -300 }))[0]!.hour).toBe(14)
  })

  it('counts no longer than a minute: the learner had left', () => {
    expect(answersOf(reviewOn(DAY, { durationMs: 3_600_000 }))[0]!.durationMs).toBe(LONGEST_COUNTED_MS)
  })

  it('is not made by a mark', () => {
    expect(answersOf(markRecord({ mark: 'suspended', value: true }))).toEqual([])
  })
})
