import type { Workload } from '#domain/simulation/workload'
import type { StatisticsFault } from './useStatistics'
import { refDebounced } from '@vueuse/core'

/** Desired retentions (0–1) that are played through beside the wanted one. */
export const PLAYED_RETENTIONS = [0.8, 0.85, 0.9, 0.93, 0.95, 0.97] as const
/** A slider that is drawn passes many values; the one on which it rests this long (ms) is played. */
const REST_MS = 400

export interface WorkloadSimulation {
  /** What was played so far, by rising retention. */
  results: Ref<readonly Workload[]>
  /** Whether it was asked for and not given up. */
  isAsked: Ref<boolean>
  /** How many retentions are played, of how many; null at rest. */
  played: Ref<{ done: number, of: number } | null>
  /** 0–1 of the reading of the log, while that takes long; otherwise null. */
  share: Ref<number | null>
  fault: Ref<StatisticsFault | undefined>
  start: () => void
  cancel: () => void
}

/**
 * Plays retentions through on the learner's own cards, the wanted one (0–1) first, in the worker. What was played holds
 * as long as the cards, the parameters, the new cards a day and the study day are the same; when they change, it is
 * played anew if it was asked for.
 */
export function useWorkloadSimulation(wanted: Ref<number>): WorkloadSimulation {
  const progress = useProgressStore()
  const { run, share, fault } = useStatisticsWorker()
  const results = shallowRef<readonly Workload[]>([])
  const isAsked = ref(false)
  const rested = refDebounced(wanted, REST_MS)
  const retentions = computed(() => [...new Set([rested.value, ...PLAYED_RETENTIONS])])
  const missing = computed(() =>
    retentions.value.filter(retention => !results.value.some(result => result.desiredRetention === retention)),
  )
  const played = computed(() =>
    isAsked.value && missing.value.length > 0
      ? { done: retentions.value.length - missing.value.length, of: retentions.value.length }
      : null,
  )
  /** Raised when what was played, and is being played, is of another learner. */
  let learner = 0
  let isPlaying = false

  async function playNext(desiredRetention: number): Promise<void> {
    const playedFor = learner
    const { courseLists, courseTopics, newCardsPerDay } = progress.settings
    const request = {
      desiredRetention,
      today: progress.moment.studyDay,
      newPerDay: newCardsPerDay,
      parameters: progress.parameters,
      choice: { lists: [...courseLists], topics: [...courseTopics] },
    }
    const result = await run(remote => remote.workload(request))
    if (!result)
      isAsked.value = false
    else if (playedFor === learner)
      results.value = [...results.value, result].sort((a, b) => a.desiredRetention - b.desiredRetention)
  }

  async function start(): Promise<void> {
    isAsked.value = true
    fault.value = undefined
    if (isPlaying)
      return
    isPlaying = true
    // What is missing may change while one is played: another value is wanted, or all is to be played anew.
    while (isAsked.value && missing.value.length > 0)
      await playNext(missing.value[0]!)
    isPlaying = false
  }

  function cancel(): void {
    isAsked.value = false
  }

  watch(rested, start)
  watch([
    () => progress.states,
    () => progress.parameters,
    () => progress.settings.newCardsPerDay,
    () => progress.moment.studyDay,
  ], () => {
    learner++
    results.value = []
    if (isAsked.value)
      void start()
  })
  onScopeDispose(cancel)
  return { results, isAsked, played, share, fault, start: () => void start(), cancel }
}
