import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../../../../domain/scheduling/study-day.ts'
import { activityByDay, activityByHour, buttonsByStage, calendarOf, daysStudiedThisMonth, idleDay } from '../../../../domain/statistics/activity.ts'
import { DAY } from '../../../support/builders.ts'
import { answer, quizAnswer } from '../../../support/statistics-builders.ts'

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

describe('an hour', () => {
  it.each([[1, 0], [2, 1], [3, 1], [4, 1]] as const)('has recalled what was answered with more than Again: %d', (rating, recalled) => {
    expect(activityByHour([answer({ rating, hour: 5 })])[5]).toMatchObject({ answers: 1, recalled })
  })
})

describe('the level of a day', () => {
  it.each([[1, 1], [25, 1], [26, 2], [50, 2], [51, 3], [75, 3], [76, 4], [100, 4]])(
    'of a hundred days with 1 to 100 questions is its quarter: with %d', (questions, level) => {
      const days = Array.from({ length: 100 }, (_, place) => ({ ...idleDay(DAY - place), questions: place + 1 }))
      expect(calendarOf(days, DAY, 20).flat().find(day => day.questions === questions)!.level).toBe(level)
    },
  )

  it.each([[1, [1]], [2, [1, 3]], [4, [1, 2, 3, 4]], [5, [1, 1, 2, 3, 4]], [8, [1, 1, 2, 2, 3, 3, 4, 4]]])('of %d days with study is its quarter', (count, levels) => {
    const days = Array.from({ length: count }, (_, place) => ({ ...idleDay(DAY - place), questions: place + 1 }))
    const shown = calendarOf(days, DAY).flat().filter(({ questions }) => questions > 0).toReversed()
    expect(shown.map(({ level }) => level)).toEqual(levels)
  })
})
