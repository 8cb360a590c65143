import type { FactHead } from '#domain/content/deck'
import type { Knowledge } from '#domain/statistics/knowledge'
import { knowledgeOf } from '#domain/statistics/knowledge'

/** How much of some facts' cards is known now; nothing while storage is being read. */
export function useKnowledge(facts: MaybeRefOrGetter<readonly FactHead[]>): ComputedRef<Knowledge | undefined> {
  const progress = useProgressStore()
  return computed(() => progress.isReady
    ? knowledgeOf(toValue(facts).flatMap(fact => fact.cards), progress.states, progress.now, progress.curve)
    : undefined)
}
