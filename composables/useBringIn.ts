import type { Remote } from 'comlink'
import type { ImportResult } from '#domain/progress/data-port'
import type { BringInWorker, IncomingPreview, Outcome } from '~/workers/bring-in'
import { proxy, wrap } from 'comlink'
import { DataFaultError } from '#domain/progress/data-fault'

/** Where bringing a file in stands. Until `writing` nothing is written, and it may be stopped. */
export type BringInStatus = 'idle' | 'reading' | 'comparing' | 'ready' | 'writing'

interface BringIn {
  status: Ref<BringInStatus>
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

interface Running { worker: Worker, remote: Remote<BringInWorker>, ended: Promise<never>, end: () => void }

/** The reading was stopped: its worker is gone and will never answer. */
class Stopped extends Error {}

function startWorker(): Running {
  const worker = new Worker(new URL('../workers/bring-in.ts', import.meta.url), { type: 'module' })
  let end = (): void => {}
  const ended = new Promise<never>((_, reject) => {
    end = () => reject(new Stopped())
    worker.addEventListener('error', () => reject(new Error('the import worker failed')))
  })
  ended.catch(() => {})
  return { worker, remote: wrap<BringInWorker>(worker), ended, end }
}

function valueOf<T>(outcome: Outcome<T>): T {
  if ('fault' in outcome)
    throw new DataFaultError(outcome.fault)
  return outcome.value
}

/** Brings files in, in a worker of its own for each, so that the page stays alive and stopping is ending the worker. */
export function useBringIn(): BringIn {
  const { deck, factById } = useDeck()
  const progress = useProgressStore()
  const data = useDataStore()
  const status = ref<BringInStatus>('idle')
  const share = ref(0)
  const found = shallowRef<IncomingPreview>()
  let running: Running | undefined

  function stop(): void {
    running?.end()
    running?.worker.terminate()
    running = undefined
    status.value = 'idle'
    found.value = undefined
  }

  async function readIn({ remote, ended }: Running, file: Blob): Promise<IncomingPreview> {
    const { default: sqlWasm } = await import('sql.js/dist/sql-wasm-browser.wasm?url')
    const { dayStartHour, desiredRetention } = progress.settings
    const cards = new Map(deck.cards.map(({ id, factId }) => {
      const { revision = 1, changedAt = '' } = factById.get(factId) ?? {}
      return [id, { factRevision: revision, changedAt }]
    }))
    const tell = proxy((read: number): void => {
      share.value = read
      status.value = read < 1 ? 'reading' : 'comparing'
    })
    return valueOf(await Promise.race([remote.read(file, { sqlWasm, cards, dayStartHour, desiredRetention }, tell), ended]))
  }

  async function read(file: Blob): Promise<void> {
    stop()
    const mine = startWorker()
    running = mine
    share.value = 0
    status.value = 'reading'
    const preview = await data.busy(() => readIn(mine, file).catch((error: unknown) => {
      if (error instanceof Stopped)
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
    const result = await data.busy(async () => valueOf(await Promise.race([mine.remote.commit(), mine.ended])))
    stop()
    if (result)
      await data.showChanged()
    return result
  }

  onScopeDispose(() => status.value !== 'writing' && stop())
  return { status, share, found, read, stop, commit }
}
