import type { UnitHead } from '#domain/content/deck'
import type { UnitProgress } from '#domain/course/unit-progress'
import { unitProgress } from '#domain/course/unit-progress'

/** A unit with its number in the course and how far the learner is in it. */
export interface NumberedUnit { unit: UnitHead, number: number, progress: UnitProgress }

/** The units of the course, numbered from 1; while storage is being read all are new. */
export function useUnits(): ComputedRef<NumberedUnit[]> {
  const progress = useProgressStore()
  const { deck, factById } = useDeck()
  const cardsOf = new Map(deck.units.map(unit => [unit.id, unit.facts.flatMap(id => factById.get(id)?.cards ?? [])]))
  return computed(() =>
    deck.units.map((unit, place) => ({
      unit,
      number: place + 1,
      progress: unitProgress(cardsOf.get(unit.id) ?? [], progress.states),
    })),
  )
}

/** The unit to go on with: the first that is open, else the first that is new, else the last. */
export function currentUnit(units: readonly NumberedUnit[]): NumberedUnit | undefined {
  return units.find(({ progress }) => progress.state === 'open') ?? units.find(({ progress }) =>
    progress.state === 'new',
  ) ?? units.at(-1)
}
