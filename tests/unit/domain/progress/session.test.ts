import { describe, expect, it } from 'vitest'
import { latestSitting, summarizeSitting } from '../../../../domain/progress/session.ts'
import { MINUTE_MS } from '../../../../domain/scheduling/study-day.ts'
import { bishkek, DAY, reviewRecord } from '../../../support/builders.ts'

const answersAt = (...minutes: number[]) =>
  minutes.map((minute, seq) => reviewRecord({ seq, at: bishkek(DAY) + minute * MINUTE_MS }))
const minutesOf = (reviews: readonly { at: number }[]) => reviews.map(review => (review.at - bishkek(DAY)) / MINUTE_MS)

describe('the latest sitting', () => {
  it.each([
    ['nothing when nothing was answered', [], []],
    ['a single answer', [5], [5]],
    ['all answers without a long pause', [0, 10, 39], [0, 10, 39]],
    ['what came after a pause of more than half an hour', [0, 5, 36, 40], [36, 40]],
    ['a pause of exactly half an hour included', [0, 30, 60], [0, 30, 60]],
    ['only the last of several', [0, 40, 80, 81], [80, 81]],
  ])('is %s', (_, minutes, expected) => {
    expect(minutesOf(latestSitting(answersAt(...minutes)))).toEqual(expected)
  })

  it('does not depend on the order in which the answers are handed in', () => {
    expect(minutesOf(latestSitting(answersAt(81, 0, 80, 40)))).toEqual([80, 81])
  })
})

describe('the summary of a sitting', () => {
  it('counts answers, cards, what was recalled, what was new and the time', () => {
    const reviews = [
      reviewRecord({ seq: 0, cardId: 'a', rating: 1, durationMs: 1000 }),
      reviewRecord({ seq: 1, cardId: 'a', rating: 2, durationMs: 2000 }),
      reviewRecord({ seq: 2, cardId: 'b', rating: 4, durationMs: 500 }),
    ]
    expect(summarizeSitting(reviews, review => review.seq === 0)).toEqual({
      answers: 3,
      cards: 2,
      recalled: 2,
      introduced: 1,
      durationMs: 3500,
    })
  })

  it('of nothing is nothing', () => {
    expect(summarizeSitting([], () => true)).toEqual({
      answers: 0,
      cards: 0,
      recalled: 0,
      introduced: 0,
      durationMs: 0,
    })
  })
})
