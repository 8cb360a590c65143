import type { CopyResult, RepairReport } from '#domain/progress/data-port'

/** What was lost, repaired or restored, to be told to the learner; and how the second copy of the log stands. */
export const useRecoveryStore = defineStore('recovery', () => {
  const progress = useProgressStore()
  /** What had to be repaired at the start. */
  const repair = shallowRef<RepairReport>()
  /** How the second copy of the log stands; nothing until it was looked at. */
  const copy = shallowRef<CopyResult>()
  /**
   * What came of restoring what the browser had lost: how many answers are here again, that it is being done, or
   * that the copy could not be read. Nothing when nothing was lost.
   */
  const restored = ref<number | 'running' | 'failed'>()
  /** Whether there is something to tell. */
  const hasNotice = computed(() =>
    progress.quarantinedCount > 0 || repair.value !== undefined || restored.value !== undefined,
  )

  /** Takes note of what was repaired, and shows what is right now. */
  async function noteRepair(report: RepairReport): Promise<void> {
    repair.value = report
    await progress.refreshEverywhere()
  }

  /** Takes note that what the browser had lost is being restored. */
  function noteRestoring(): void {
    restored.value = 'running'
  }

  /** Takes note of how the second copy stands; when something came back from it, it is shown everywhere. */
  async function noteCopy(result: CopyResult): Promise<void> {
    copy.value = result
    const back = 'report' in result
      ? result.report.restored?.answers
      : progress.recordCount === 0
        ? 'failed'
        : undefined
    if (back === undefined)
      return
    restored.value = back
    if (progress.isReady)
      await progress.refreshEverywhere()
  }

  /** What was told has been seen. */
  function dismiss(): void {
    repair.value = restored.value = undefined
  }

  return { repair, copy, restored, hasNotice, noteRepair, noteRestoring, noteCopy, dismiss }
})
