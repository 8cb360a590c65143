import { describe, expect, it } from 'vitest'
import type { ReviewRecord } from '#domain/progress/records'
import { answerDuration, answersFor, cardsOf, workFigures } from '#domain/session/figures'
import { idleSession } from '#domain/session/session'

const review = (cardId: string, mode: ReviewRecord['mode'] = 'study') =>
  ({ kind: 'review', cardId, mode }) as ReviewRecord
const session = idleSession(10)
const none = new Set<string>()

describe('how long an answer took', () => {
  const FIVE_MINUTES = 300_000
  it.each([
    [0, 0], [1, 1],
    [FIVE_MINUTES - 1, FIVE_MINUTES - 1], [FIVE_MINUTES, FIVE_MINUTES], [FIVE_MINUTES + 1, FIVE_MINUTES],
    [-1, 0], [1500.4, 1500], [1500.5, 1501],
  ])('is from the card to its grade, whole and at most five minutes: %d ms is %d', (ms, told) => {
    expect(answerDuration(1000, 1000 + ms)).toBe(told)
  })
})

describe('the answers of a day', () => {
  const reviews = [review('a'), review('b', 'cram'), review('a'), review('c', 'quiz'), review('b', 'cram')]

  it('are for the schedule or for practice alone', () => {
    expect(answersFor('study', reviews).map(({ cardId }) => cardId)).toEqual(['a', 'a', 'c'])
    expect(answersFor('cram', reviews).map(({ cardId }) => cardId)).toEqual(['b', 'b'])
  })

  it('are of cards, each once, by their first answers', () => {
    expect(cardsOf(reviews)).toEqual(['a', 'b', 'c'])
    expect(cardsOf([])).toEqual([])
  })
})

describe('the work of a day', () => {
  it('is nothing where nothing was answered and nothing is due', () => {
    expect(workFigures(session, none, [], { learning: [], waiting: [] }))
      .toEqual({ done: 0, begun: 0, total: 0, settling: 0 })
  })

  it('is done as far as its cards were answered and are in no steps of minutes, due or not', () => {
    const answered = new Set(['a', 'b', 'c'])
    expect(workFigures(session, answered, ['b', 'd'], { learning: ['b'], waiting: ['c'] }))
      .toEqual({ done: 1, begun: 3, total: 4, settling: 1 })
  })

  it('counts a card once that is asked before its time', () => {
    expect(workFigures(session, new Set(['a']), ['a'], { learning: [], waiting: ['a'] }))
      .toEqual({ done: 0, begun: 1, total: 1, settling: 1 })
  })

  it('keeps its total from the first card to the last', () => {
    const cards = ['a', 'b', 'c']
    for (let answered = 0; answered <= cards.length; answered++) {
      const [done, left] = [new Set(cards.slice(0, answered)), cards.slice(answered)]
      expect(workFigures(session, done, left, { learning: [], waiting: [] }))
        .toEqual({ done: answered, begun: answered, total: 3, settling: 0 })
    }
  })

  it('is in a custom session its round, of which a forgotten card is begun and not done', () => {
    const round = { ...session, roundDone: new Set(['a', 'b']), roundAgain: new Set(['c']) }
    expect(workFigures(round, new Set(['x']), ['d', 'c'], undefined)).toEqual({ done: 2, begun: 3, total: 4, settling: 0 })
  })
})
