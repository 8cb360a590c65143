import type { QuizEvent, QuizPurpose, QuizQuestionScore, QuizRecord } from '../../../../domain/progress/records.ts'
import type { QuizAnswer } from '../../../../domain/statistics/quizzes.ts'
import { describe, expect, it } from 'vitest'
import { filterQuizAnswers, quizAnswersOf, quizzesByDay, quizzesByTopic } from '../../../../domain/statistics/quizzes.ts'
import { bishkek, DAY } from '../../../support/builders.ts'
import { quizAnswer } from '../../../support/statistics-builders.ts'

describe('quizzes', () => {
  const cards = [{ id: 'eaeu/joined', factId: 'eaeu', topic: 'treaties', kind: 'treaty' as const, articles: ['a'] }]
  const started = (attemptId: string, purpose: QuizPurpose = 'quiz'): QuizEvent & { attemptId: string } => ({
    attemptId,
    event: 'started',
    purpose,
    specification: {
      deckVersion: 'd',
      seed: 1,
      picks: null,
      settings: {
        selection: { topics: [], articles: [], factKinds: [], importances: [], knowledge: 'any' },
        count: 2,
        kinds: [],
        mode: 'exam',
        timeLimitMinutes: null,
      },
    },
  })
  const finished = (
    attemptId: string,
    studyDay: number,
    results: QuizQuestionScore[],
  ): QuizEvent & { attemptId: string } => ({
    attemptId,
    event: 'finished',
    score: { questions: results.length, right: 0, points: 0, durationMs: 1, topics: [], studyDay, results },
  })
  const recordsOf = (...events: (QuizEvent & { attemptId: string })[]): QuizRecord[] =>
    events.map((event, seq) => ({ kind: 'quiz', device: 'phone', seq, at: bishkek(DAY) + seq, ...event }))
  const [right, half, none] = [{ factId: 'eaeu', points: 1, confidence: 3 }, {
    factId: 'eaeu',
    points: 0.5,
    confidence: 1,
  }, { factId: 'gone', points: 0, confidence: null }] as const
  const answers = quizAnswersOf(
    recordsOf(started('x'), finished('x', DAY, [right, half]), started('y'), finished('y', DAY + 1, [right, none])),
  )

  it('count every question; only what is wholly right is right', () => {
    expect(answers.map(({ attemptId, studyDay, isRight, confidence }) => [attemptId, studyDay, isRight, confidence]))
      .toEqual([
        ['x', DAY, true, 3],
        ['x', DAY, false, 1],
        ['y', DAY + 1, true, 3],
        ['y', DAY + 1, false, null],
      ])
  })

  it('count when they are finished, and rounds of mistakes do not', () => {
    expect(
      quizAnswersOf(
        recordsOf(
          started('open'),
          started('again', 'mistakes'),
          finished('again', DAY, [right]),
          finished('unknown', DAY, [right]),
        ),
      ),
    ).toEqual([])
  })

  it('are told by day and by topic, with how many there were', () => {
    expect(quizzesByDay(answers).map(({ key, attempts, right: { count, of } }) => [key, attempts, count, of])).toEqual([
      [DAY, 1, 1, 2],
      [DAY + 1, 1, 1, 2],
    ])
    expect(quizzesByTopic(answers, cards).map(({ key, attempts, right: { count, of } }) => [key, attempts, count, of]))
      .toEqual([['treaties', 2, 2, 3]])
  })

  it('are narrowed by card and by time; what the deck has lost belongs to the whole alone', () => {
    expect(filterQuizAnswers(answers, cards, {})).toHaveLength(4)
    expect(filterQuizAnswers(answers, cards, { topic: 'treaties' })).toHaveLength(3)
    expect(filterQuizAnswers(answers, cards, { fromDay: DAY + 1 })).toHaveLength(2)
  })
})

describe('quiz answers in order', () => {
  const at = (studyDay: number, attemptId: string, fields: Partial<QuizAnswer> = {}) =>
    quizAnswer({ studyDay, attemptId, ...fields })
  const cards = [['b', 'china'], ['a', 'russia'], ['c', 'china']].map(([factId, topic]) =>
    ({ id: `${factId}/1`, factId: factId!, topic: topic!, kind: 'treaty' as const, articles: [] }))

  it('by day are oldest first, with the quizzes of each', () => {
    const answers = [at(DAY + 2, 'z'), at(DAY, 'x'), at(DAY, 'y', { isRight: false }), at(DAY, 'x'), at(DAY + 1, 'y')]
    expect(quizzesByDay(answers).map(({ key, attempts, right }) => [key, attempts, right.count, right.of])).toEqual([
      [DAY, 2, 2, 3], [DAY + 1, 1, 1, 1], [DAY + 2, 1, 1, 1],
    ])
  })

  it('by topic are in the order of the cards, without what the deck has lost', () => {
    const answers = [at(DAY, 'x', { factId: 'a' }), at(DAY, 'x', { factId: 'lost' }), at(DAY, 'y', { factId: 'c', isRight: false }), at(DAY, 'y', { factId: 'b' })]
    expect(quizzesByTopic(answers, cards).map(({ key, attempts, right }) => [key, attempts, right.count, right.of]))
      .toEqual([['china', 1, 1, 2], ['russia', 1, 1, 1]])
  })

  it.each([
    [{ fromDay: DAY + 1 }, [1, 2]], [{ toDay: DAY + 1 }, [0, 1]], [{ fromDay: DAY + 1, toDay: DAY + 1 }, [1]],
    [{ topic: 'china' }, [0]],
    [{}, [0, 1, 2]],
  ])('of a filter %j are %j', (filter, places) => {
    const answers = [at(DAY, 'x', { factId: 'b' }), at(DAY + 1, 'x', { factId: 'a' }), at(DAY + 2, 'x', { factId: 'lost' })]
    const wanted = cards.filter(({ topic }) => !('topic' in filter) || topic === filter.topic)
    expect(filterQuizAnswers(answers, wanted, filter)).toEqual(places.map(place => answers[place]))
  })
})
