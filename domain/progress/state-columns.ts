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

/** Gives the states again. Throws where they are not whole. Twenty thousand are made while somebody waits. */
export function decodeStates({ count, ids, flags, numbers }: StateColumns): Map<string, CardState> {
  const cardIds = count === 0 ? [] : ids.split(SEPARATOR)
  if (cardIds.length !== count || COLUMNS.some(column => numbers[column].length !== count))
    throw new Error('columns of states are not whole')
  const {
    phase, stability, difficulty, learningStep, reps, lapses, lastAt, lastStudyDay, furthestDay, dueAt, dueDay,
    intervalDays, suspended, buriedThrough, factRevision, lastRating, introducedOn, updatedAt,
  } = numbers
  const states = new Map<string, CardState>()
  const memoryAt = (place: number, of: MemoryPhase): Memory => ({
    phase: of,
    stability: stability[place]!,
    difficulty: difficulty[place]!,
    learningStep: learningStep[place]!,
    reps: reps[place]!,
    lapses: lapses[place]!,
    lastAt: lastAt[place]!,
    lastStudyDay: lastStudyDay[place]!,
    dueAt: orNull(dueAt[place]!),
    dueDay: dueDay[place]!,
    intervalDays: intervalDays[place]!,
  })
  for (let place = 0; place < count; place++) {
    const cardId = cardIds[place]!
    const knownPhase = PHASES[phase[place]!]
    const memory = knownPhase === undefined ? null : memoryAt(place, knownPhase)
    if (memory && !Number.isNaN(furthestDay[place]))
      memory.furthestDay = furthestDay[place]!
    states.set(cardId, {
      cardId,
      memory,
      suspended: SUSPENDERS[suspended[place]!]!,
      buriedThrough: orNull(buriedThrough[place]!),
      flag: null,
      factRevision: orNull(factRevision[place]!),
      lastRating: orNull(lastRating[place]!) as Rating | null,
      introducedOn: orNull(introducedOn[place]!),
      updatedAt: updatedAt[place]!,
    })
  }
  for (const [place, flag] of flags)
    states.get(cardIds[place]!)!.flag = flag
  return states
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
