/**
 * The states of very many cards in columns: read and handed on within milliseconds, where as many rows take a second.
 * No truth of its own: whoever cannot read it reads the states themselves.
 */
import type { CardState } from '../scheduling/card-state.ts'
import type { Memory, MemoryPhase, Rating } from '../scheduling/scheduler.ts'
import { hasSameContent } from './same-content.ts'

const PHASES: readonly (MemoryPhase | undefined)[] = [undefined, 'learning', 'review', 'relearning']
const SUSPENDERS: readonly CardState['suspended'][] = [null, 'learner', 'leech']

/** Every number of a state; NaN where there is none. */
const numberOf = {
  phase: ({ memory }: CardState) => PHASES.indexOf(memory?.phase),
  stability: ({ memory }: CardState) => memory?.stability,
  difficulty: ({ memory }: CardState) => memory?.difficulty,
  learningStep: ({ memory }: CardState) => memory?.learningStep,
  reps: ({ memory }: CardState) => memory?.reps,
  lapses: ({ memory }: CardState) => memory?.lapses,
  lastAt: ({ memory }: CardState) => memory?.lastAt,
  lastStudyDay: ({ memory }: CardState) => memory?.lastStudyDay,
  furthestDay: ({ memory }: CardState) => memory?.furthestDay,
  dueAt: ({ memory }: CardState) => memory?.dueAt,
  dueDay: ({ memory }: CardState) => memory?.dueDay,
  intervalDays: ({ memory }: CardState) => memory?.intervalDays,
  suspended: ({ suspended }: CardState) => SUSPENDERS.indexOf(suspended),
  buriedThrough: ({ buriedThrough }: CardState) => buriedThrough,
  factRevision: ({ factRevision }: CardState) => factRevision,
  lastRating: ({ lastRating }: CardState) => lastRating,
  introducedOn: ({ introducedOn }: CardState) => introducedOn,
  updatedAt: ({ updatedAt }: CardState) => updatedAt,
} as const satisfies Record<string, (state: CardState) => number | null | undefined>
type Column = keyof typeof numberOf
const COLUMNS = Object.keys(numberOf) as Column[]
/** Stands in no id of a card. */
const SEPARATOR = '\n'

export interface StateColumns {
  count: number
  /** Of all cards, in the order of the numbers. */
  ids: string
  /** Remarks of the learner, with the places of their cards. */
  flags: [place: number, flag: string][]
  numbers: Record<Column, Float64Array>
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

/** The ids of the cards, by place. Throws where the columns are not whole. */
export function idsOf({ count, ids, numbers }: StateColumns): string[] {
  const cardIds = count === 0 ? [] : ids.split(SEPARATOR)
  if (cardIds.length !== count || COLUMNS.some(column => numbers[column].length !== count))
    throw new Error('columns of states are not whole')
  return cardIds
}

function memoryAt({ numbers }: StateColumns, place: number, phase: MemoryPhase): Memory {
  const memory: Memory = {
    phase,
    stability: numbers.stability[place]!,
    difficulty: numbers.difficulty[place]!,
    learningStep: numbers.learningStep[place]!,
    reps: numbers.reps[place]!,
    lapses: numbers.lapses[place]!,
    lastAt: numbers.lastAt[place]!,
    lastStudyDay: numbers.lastStudyDay[place]!,
    dueAt: orNull(numbers.dueAt[place]!),
    dueDay: numbers.dueDay[place]!,
    intervalDays: numbers.intervalDays[place]!,
  }
  if (!Number.isNaN(numbers.furthestDay[place]))
    memory.furthestDay = numbers.furthestDay[place]!
  return memory
}

/** The state at a place. */
export function stateAt(columns: StateColumns, place: number, cardId: string, flag: string | null): CardState {
  const { phase, suspended, buriedThrough, factRevision, lastRating, introducedOn, updatedAt } = columns.numbers
  const knownPhase = PHASES[phase[place]!]
  return {
    cardId,
    memory: knownPhase === undefined ? null : memoryAt(columns, place, knownPhase),
    suspended: SUSPENDERS[suspended[place]!]!,
    buriedThrough: orNull(buriedThrough[place]!),
    flag,
    factRevision: orNull(factRevision[place]!),
    lastRating: orNull(lastRating[place]!) as Rating | null,
    introducedOn: orNull(introducedOn[place]!),
    updatedAt: updatedAt[place]!,
  }
}

/** Gives all states again. Throws where the columns are not whole. */
export function decodeStates(columns: StateColumns): Map<string, CardState> {
  const flagAt = new Map(columns.flags)
  return new Map(idsOf(columns).map((id, place) => [id, stateAt(columns, place, id, flagAt.get(place) ?? null)]))
}

/**
 * Puts states into columns; undefined where they would not come out of them as they are, for instance because they have
 * a field that nobody knows here.
 */
export function encodeStates(states: readonly CardState[]): StateColumns | undefined {
  const columns: StateColumns = {
    count: states.length,
    ids: states.map(({ cardId }) => cardId).join(SEPARATOR),
    flags: states.flatMap(({ flag }, place) => flag === null ? [] : [[place, flag] satisfies [number, string]]),
    numbers: Object.fromEntries(
      COLUMNS.map(column => [column, Float64Array.from(states, state => numberOf[column](state) ?? Number.NaN)]),
    ) as Record<Column, Float64Array>,
  }
  try {
    const decoded = decodeStates(columns)
    return states.every(state => hasSameContent(decoded.get(state.cardId), state)) ? columns : undefined
  }
  catch {
    return undefined
  }
}
