/** How a card goes on when all goes as expected: the common ground of plans. */
import type { Memory, Scheduler } from '../scheduling/scheduler.ts'
import { DAY_MS } from '../scheduling/study-day.ts'

/** Noon of a study day: for plans any time of the day will do. */
export function noonOf(studyDay: number): number {
  return studyDay * DAY_MS + DAY_MS / 2
}

/** The memory after a day's study that ends in Good, steps of minutes gone through. */
export function afterGoodDay(
  cardId: string,
  memory: Memory | undefined,
  studyDay: number,
  scheduler: Scheduler,
): Memory {
  let next = scheduler.next(cardId, memory, 3, { at: noonOf(studyDay), studyDay })
  while (next.dueAt !== null)
    next = scheduler.next(cardId, next, 3, { at: next.dueAt, studyDay })
  return next
}

/** The study days, up to and with the last one, on which a card is met if it is recalled each time. */
export function expectedDays(
  cardId: string,
  memory: Memory | undefined,
  firstDay: number,
  lastDay: number,
  scheduler: Scheduler,
): number[] {
  const days: number[] = []
  let current = memory
  let day = firstDay
  while (day <= lastDay) {
    days.push(day)
    current = afterGoodDay(cardId, current, day, scheduler)
    day = current.dueDay
  }
  return days
}
