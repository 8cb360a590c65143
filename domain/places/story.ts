/** The story of a relation: its happenings and facts in order of time, unit by unit. */
import type { DeckFact, DeckHappening } from '../content/deck.ts'
import { earliestDay } from '../content/format-date.ts'

/** Facts that are told together; undated where nobody says when. */
export interface StoryStep {
  /** What they are part of. */
  happening?: DeckHappening
  /** The day (ISO) by which it stands in the order. */
  day?: string
  facts: DeckFact[]
}

/** The part of a story that one unit tells. */
export interface Chapter<U> {
  /** Undefined for facts of no unit. */
  unit: U | undefined
  steps: StoryStep[]
}

/** Anything with facts of its own. */
interface UnitOfFacts { facts: readonly string[], depth: readonly string[] }

/** The day by which a fact stands in an order of time. */
function dayOf({ when, validFrom, asOf }: DeckFact): string | undefined {
  const date = when?.value ?? validFrom ?? asOf
  return date === undefined ? undefined : earliestDay(date)
}

function byDay(a: { day?: string }, b: { day?: string }): number {
  return (a.day ?? '9999').localeCompare(b.day ?? '9999')
}

function stepsOf(facts: readonly DeckFact[], happeningOf: ReadonlyMap<string, DeckHappening>): StoryStep[] {
  const steps = new Map<string, StoryStep>()
  for (const fact of facts) {
    const happening = happeningOf.get(fact.id)
    const step = steps.get(happening?.id ?? `fact ${fact.id}`)
    if (step) {
      step.facts.push(fact)
      continue
    }
    const day = happening ? earliestDay(happening.when.value) : dayOf(fact)
    steps.set(happening?.id ?? `fact ${fact.id}`, {
      ...happening && { happening },
      ...day !== undefined && { day },
      facts: [fact],
    })
  }
  return [...steps.values()].sort(byDay)
}

/**
 * Facts as a story: chapters by unit in order of their first date, those without any last; in each what is dated in
 * order of time, then the rest. A happening is told in each unit that has facts of it.
 */
export function storyOf<U extends UnitOfFacts>(
  facts: readonly DeckFact[],
  happenings: readonly DeckHappening[],
  units: readonly U[],
): Chapter<U>[] {
  const happeningOf = new Map(happenings.flatMap(happening => happening.facts.map(id => [id, happening] as const)))
  const unitOf = new Map(units.flatMap(unit => [...unit.facts, ...unit.depth].map(id => [id, unit] as const)))
  return [...units, undefined]
    .map((unit) => {
      const steps = stepsOf(facts.filter(({ id }) => unitOf.get(id) === unit), happeningOf)
      return { unit, steps, day: steps[0]?.day }
    })
    .filter(({ steps }) => steps.length > 0)
    .sort(byDay)
    .map(({ unit, steps }) => ({ unit, steps }))
}
