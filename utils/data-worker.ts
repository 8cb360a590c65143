import type { Remote } from 'comlink'
import type { DataWorker, WorkerReply } from '~/workers/data'
import { DataFaultError } from '#domain/progress/data-fault'
import { NotLoaded } from '#domain/load-late'
import { createWorkerClient } from '~/utils/worker-client'

export interface RunningDataWorker {
  /** Asks the worker. Rejects with DataFaultError for what it could not do, with NotLoaded, and with WorkerEnded. */
  ask: <T>(work: (remote: Remote<DataWorker>) => Promise<WorkerReply<T>>) => Promise<T>
  end: () => void
}

/** A worker of its own for each piece of work, so that stopping the work is ending the worker. */
export function startDataWorker(): RunningDataWorker {
  const client = createWorkerClient<DataWorker>(() =>
    new Worker(new URL('../workers/data.ts', import.meta.url), { type: 'module' }),
  )
  return {
    async ask(work) {
      const reply = await client.ask(work)
      if ('fault' in reply)
        throw reply.fault.kind === 'not-loaded' ? new NotLoaded(reply.fault.fault) : new DataFaultError(reply.fault)
      return reply.value
    },
    end: client.end,
  }
}

/** Does one piece of work in a worker of its own. */
export async function inDataWorker<T>(work: (remote: Remote<DataWorker>) => Promise<WorkerReply<T>>): Promise<T> {
  const worker = startDataWorker()
  try {
    return await worker.ask(work)
  }
  finally {
    worker.end()
  }
}
