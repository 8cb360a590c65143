import type { ImportResult } from '#domain/progress/data-port'
import type { RunningDataWorker } from '~/utils/data-worker'
import type { IncomingPreview } from '~/workers/data'
import { proxy } from 'comlink'
import { startDataWorker } from '~/utils/data-worker'
import { WorkerEnded } from '~/utils/worker-client'

/** Where bringing a file in stands. Until `writing` nothing is written, and it may be stopped. */
export type ImportStatus = 'idle' | 'reading' | 'comparing' | 'ready' | 'writing'

interface FileImport {
  status: Ref<ImportStatus>
  /** How much of the file is read, 0–1. */
  share: Ref<number>
  /** What would happen, once the file is read. */
  found: Ref<IncomingPreview | undefined>
  /** Reads a file and compares it with what is here. What is wrong with it goes to the data store. */
  read: (file: Blob) => Promise<void>
  /** Ends the reading, or forgets what was read. Nothing was changed. */
  stop: () => void
  /** Brings in what was read; undefined when it could not be. */
  commit: () => Promise<ImportResult | undefined>
}

/** Brings files in, in a worker, so that the page stays alive. */
export function useImport(): FileImport {
  const { deck, factById } = useWholeDeck()
  const progress = useProgressStore()
  const data = useDataStore()
  const status = ref<ImportStatus>('idle')
  const share = ref(0)
  const found = shallowRef<IncomingPreview>()
  let running: RunningDataWorker | undefined

  function stop(): void {
    running?.end()
    running = undefined
    status.value = 'idle'
    found.value = undefined
  }

  async function readIn(worker: RunningDataWorker, file: Blob): Promise<IncomingPreview> {
    const { default: sqlWasm } = await loadPiece(() => import('sql.js/dist/sql-wasm-browser.wasm?url'))
    const { dayStartHour, desiredRetention } = progress.settings
    const cards = new Map(deck.cards.map(({ id, factId }) => {
      const { revision = 1, changedAt = '' } = factById.get(factId) ?? {}
      return [id, { factRevision: revision, changedAt }]
    }))
    const tell = proxy((read: number): void => {
      // What it said just before it was ended arrives afterwards.
      if (running !== worker)
        return
      share.value = read
      status.value = read < 1 ? 'reading' : 'comparing'
    })
    return worker.ask(remote => remote.read(file, { sqlWasm, cards, dayStartHour, desiredRetention }, tell))
  }

  async function read(file: Blob): Promise<void> {
    stop()
    const mine = startDataWorker()
    running = mine
    share.value = 0
    status.value = 'reading'
    const preview = await data.busy(() => readIn(mine, file).catch((error: unknown) => {
      if (error instanceof WorkerEnded)
        return undefined
      throw error
    }))
    if (running !== mine)
      return
    if (!preview)
      return stop()
    found.value = preview
    status.value = 'ready'
  }

  async function commit(): Promise<ImportResult | undefined> {
    const mine = running
    if (!mine)
      return undefined
    status.value = 'writing'
    const result = await data.busy(() => mine.ask(remote => remote.commit()))
    stop()
    if (result)
      await data.showChanged()
    return result
  }

  onScopeDispose(() => status.value !== 'writing' && stop())
  return { status, share, found, read, stop, commit }
}
