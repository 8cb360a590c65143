import type { FactState } from '#domain/log/subject-states'

const NOTHING: ReadonlyMap<string, FactState> = new Map()

/** What the learner keeps about facts, by their ids: read when somebody first asks, then followed. */
export function useKeptFacts(): ComputedRef<ReadonlyMap<string, FactState>> {
  const progress = useProgressStore()
  watch(() => progress.isReady && !progress.kept, (isMissing) => {
    if (isMissing)
      void progress.readKept()
  }, { immediate: true })
  return computed(() => progress.kept?.fact ?? NOTHING)
}
