import { describe, expect, it } from 'vitest'
import { finalPass } from '../../../../domain/planning/final-pass.ts'
import { forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { DAY, memoryWith, stateWith } from '../../../support/builders.ts'

describe('the final pass', () => {
  const states = Array.from(
    { length: 10 },
    (_, place) => stateWith(`c${place}`, { memory: memoryWith({ stability: 5 + place }) }),
  )
  const exam = { finalDay: DAY + 30, examDay: DAY + 33 }
  const request = { states, today: DAY, exam, cardsPerDay: 2, desiredRetention: 0.9, curve: forgettingCurveOf() }

  it('takes the weakest, and the very weakest last', () => {
    expect(finalPass(request)).toEqual([
      { studyDay: DAY + 30, cardIds: ['c4', 'c5'] },
      { studyDay: DAY + 31, cardIds: ['c2', 'c3'] },
      { studyDay: DAY + 32, cardIds: ['c0', 'c1'] },
    ])
  })

  it('takes no more than there are, in the days that are left', () => {
    const others = [
      stateWith('new'),
      stateWith('s', { memory: memoryWith({ stability: 1 }), suspended: 'leech' }),
      stateWith('b', { memory: memoryWith({ stability: 1 }), buriedThrough: DAY + 31 }),
    ]
    const pass = finalPass({ ...request, states: [...states, ...others], today: DAY + 31, cardsPerDay: 50 })
    expect(pass.map(({ studyDay }) => studyDay)).toEqual([DAY + 31, DAY + 32])
    expect(pass.flatMap(({ cardIds }) => cardIds).toSorted()).toEqual(states.map(({ cardId }) => cardId))
  })

  it('leaves alone what would be recalled at the exam as well as the learner wants', () => {
    expect(finalPass({ ...request, desiredRetention: 0.7, cardsPerDay: 50 }).flatMap(({ cardIds }) => cardIds).sort())
      .toEqual(
        states.filter(({ memory }) => forgettingCurveOf()(33, memory!.stability) < 0.7).map(({ cardId }) => cardId),
      )
  })

  it('orders the cards by what would be recalled, however they come', () => {
    const reversed = finalPass({ ...request, states: states.toReversed() })
    expect(reversed).toEqual(finalPass(request))
  })

  it('leaves a card alone that would be recalled with just that probability', () => {
    const recall = 0.75
    const pass = (desiredRetention: number) =>
      finalPass({ ...request, desiredRetention, curve: () => recall, cardsPerDay: 50 })
    expect([recall - 0.001, recall, recall + 0.001].map(aim => pass(aim).flatMap(({ cardIds }) => cardIds).length))
      .toEqual([0, 0, 10])
  })

  it.each([[DAY + 32, 1], [DAY + 33, 0], [DAY + 34, 0]])('on day %d has %d days left', (today, days) => {
    expect(finalPass({ ...request, today })).toHaveLength(days)
  })
})
