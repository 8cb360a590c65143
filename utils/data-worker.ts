import type { Remote } from 'comlink'
import type { DataWorker, Outcome } from '~/workers/data'
import { wrap } from 'comlink'
import { DataFaultError } from '#domain/progress/data-fault'

/** The worker was ended: it will never answer. */
export class WorkerEnded extends Error {}

export interface RunningDataWorker {
  /** Asks the worker. Rejects with DataFaultError for what it could not do, and with WorkerEnded. */
  ask: <T>(work: (remote: Remote<DataWorker>) => Promise<Outcome<T>>) => Promise<T>
  end: () => void
}

/** A worker of its own for each piece of work, so that stopping the work is ending the worker. */
export function startDataWorker(): RunningDataWorker {
  const worker = new Worker(new URL('../workers/data.ts', import.meta.url), { type: 'module' })
  const remote = wrap<DataWorker>(worker)
  let giveUp = (_reason: Error): void => {}
  const ended = new Promise<never>((_, reject) => giveUp = reject)
  // Nobody may be waiting when it ends.
  ended.catch(() => {})
  worker.addEventListener('error', () => giveUp(new Error('the data worker failed')))
  return {
    async ask(work) {
      const outcome = await Promise.race([work(remote), ended])
      if ('fault' in outcome)
        throw new DataFaultError(outcome.fault)
      return outcome.value
    },
    end() {
      giveUp(new WorkerEnded())
      worker.terminate()
    },
  }
}

/** Does one piece of work in a worker of its own. */
export async function inDataWorker<T>(work: (remote: Remote<DataWorker>) => Promise<Outcome<T>>): Promise<T> {
  const worker = startDataWorker()
  try {
    return await worker.ask(work)
  }
  finally {
    worker.end()
  }
}
