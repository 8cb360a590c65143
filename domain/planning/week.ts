/** The week around a study day: what was answered on its days, and what is due on those to come. */
import type { CardState } from '../progress/card-state.ts'
import { countDueDays } from './steering.ts'

export interface WeekDay {
  studyDay: number
  /** Answers given on it. */
  answers: number
  /** Cards to recall on it: on the day itself those that are left, before it none. */
  due: number
}

export interface WeekRequest {
  states: Iterable<CardState>
  /** Answers given on the days of the week that had any. */
  days: readonly { studyDay: number, answers: number }[]
  studyDay: number
  /** Cards that are left of the day itself. */
  left: number
  /** Cards to recall on the next day, as its plan will have them: those that are being learnt come back on it too. */
  tomorrow: number
}

/** The day on which a week of study days began: its Monday (study day 0 was a Thursday). */
export function mondayOf(studyDay: number): number {
  return studyDay - (studyDay + 3) % 7
}

/** The seven days from Monday to Sunday around a study day. */
export function weekAround({ states, days, studyDay, left, tomorrow }: WeekRequest): WeekDay[] {
  const dueDays = countDueDays(states).set(studyDay, left).set(studyDay + 1, tomorrow)
  return Array.from({ length: 7 }, (_, place) => {
    const day = mondayOf(studyDay) + place
    return {
      studyDay: day,
      answers: days.find(each => each.studyDay === day)?.answers ?? 0,
      due: day < studyDay ? 0 : dueDays.get(day) ?? 0,
    }
  })
}
