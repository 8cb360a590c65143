import type { QuizEvent, QuizPurpose, QuizQuestionScore, QuizRecord } from '../../../../domain/progress/records.ts'
import type { Confidence } from '../../../../domain/quiz/question.ts'
import type { Answer } from '../../../../domain/statistics/answers.ts'
import type { QuizAnswer } from '../../../../domain/statistics/quizzes.ts'
import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../../../../domain/scheduling/study-day.ts'
import {
  activityByDay,
  activityByHour,
  buttonsByStage,
  calendarOf,
  daysStudiedThisMonth,
} from '../../../../domain/statistics/activity.ts'
import { calibrationOf, quizConfidenceOf } from '../../../../domain/statistics/calibration.ts'
import {
  filterQuizAnswers,
  quizAnswersOf,
  quizzesByDay,
  quizzesByTopic,
} from '../../../../domain/statistics/quizzes.ts'
import { retentionByPeriod } from '../../../../domain/statistics/retention.ts'
import { bishkek, DAY } from '../../../support/builders.ts'

function answer(fields: Partial<Answer> = {}): Answer {
  const studyDay = fields.studyDay ?? DAY
  return {
    cardId: 'a',
    at: bishkek(studyDay),
    studyDay,
    hour: 12,
    mode: 'study',
    rating: 3,
    durationMs: 5_000,
    confidence: null,
    stage: 'young',
    isFirstOfDay: true,
    prediction: null,
    ...fields,
  }
}

const quizAnswer = (fields: Partial<QuizAnswer> = {}): QuizAnswer => ({
  attemptId: 'x',
  studyDay: DAY,
  factId: 'eaeu',
  isRight: true,
  confidence: 3,
  ...fields,
})

const predicted = (recall: number, isRecalled: boolean): Answer =>
  answer({
    rating: isRecalled ? 3 : 1,
    prediction: { recall, isRecalled, elapsedDays: 5, longTermReviews: 2, longTermLapses: 0 },
  })

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

describe('the calibration of cards', () => {
  it('says what is missing while answers are few', () => {
    expect(calibrationOf(Array.from({ length: 299 }, () => predicted(0.9, true)))).toEqual({
      isEnough: false,
      answers: 299,
      missing: 1,
    })
    expect(calibrationOf([])).toEqual({ isEnough: false, answers: 0, missing: 300 })
  })

  it('sets mean prediction against share recalled, bin by bin', () => {
    const answers = [predicted(0.81, true), predicted(0.83, false), predicted(1, true)]
    const picture = calibrationOf(answers, 3)
    expect(picture).toMatchObject({ isEnough: true, answers: 3 })
    if (!picture.isEnough)
      throw new Error('enough answers make no picture')
    expect(picture.bins.map(({ from, predicted: mean, recalled }) => [from, mean, recalled.count, recalled.of]))
      .toEqual([
        [expect.closeTo(0.8), expect.closeTo(0.82), 1, 2],
        [expect.closeTo(0.95), 1, 1, 1],
      ])
  })

  it('leaves out what was not predicted', () => {
    expect(calibrationOf([answer(), predicted(0.9, true)], 1).answers).toBe(1)
  })
})

describe('the confidence of quiz answers', () => {
  const sure = (confidence: Confidence | null, isRight: boolean): QuizAnswer => quizAnswer({ confidence, isRight })

  it('is set against what was claimed, least sure first', () => {
    const picture = quizConfidenceOf([sure(3, true), sure(1, false), sure(3, true), sure(1, true)], 4)
    expect(
      picture.isEnough && picture.levels.map(({ confidence, claimed, right }) => [confidence, claimed, right.share]),
    ).toEqual([[1, 0.335, 0.5], [3, 0.9, 1]])
  })

  it('is measured as predictions of cards are, the levels being the bins', () => {
    const picture = quizConfidenceOf([sure(3, true), sure(3, false), sure(2, true)], 3)
    if (!picture.isEnough)
      throw new Error('enough answers make no picture')
    expect(picture.logLoss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.1) + Math.log(0.735)) / 3, 12)
    expect(picture.rmseBins).toBeCloseTo(Math.sqrt((2 * 0.4 ** 2 + 0.265 ** 2) / 3), 12)
  })

  it('says what is missing, and heeds no answer without it', () => {
    expect(quizConfidenceOf([sure(null, true), sure(1, true)])).toEqual({ isEnough: false, answers: 1, missing: 59 })
  })
})

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

describe('activity', () => {
  const answers = [answer({ studyDay: DAY + 2, hour: 23 }), answer(), answer({ rating: 1, hour: 0, stage: 'new' })]

  it('is told by day, oldest first, and by hour', () => {
    expect(activityByDay(answers)).toEqual([
      { studyDay: DAY, answers: 2, quizzes: 0, questions: 2, durationMs: 10_000 },
      { studyDay: DAY + 2, answers: 1, quizzes: 0, questions: 1, durationMs: 5_000 },
    ])
    const hours = activityByHour(answers)
    expect(hours).toHaveLength(24)
    expect(hours[0]).toEqual({ hour: 0, answers: 1, recalled: 0, durationMs: 5_000 })
    expect(hours[23]).toMatchObject({ answers: 1, recalled: 1 })
  })

  it('has the days of quizzes too, with their questions and none of their time', () => {
    const quizzes = [
      quizAnswer({ studyDay: DAY + 1 }),
      quizAnswer({ studyDay: DAY + 1 }),
      quizAnswer({ studyDay: DAY + 1, attemptId: 'y' }),
    ]
    expect(activityByDay([], quizzes)).toEqual([{
      studyDay: DAY + 1,
      answers: 0,
      quizzes: 2,
      questions: 3,
      durationMs: 0,
    }])
  })

  it('counts a question of a quiz once when it is an answer to its card as well', () => {
    const ofDay = [answer(), answer({ mode: 'quiz' }), answer({ mode: 'cram' })]
    expect(activityByDay(ofDay, [quizAnswer(), quizAnswer(), quizAnswer()])).toMatchObject([{
      answers: 3,
      quizzes: 1,
      questions: 5,
    }])
    expect(activityByDay(ofDay)).toMatchObject([{ answers: 3, quizzes: 0, questions: 3 }])
  })

  it('tells which buttons were pressed at which stage', () => {
    expect(buttonsByStage(answers)).toMatchObject({ new: { 1: 1, 3: 0 }, young: { 3: 2 } })
  })

  it('counts the buttons of practice, and none where a quiz gave the grade', () => {
    expect(buttonsByStage([answer({ mode: 'cram', rating: 4 }), answer({ mode: 'quiz', rating: 1 })]).young).toEqual({
      1: 0,
      2: 0,
      3: 0,
      4: 1,
    })
  })

  // Study day 20 000 is Friday, 4 October 2024.
  it('tells on how many days of the month there was study', () => {
    const days = activityByDay([DAY - 4, DAY - 3, DAY - 1, DAY].map(studyDay => answer({ studyDay })))
    expect(daysStudiedThisMonth(days, DAY)).toEqual({ studied: 3, passed: 4, inMonth: 31 })
    expect(
      daysStudiedThisMonth(activityByDay([answer()], [quizAnswer(), quizAnswer({ studyDay: DAY - 2 })]), DAY).studied,
    ).toBe(2)
  })

  it('has a calendar of whole weeks from Monday, up to today', () => {
    const weeks = calendarOf(activityByDay(answers), DAY + 2, 53)
    expect(weeks).toHaveLength(53)
    expect(weeks.map(week => week.length)).toEqual([...Array.from({ length: 52 }, () => 7), 7])
    expect(weeks.every(week => weekdayOf(week[0]!.studyDay) === 0)).toBe(true)
    expect(weeks.at(-1)!.at(-1)).toMatchObject({ studyDay: DAY + 2, answers: 1, level: 1 })
    expect(calendarOf([], DAY, 2).map(week => week.length)).toEqual([7, 5])
  })

  it('shades days by the quarter in which their questions lie', () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8].map(count => ({
      studyDay: DAY - count,
      answers: 1,
      quizzes: 1,
      questions: count,
      durationMs: 0,
    }))
    const levels = calendarOf(days, DAY, 2).flat().filter(({ questions }) => questions > 0).toSorted((a, b) =>
      a.questions - b.questions,
    )
    expect(levels.map(({ level }) => level)).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
    expect(calendarOf(days, DAY, 2).flat().at(-1)!.level).toBe(0)
  })
})
