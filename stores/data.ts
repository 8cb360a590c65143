import type { DataFault } from '#domain/progress/data-fault'
import type {
  CheckReport,
  BackupService,
  DataOverview,
  EraseReport,
  MadeBackup,
  RepairReport,
} from '#domain/progress/data-port'
import { dataFaultOf } from '#domain/progress/data-fault'

/** What the learner does with their data as a whole. Nothing of it is loaded before somebody asks. */
export const useDataStore = defineStore('data', () => {
  const { $openBackupService } = useNuxtApp()
  const progress = useProgressStore()
  const overview = shallowRef<DataOverview>()
  const fault = shallowRef<DataFault>()
  const isBusy = ref(false)

  /** Does one thing at a time; undefined, and `fault` set, when it could not be done. */
  async function busy<T>(work: () => Promise<T>): Promise<T | undefined> {
    fault.value = undefined
    isBusy.value = true
    try {
      return await work()
    }
    catch (error) {
      if (!await reportMissing(error))
        fault.value = dataFaultOf(error)
      return undefined
    }
    finally {
      isBusy.value = false
    }
  }

  function attempt<T>(work: (backups: BackupService) => Promise<T>): Promise<T | undefined> {
    return busy(async () => work(await $openBackupService()))
  }

  /** Reads again what is told about the data. */
  async function refresh(): Promise<void> {
    overview.value = await attempt(backups => backups.overview()) ?? overview.value
  }

  /** Everything in one file. */
  function makeBackup(): Promise<MadeBackup | undefined> {
    return attempt(backups => backups.makeBackup())
  }

  /** What can still be had when storage fails. */
  function rescue(): Promise<MadeBackup | undefined> {
    return attempt(backups => backups.rescue(progress.recentReviews))
  }

  /** The same, joined with what a file written earlier holds. */
  function makeBackupOver(existing: Uint8Array): Promise<MadeBackup | undefined> {
    return attempt(backups => backups.makeBackupOver(existing))
  }

  /** Takes note that a backup was handed over. */
  async function noteBackup(made: MadeBackup): Promise<void> {
    await attempt(backups => backups.noteBackup(made))
    await refresh()
  }

  async function keepTarget(target: unknown): Promise<void> {
    await attempt(backups => backups.keepTarget(target))
    await refresh()
  }

  async function remindAt(answers: number): Promise<void> {
    await attempt(backups => backups.remindAt(answers))
    await refresh()
  }

  /** Shows everywhere that the log has changed as a whole. */
  async function showChanged(): Promise<void> {
    await progress.refreshEverywhere()
    await refresh()
  }

  /** Does something that changes the log as a whole, and shows it everywhere. */
  async function change<T>(work: (backups: BackupService) => Promise<T>): Promise<T | undefined> {
    const result = await attempt(work)
    if (result !== undefined)
      await showChanged()
    return result
  }

  return {
    overview,
    fault,
    isBusy,
    busy,
    refresh,
    showChanged,
    makeBackup,
    rescue,
    makeBackupOver,
    noteBackup,
    keepTarget,
    remindAt,
    check: (deckCards: ReadonlySet<string>): Promise<CheckReport | undefined> =>
      attempt(backups => backups.check(deckCards)),
    repair: (): Promise<RepairReport | undefined> => change(backups => backups.repair()),
    countStanding: (isWanted: (cardId: string) => boolean): Promise<number | undefined> =>
      attempt(backups => backups.countStanding(isWanted)),
    forget: (isWanted: (cardId: string) => boolean): Promise<number | undefined> =>
      change(backups => backups.forget(isWanted, Date.now())),
    async eraseEverything(): Promise<EraseReport | undefined> {
      const report = await attempt(backups => backups.eraseEverything())
      if (report)
        progress.reportFault('erased')
      return report
    },
  }
})
