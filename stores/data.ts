import type { BackupFault } from '#domain/progress/backup-error'
import type { CheckReport, DataKeeper, DataOverview, EraseReport, MadeBackup, PreparedImport, RepairReport } from '#domain/progress/data-port'
import type { StorageFaultKind } from '#domain/progress/ports'
import { BackupError } from '#domain/progress/backup-error'
import { StorageFault } from '#domain/progress/ports'

/** A file that could not be used, or storage that did not do what it was asked. */
export type DataFault = { kind: 'backup', fault: BackupFault, line?: number } | { kind: 'storage', fault: StorageFaultKind }

/** What the learner does with their data as a whole. Nothing of it is loaded before somebody asks. */
export const useDataStore = defineStore('data', () => {
  const { $openDataKeeper } = useNuxtApp()
  const progress = useProgressStore()
  const overview = shallowRef<DataOverview>()
  const fault = shallowRef<DataFault>()
  const isBusy = ref(false)

  function faultOf(error: unknown): DataFault {
    if (error instanceof BackupError)
      return { kind: 'backup', fault: error.fault, ...error.line !== undefined && { line: error.line } }
    return { kind: 'storage', fault: error instanceof StorageFault ? error.kind : 'unknown' }
  }

  /** Does something with the data, one thing at a time; undefined, and `fault` set, when it could not be done. */
  async function attempt<T>(work: (keeper: DataKeeper) => Promise<T>): Promise<T | undefined> {
    fault.value = undefined
    isBusy.value = true
    try {
      return await work(await $openDataKeeper())
    }
    catch (error) {
      fault.value = faultOf(error)
      return undefined
    }
    finally {
      isBusy.value = false
    }
  }

  /** Reads again what is told about the data. */
  async function refresh(): Promise<void> {
    overview.value = await attempt(keeper => keeper.overview()) ?? overview.value
  }

  /** Everything in one file. */
  function makeBackup(): Promise<MadeBackup | undefined> {
    return attempt(keeper => keeper.makeBackup())
  }

  /** What can still be had when storage fails. */
  function rescue(): Promise<MadeBackup | undefined> {
    return attempt(keeper => keeper.rescue(progress.recentReviews))
  }

  /** The same, joined with what a file written earlier holds. */
  function makeBackupOver(existing: Uint8Array): Promise<MadeBackup | undefined> {
    return attempt(keeper => keeper.makeBackupOver(existing))
  }

  /** Takes note that a backup was handed over. */
  async function noteBackup(made: MadeBackup): Promise<void> {
    await attempt(keeper => keeper.noteBackup(made))
    await refresh()
  }

  async function keepTarget(target: unknown): Promise<void> {
    await attempt(keeper => keeper.keepTarget(target))
    await refresh()
  }

  async function remindAt(answers: number): Promise<void> {
    await attempt(keeper => keeper.remindAt(answers))
    await refresh()
  }

  /** Reads a file and compares it with what is here. `breathe` may throw to stop. */
  function prepareImport(file: Blob, breathe: Parameters<DataKeeper['prepareImport']>[1]): Promise<PreparedImport | undefined> {
    return attempt(async keeper => keeper.prepareImport(await readFile(file), breathe))
  }

  async function readFile(file: Blob): Promise<Uint8Array> {
    const { MAX_FILE_BYTES } = await import('#domain/progress/backup-format')
    if (file.size > MAX_FILE_BYTES)
      throw new BackupError('too-large')
    try {
      return new Uint8Array(await file.arrayBuffer())
    }
    catch {
      throw new BackupError('unreadable')
    }
  }

  /** Does something that changes the log as a whole, and shows it everywhere. */
  async function change<T>(work: (keeper: DataKeeper) => Promise<T>): Promise<T | undefined> {
    const result = await attempt(work)
    if (result !== undefined) {
      await progress.refreshEverywhere()
      await refresh()
    }
    return result
  }

  return {
    overview, fault, isBusy,
    refresh, makeBackup, rescue, makeBackupOver, noteBackup, keepTarget, remindAt, prepareImport,
    commit: (prepared: PreparedImport) => change(() => prepared.commit()),
    check: (isInDeck: (cardId: string) => boolean): Promise<CheckReport | undefined> => attempt(keeper => keeper.check(isInDeck)),
    repair: (): Promise<RepairReport | undefined> => change(keeper => keeper.repair()),
    countStanding: (isWanted: (cardId: string) => boolean): Promise<number | undefined> => attempt(keeper => keeper.countStanding(isWanted)),
    forget: (isWanted: (cardId: string) => boolean): Promise<number | undefined> => change(keeper => keeper.forget(isWanted, Date.now())),
    async eraseEverything(): Promise<EraseReport | undefined> {
      const report = await attempt(keeper => keeper.eraseEverything())
      if (report)
        progress.reportFault('erased')
      return report
    },
  }
})
