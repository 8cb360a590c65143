/** What was done: by day, by hour, by button. */
import type { Rating } from '../scheduling/scheduler.ts'
import type { Answer, Stage } from './answers.ts'
import type { QuizAnswer } from './quizzes.ts'
import { DAY_MS, weekdayOf } from '../scheduling/study-day.ts'
import { stages } from './answers.ts'

export interface DayActivity {
  studyDay: number
  /** To cards, with those of quizzes that count for the schedule. */
  answers: number
  /** Quizzes that were finished. */
  quizzes: number
  /** Cards answered, and questions of the quizzes; one that counts as an answer to its card is counted once. */
  questions: number
  /** Of the answers to cards. */
  durationMs: number
}

/** A study day on which nothing was done. */
export function idleDay(studyDay: number): DayActivity {
  return { studyDay, answers: 0, quizzes: 0, questions: 0, durationMs: 0 }
}

interface DayTally {
  answers: number
  answersOfQuizzes: number
  quizQuestions: number
  quizzes: Set<string>
  durationMs: number
}

/** What was done on each study day with answers to cards or a finished quiz, oldest first. */
export function activityByDay(answers: readonly Answer[], quizAnswers: readonly QuizAnswer[] = []): DayActivity[] {
  const days = new Map<number, DayTally>()
  const tallyOf = (studyDay: number): DayTally => {
    const day = days.get(studyDay)
      ?? { answers: 0, answersOfQuizzes: 0, quizQuestions: 0, quizzes: new Set(), durationMs: 0 }
    days.set(studyDay, day)
    return day
  }
  for (const { studyDay, mode, durationMs } of answers) {
    const day = tallyOf(studyDay)
    day.answers++
    day.answersOfQuizzes += mode === 'quiz' ? 1 : 0
    day.durationMs += durationMs
  }
  for (const { studyDay, attemptId } of quizAnswers) {
    const day = tallyOf(studyDay)
    day.quizQuestions++
    day.quizzes.add(attemptId)
  }
  return [...days].sort(([a], [b]) => a - b).map((
    [studyDay, { answers: count, answersOfQuizzes, quizQuestions, quizzes, durationMs }],
  ) => ({
    studyDay,
    answers: count,
    quizzes: quizzes.size,
    // A quiz counts for the schedule on its own study day alone, so its answers to cards are among its questions.
    questions: count - answersOfQuizzes + Math.max(answersOfQuizzes, quizQuestions),
    durationMs,
  }))
}

export interface HourActivity {
  /** 0–23 on the learner's clock. */
  hour: number
  answers: number
  /** Of them not Again. */
  recalled: number
  durationMs: number
}

/** Answers and time of each of the 24 hours. */
export function activityByHour(answers: readonly Answer[]): HourActivity[] {
  const hours = Array.from(
    { length: 24 },
    (_, hour): HourActivity => ({ hour, answers: 0, recalled: 0, durationMs: 0 }),
  )
  for (const { hour, rating, durationMs } of answers) {
    const row = hours[hour]!
    row.answers++
    row.recalled += rating > 1 ? 1 : 0
    row.durationMs += durationMs
  }
  return hours
}

/** How often each button was pressed, by the stage of the card before. */
export type ButtonCounts = Record<Stage, Record<Rating, number>>

/**
 * Counts of the grades that the learner gave, by stage and button. Answers of quizzes are graded by the app and left
 * out; practice that leaves the schedule alone (`cram`) has buttons too and counts, as in Anki. A quiz never writes
 * `cram`: what changes no card is not written.
 */
export function buttonsByStage(answers: readonly Answer[]): ButtonCounts {
  const none = (): Record<Rating, number> => ({ 1: 0, 2: 0, 3: 0, 4: 0 })
  const counts: ButtonCounts = { new: none(), learning: none(), young: none(), mature: none() }
  for (const { mode, stage, rating } of answers) {
    if (mode !== 'quiz')
      counts[stage][rating]++
  }
  return counts
}

/** How many answers the buttons were pressed for in all. */
export function countButtons(counts: ButtonCounts): number {
  return stages.reduce(
    (sum, stage) => sum + counts[stage][1] + counts[stage][2] + counts[stage][3] + counts[stage][4],
    0,
  )
}

export interface DaysStudied {
  studied: number
  /** Days of the month up to and with today. */
  passed: number
  /** Days of the whole month. */
  inMonth: number
}

/** On how many days of this calendar month there was study: answers to cards, or a finished quiz. */
export function daysStudiedThisMonth(days: readonly DayActivity[], today: number): DaysStudied {
  const date = new Date(today * DAY_MS)
  const firstDay = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS
  const nextMonth = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS
  return {
    studied: days.filter(({ studyDay }) => studyDay >= firstDay && studyDay <= today).length,
    passed: today - firstDay + 1,
    inMonth: nextMonth - firstDay,
  }
}

export interface CalendarDay extends DayActivity {
  /** 0 nothing, then a quarter of the days with study each: 1 the quietest to 4 the busiest, by questions. */
  level: 0 | 1 | 2 | 3 | 4
}

/** The share (0–1) of the days with fewer questions, by number of questions. */
function ranksOf(counts: readonly number[]): Map<number, number> {
  const sorted = counts.filter(count => count > 0).sort((a, b) => a - b)
  const ranks = new Map<number, number>()
  sorted.forEach((count, place) => ranks.has(count) || ranks.set(count, place / sorted.length))
  return ranks
}

function levelOf(rank: number | undefined): CalendarDay['level'] {
  if (rank === undefined)
    return 0
  return rank < 0.25 ? 1 : rank < 0.5 ? 2 : rank < 0.75 ? 3 : 4
}

/** The year up to and with today in weeks from Monday, the last one ending today: the heatmap. */
export function calendarOf(days: readonly DayActivity[], today: number, weeks = 53): CalendarDay[][] {
  const byDay = new Map(days.map(day => [day.studyDay, day]))
  const firstDay = today - weekdayOf(today) - (weeks - 1) * 7
  const shown = Array.from(
    { length: today - firstDay + 1 },
    (_, place) => byDay.get(firstDay + place) ?? idleDay(firstDay + place),
  )
  const ranks = ranksOf(shown.map(({ questions }) => questions))
  const levelled = shown.map((day): CalendarDay => ({ ...day, level: levelOf(ranks.get(day.questions)) }))
  return Array.from({ length: weeks }, (_, week) => levelled.slice(week * 7, week * 7 + 7))
}
