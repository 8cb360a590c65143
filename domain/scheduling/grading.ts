/** What grading needs of the scheduler, for a preview as for a fold of the log. */
import type { Memory, Scheduler } from './scheduler.ts'
import { weightsOf } from './parameters.ts'
import { createScheduler, DEFAULT_SCHEDULING } from './scheduler.ts'

const schedulers = new Map<string | undefined, Map<number, Scheduler>>()

/**
 * The scheduler for a desired retention and the parameters that a text spells (none: the standard ones), all else by
 * default. Kept, because making one costs more than using it. Throws when the text is no spelling.
 */
export function schedulerFor(desiredRetention: number, parameters?: string): Scheduler {
  const ofParameters = schedulers.get(parameters) ?? new Map<number, Scheduler>()
  schedulers.set(parameters, ofParameters)
  let scheduler = ofParameters.get(desiredRetention)
  if (!scheduler) {
    scheduler = createScheduler({ ...DEFAULT_SCHEDULING, desiredRetention, weights: weightsOf(parameters) })
    ofParameters.set(desiredRetention, scheduler)
  }
  return scheduler
}

/**
 * The memory with its card's return on another study day, never before the last answer; in steps of minutes it stays as
 * it is.
 */
export function movedTo(memory: Memory, dueDay: number): Memory {
  if (memory.dueAt !== null)
    return memory
  const day = Math.max(dueDay, memory.lastStudyDay)
  return { ...memory, dueDay: day, intervalDays: day - memory.lastStudyDay }
}
