/** The learner's memory of a card in the columns of Anki's `cards` table. */
import type { CardState } from '../../domain/progress/card-state.ts'
import type { Memory } from '../../domain/scheduling/scheduler.ts'
import { weightsOf } from '../../domain/scheduling/parameters.ts'
import { DEFAULT_SCHEDULING } from '../../domain/scheduling/scheduler.ts'

export interface AnkiSchedule {
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  type: 0 | 1 | 2 | 3
  /** As the type (relearning waits with learning); −1 suspended, −3 buried by hand. */
  queue: -3 | -1 | 0 | 1 | 2
  /** New: place among the new cards. Learning: seconds since 1970. Review: days since the collection began. */
  due: number
  /** Days. */
  ivl: number
  factor: number
  reps: number
  lapses: number
  /** Steps that are left. */
  left: number
  /** JSON: place among the new cards, and the state of FSRS. */
  data: string
}

/** Where days are counted from, today, and what the schedule aims at. */
export interface ScheduleContext {
  /** Study day on which the collection began. */
  firstDay: number
  today: number
  desiredRetention: number
  /** The parameters of FSRS that scheduled the card, as the log spells them; the standard ones when missing. */
  parameters?: string
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** `cards.data` with the places after the point that Anki itself keeps. */
function memoryData(memory: Memory, position: number, { desiredRetention, parameters }: ScheduleContext): string {
  return JSON.stringify({
    pos: position,
    s: round(memory.stability, 4),
    d: round(memory.difficulty, 3),
    dr: round(desiredRetention, 2),
    decay: round(weightsOf(parameters)[20] ?? 0.1542, 3),
    lrt: Math.floor(memory.lastAt / 1000),
  })
}

/** A card never answered, at its place among the new ones. */
export function newCardSchedule(position: number): AnkiSchedule {
  return { type: 0, queue: 0, due: position, ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, data: '{}' }
}

function stepsLeft(memory: Memory): number {
  const { learningSteps, relearningSteps } = DEFAULT_SCHEDULING
  return Math.max(1, (memory.phase === 'learning' ? learningSteps : relearningSteps).length - memory.learningStep)
}

function memorySchedule(memory: Memory, position: number, context: ScheduleContext): AnkiSchedule {
  const { reps, lapses, dueAt, phase } = memory
  const common = { reps, lapses, data: memoryData(memory, position, context) }
  if (dueAt === null) {
    return {
      ...common,
      type: 2,
      queue: 2,
      due: memory.dueDay - context.firstDay,
      ivl: Math.max(1, memory.intervalDays),
      factor: 2500,
      left: 0,
    }
  }
  const due = Math.floor(dueAt / 1000)
  return phase === 'learning'
    ? { ...common, type: 1, queue: 1, due, ivl: 0, factor: 0, left: stepsLeft(memory) }
    : {
        ...common,
        type: 3,
        queue: 1,
        due,
        ivl: Math.max(1, Math.round(memory.stability)),
        factor: 2500,
        left: stepsLeft(memory),
      }
}

/** The schedule of a card from its state, suspended and buried included. */
export function scheduleOf(state: CardState | undefined, position: number, context: ScheduleContext): AnkiSchedule {
  const schedule = state?.memory ? memorySchedule(state.memory, position, context) : newCardSchedule(position)
  if (state?.suspended)
    return { ...schedule, queue: -1 }
  return (state?.buriedThrough ?? -Infinity) >= context.today ? { ...schedule, queue: -3 } : schedule
}
