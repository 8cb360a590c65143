/** Many facts put in an order in which they can be read: ranked, and grouped by unit or by decade. */
import type { DeckFact, UnitHead } from './deck.ts'
import { earliestDay } from './format-date.ts'

export interface FactGroup<K> {
  key: K
  facts: DeckFact[]
}

/** Facts with what matters most first: importance, then how many sources agree, then the order of the course. */
export function rankFacts(facts: readonly DeckFact[]): DeckFact[] {
  return [...facts].sort((a, b) => a.importance - b.importance || b.sources - a.sources)
}

/** Facts by the unit that tells them, in the order of the course, each group ranked; last those of no unit. */
export function groupByUnit<U extends UnitHead>(
  facts: readonly DeckFact[],
  units: readonly U[],
): FactGroup<U | undefined>[] {
  const unitOf = new Map(units.flatMap(unit => [...unit.facts, ...unit.depth].map(id => [id, unit] as const)))
  return [...units, undefined]
    .map(unit => ({ key: unit, facts: rankFacts(facts.filter(({ id }) => unitOf.get(id) === unit)) }))
    .filter(group => group.facts.length > 0)
}

/** Facts by the decade in which they happened (1990 for the 1990s), in the order of time; last those without a date. */
export function groupByDecade(facts: readonly DeckFact[]): FactGroup<number | undefined>[] {
  const decadeOf = ({ when }: DeckFact): number | undefined =>
    when && Math.floor(Number(when.value.slice(0, 4)) / 10) * 10
  const dayOf = ({ when }: DeckFact): string => when ? earliestDay(when.value) : ''
  const decades = [...new Set(facts.map(decadeOf))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity))
  return decades.map((decade) => {
    const own = facts.filter(fact => decadeOf(fact) === decade)
    return {
      key: decade,
      facts: decade === undefined ? rankFacts(own) : own.sort((a, b) => dayOf(a).localeCompare(dayOf(b))),
    }
  })
}
