import { describe, expect, it } from 'vitest'
import { retentionByPeriod } from '../../../../domain/statistics/retention.ts'
import { DAY } from '../../../support/builders.ts'
import { answer } from '../../../support/statistics-builders.ts'

describe('true retention', () => {
  it('passes Hard, Good and Easy', () => {
    const answers = ([1, 2, 3, 4] as const).map(rating => answer({ rating }))
    expect(retentionByPeriod(answers, DAY).all.all).toMatchObject({ count: 3, of: 4, share: 0.75 })
  })

  it('counts the first answer of a card on a day, and only of cards with an interval of days', () => {
    const answers = [
      answer(),
      answer({ isFirstOfDay: false, rating: 1 }),
      answer({ stage: 'learning' }),
      answer({ stage: 'new' }),
    ]
    expect(retentionByPeriod(answers, DAY).all.all.of).toBe(1)
  })

  it('tells young from mature', () => {
    const answers = [answer(), answer({ rating: 1 }), answer({ stage: 'mature' })]
    const { young, mature, all } = retentionByPeriod(answers, DAY).all
    expect([young, mature, all].map(({ count, of }) => [count, of])).toEqual([[1, 2], [1, 1], [2, 3]])
  })

  it.each([['today', 1], ['yesterday', 1], ['week', 3], ['month', 4], ['year', 5], ['all', 6]] as const)(
    'has periods that end today: %s',
    (period, of) => {
      const answers = [0, 1, 6, 29, 364, 365].map(age => answer({ studyDay: DAY - age }))
      expect(retentionByPeriod(answers, DAY)[period].all.of).toBe(of)
    },
  )
})
