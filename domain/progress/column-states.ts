/**
 * The states that columns hold, each made when it is asked for. What has changed since lies beside the columns; what is
 * counted over all states is counted once, and from then on only what has changed.
 */
import type { CardState } from '../scheduling/card-state.ts'
import type { TalliedStates } from '../scheduling/tallied-states.ts'
import type { LastAnswer } from './last-answer.ts'
import type { StateColumns } from './state-columns.ts'
import { idsOf, stateAt } from './state-columns.ts'

/** The study day that a card is counted on, if it is. */
type DayOf = (state: CardState) => number | null

const dueDayOf: DayOf = ({ memory, suspended }) => memory && !suspended ? memory.dueDay : null
const begunDayOf: DayOf = ({ introducedOn }) => introducedOn

/** What all states share that came of the same columns. */
interface Shared {
  columns: StateColumns
  ids: readonly string[]
  placeOf: ReadonlyMap<string, number>
  flagAt: ReadonlyMap<number, string>
  /** By place; those that were asked for. */
  made: (CardState | undefined)[]
  /** How many cards are counted on each day, by what they are counted. */
  counts: Map<DayOf, ReadonlyMap<number, number>>
}

function countColumns({ columns: { count, numbers } }: Shared, dayOf: DayOf): ReadonlyMap<number, number> {
  const { phase, suspended, dueDay, introducedOn } = numbers
  const counts = new Map<number, number>()
  for (let place = 0; place < count; place++) {
    const day = dayOf === begunDayOf
      ? introducedOn[place]!
      : phase[place]! > 0 && suspended[place] === 0 ? dueDay[place]! : Number.NaN
    add(counts, Number.isNaN(day) ? null : day, 1)
  }
  return counts
}

function add(counts: Map<number, number>, day: number | null, cards: number): void {
  if (day !== null)
    counts.set(day, (counts.get(day) ?? 0) + cards)
}

class ColumnStates implements TalliedStates {
  readonly size: number
  readonly #shared: Shared
  /** Nothing for a card that is gone. */
  readonly #changed: ReadonlyMap<string, CardState | undefined>
  /** How many more cards than the columns say, by what they are counted. */
  readonly #more = new Map<DayOf, Map<number, number>>()

  constructor(shared: Shared, changed: ReadonlyMap<string, CardState | undefined>) {
    this.#shared = shared
    this.#changed = changed
    let size = shared.ids.length
    for (const [id, state] of changed)
      size += Number(state !== undefined) - Number(shared.placeOf.has(id))
    this.size = size
  }

  #at(place: number): CardState {
    const { columns, ids, flagAt, made } = this.#shared
    return made[place] ??= stateAt(columns, place, ids[place]!, flagAt.get(place) ?? null)
  }

  #countOn(dayOf: DayOf, day: number): number {
    const { counts, placeOf } = this.#shared
    const before = counts.get(dayOf) ?? countColumns(this.#shared, dayOf)
    counts.set(dayOf, before)
    let more = this.#more.get(dayOf)
    if (!more) {
      more = new Map()
      this.#more.set(dayOf, more)
      for (const [id, state] of this.#changed) {
        const place = placeOf.get(id)
        add(more, place === undefined ? null : dayOf(this.#at(place)), -1)
        add(more, state ? dayOf(state) : null, 1)
      }
    }
    return (before.get(day) ?? 0) + (more.get(day) ?? 0)
  }

  dueOn(day: number): number {
    return this.#countOn(dueDayOf, day)
  }

  begunOn(day: number): number {
    return this.#countOn(begunDayOf, day)
  }

  get lastAnswer(): LastAnswer | undefined {
    const { ids, columns: { numbers: { phase, lastAt, lastStudyDay } } } = this.#shared
    let last: LastAnswer | undefined
    const heed = (at: number, studyDay: number): void => {
      if (at > (last?.at ?? -1))
        last = { at, studyDay }
    }
    ids.forEach((id, place) => {
      if (phase[place]! > 0 && !this.#changed.has(id))
        heed(lastAt[place]!, lastStudyDay[place]!)
    })
    for (const state of this.#changed.values()) {
      if (state?.memory)
        heed(state.memory.lastAt, state.memory.lastStudyDay)
    }
    return last
  }

  with(changed: readonly CardState[]): ColumnStates {
    const next = new Map(this.#changed)
    for (const state of changed)
      next.set(state.cardId, state)
    return new ColumnStates(this.#shared, next)
  }

  get(id: string): CardState | undefined {
    const changed = this.#changed.get(id)
    if (changed || this.#changed.has(id))
      return changed
    const place = this.#shared.placeOf.get(id)
    return place === undefined ? undefined : this.#at(place)
  }

  has(id: string): boolean {
    return this.#changed.has(id) ? this.#changed.get(id) !== undefined : this.#shared.placeOf.has(id)
  }

  * keys(): MapIterator<string> {
    for (const [id] of this)
      yield id
  }

  * values(): MapIterator<CardState> {
    for (const [, state] of this)
      yield state
  }

  entries(): MapIterator<[string, CardState]> {
    return this[Symbol.iterator]()
  }

  /** In the order of the columns, then what came later. */
  * [Symbol.iterator](): MapIterator<[string, CardState]> {
    const { ids, placeOf } = this.#shared
    for (let place = 0; place < ids.length; place++) {
      const id = ids[place]!
      const state = this.#changed.has(id) ? this.#changed.get(id) : this.#at(place)
      if (state)
        yield [id, state]
    }
    for (const [id, state] of this.#changed) {
      if (state && !placeOf.has(id))
        yield [id, state]
    }
  }

  forEach(visit: (state: CardState, id: string, states: ReadonlyMap<string, CardState>) => void): void {
    for (const [id, state] of this)
      visit(state, id, this)
  }
}

/**
 * The states that columns hold, but for those that have changed since; undefined stands for one that is gone. Throws
 * where the columns are not whole.
 */
export function columnStates(
  columns: StateColumns,
): (changed: ReadonlyMap<string, CardState | undefined>) => TalliedStates {
  const ids = idsOf(columns)
  const shared: Shared = {
    columns,
    ids,
    placeOf: new Map(ids.map((id, place) => [id, place])),
    flagAt: new Map(columns.flags),
    made: [],
    counts: new Map(),
  }
  return changed => new ColumnStates(shared, changed)
}
