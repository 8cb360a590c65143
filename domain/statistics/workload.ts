import type { CardState } from '../progress/card-state.ts'

/** Cards that come due on a study day if nothing is answered before: the overdue ones come with today's. */
export function countDueOn(states: Iterable<CardState>, studyDay: number, today: number): number {
  let count = 0
  for (const { memory, suspended } of states) {
    if (memory && !suspended && (memory.dueDay === studyDay || (studyDay === today && memory.dueDay < today)))
      count++
  }
  return count
}
