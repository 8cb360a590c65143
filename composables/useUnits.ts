import type { UnitHead } from '#domain/content/deck'
import type { UnitProgress } from '#domain/course/unit-progress'
import type { KnownCounts, KnownState } from '#domain/statistics/known'
import { unitProgress } from '#domain/course/unit-progress'
import { countKnown, knownStateOfUnit } from '#domain/statistics/known'

/** A unit with its number in the course, how far the learner is in it, and how well its key facts are known. */
export interface NumberedUnit {
  unit: UnitHead
  number: number
  progress: UnitProgress
  known: KnownCounts
  state: KnownState
}

/** The units of the course, numbered from 1; while storage is being read all are new. */
export function useUnits(): ComputedRef<NumberedUnit[]> {
  const progress = useProgressStore()
  const { deck, factById } = useDeck()
  const factsOf = new Map(deck.units.map(unit => [unit.id, unit.facts.flatMap(id => factById.get(id) ?? [])]))
  return computed(() => {
    const moment = { states: progress.states, at: progress.now, curve: progress.curve }
    return deck.units.map((unit, place) => {
      const facts = factsOf.get(unit.id)!
      const known = countKnown(facts, moment)
      return {
        unit,
        number: place + 1,
        progress: unitProgress(facts.flatMap(({ cards }) => cards), progress.states),
        known,
        state: knownStateOfUnit(known),
      }
    })
  })
}

/** The unit to go on with: the first that is open, else the first that is new, else the last. */
export function currentUnit(units: readonly NumberedUnit[]): NumberedUnit | undefined {
  return units.find(({ progress }) => progress.state === 'open') ?? units.find(({ progress }) =>
    progress.state === 'new',
  ) ?? units.at(-1)
}
