/** The last days before an exam: the date to which intervals are drawn in, and the pass over the weakest. */
import type { CardState } from '../progress/card-state.ts'
import type { ForgettingCurve } from '../scheduling/scheduler.ts'
import { DAY_MS } from '../scheduling/study-day.ts'
import { hashOf } from '../simulation/random.ts'
import { noonOf } from './course.ts'

export interface ExamDates { finalDay: number, examDay: number }

/**
 * The study day on which a card should come back when an exam is near: its own if that is before the final days, else one of
 * the final days, always the same for the same card, so that the last repetition falls near the date and not all on one day.
 */
export function examDueDay(cardId: string, studyDay: number, dueDay: number, { finalDay, examDay }: ExamDates): number {
  const from = Math.max(finalDay, studyDay + 1)
  if (dueDay < from || from >= examDay)
    return dueDay
  return from + hashOf(cardId) % (examDay - from)
}

/**
 * The final pass: the begun cards that would be recalled least at the exam, weakest first, `cardsPerDay` of them on each of
 * the final days that are left. The weakest come last in time, nearest to the exam.
 */
export function finalPass(states: Iterable<CardState>, today: number, { finalDay, examDay }: ExamDates, cardsPerDay: number, curve: ForgettingCurve): { studyDay: number, cardIds: string[] }[] {
  const firstDay = Math.max(today, finalDay)
  const length = Math.max(0, examDay - firstDay)
  const weakest: { cardId: string, recall: number }[] = []
  for (const { cardId, memory, suspended } of states) {
    if (memory && !suspended)
      weakest.push({ cardId, recall: curve((noonOf(examDay) - memory.lastAt) / DAY_MS, memory.stability) })
  }
  const chosen = weakest.sort((a, b) => a.recall - b.recall).slice(0, length * cardsPerDay)
  return Array.from({ length }, (_, day) => {
    const place = (length - 1 - day) * cardsPerDay
    return { studyDay: firstDay + day, cardIds: chosen.slice(place, place + cardsPerDay).map(({ cardId }) => cardId) }
  })
}
