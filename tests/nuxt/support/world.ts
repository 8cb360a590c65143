/** A learner's world: the stores of the app over a database in memory of their own, at a time that the test sets. */
import type { ProgressChange, ProgressRepository } from '#domain/progress/ports'
import type { LogRecord } from '#domain/progress/records'
import { vi } from 'vitest'
import { createProgressRepository } from '#storage/progress-repository'
import { bishkek, DAY, logOf } from '../../support/builders'
import { createIndexedDbWorld, DEVICE } from '../../support/indexed-db'

export interface World {
  progress: ReturnType<typeof useProgressStore>
  study: ReturnType<typeof useStudyStore>
  /** What the stores write to. */
  repository: ProgressRepository
  /** What the other tabs were told. */
  announced: ProgressChange[]
  /** Another tab over the same database, loaded. */
  openTab: () => Promise<ProgressRepository>
}

export interface WorldOptions {
  /** UTC ms; noon of DAY in Bishkek when missing. */
  at?: number
  /** The log as it was written before, oldest first. */
  records?: readonly LogRecord[]
  /** Methods of the repository that do something else than they do. */
  broken?: Partial<ProgressRepository>
}

/** Sets the clock of the page, UTC ms; timers go on as they do. */
export function setClock(at: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: at })
}

/** Stores as at the start of a page: nothing is known of the learner yet. */
export function newStores(): Pick<World, 'progress' | 'study'> {
  useStudyStore().$dispose()
  useQuizStore().$dispose()
  useRecoveryStore().$dispose()
  useProgressStore().$dispose()
  useClockStore().$dispose()
  usePinia().state.value = {}
  return { progress: useProgressStore(), study: useStudyStore() }
}

/** New stores, joined to a new database that holds a log. */
export async function enterWorld({ at = bishkek(DAY), records = [], broken = {} }: WorldOptions = {}): Promise<World> {
  setClock(at)
  const place = createIndexedDbWorld()
  const open = (): ProgressRepository =>
    createProgressRepository({ database: place.database(), now: Date.now, newDeviceId: () => DEVICE })
  if (records.length > 0) {
    await place.plant(logOf(records))
    await open().rebuild()
  }
  const repository = { ...open(), ...broken }
  const announced: ProgressChange[] = []
  const stores = newStores()
  stores.progress.subscribe(change => void announced.push(change))
  await stores.progress.connect(repository, repository.load())
  return {
    ...stores,
    repository,
    announced,
    async openTab() {
      const tab = open()
      await tab.load()
      return tab
    },
  }
}
