import type { FactHead } from '#domain/content/deck'
import type { KnownCounts, KnownMoment, KnownState } from '#domain/statistics/known'
import { countKnown, knownStateOfFact } from '#domain/statistics/known'

/** What the learner knows now, to be asked of facts; while storage is being read nothing was begun. */
function useKnownMoment(): ComputedRef<KnownMoment> {
  const progress = useProgressStore()
  return computed(() => ({ states: progress.states, at: progress.now, curve: progress.curve }))
}

/** How well each of some facts is known, by their ids. */
export function useKnownStates(facts: () => readonly FactHead[]): ComputedRef<ReadonlyMap<string, KnownState>> {
  const moment = useKnownMoment()
  return computed(() => new Map(facts().map(fact => [fact.id, knownStateOfFact(fact, moment.value)])))
}

/** The key facts of the course, in teaching order: all but what is told in depth. */
export function useKeyFacts(): readonly FactHead[] {
  const { deck, factById } = useDeck()
  return deck.units.flatMap(({ facts }) => facts.flatMap(id => factById.get(id) ?? []))
}

/** How many of some facts are known, fading, being learnt and new. */
export function useKnownCounts(facts: () => readonly FactHead[]): ComputedRef<KnownCounts> {
  const moment = useKnownMoment()
  return computed(() => countKnown(facts(), moment.value))
}
