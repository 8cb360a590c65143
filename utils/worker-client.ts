import type { Remote } from 'comlink'
import { NotLoaded } from '#domain/load-late'
import { wrap } from 'comlink'

/** The worker was ended by whoever started it: it will never answer. */
export class WorkerEnded extends Error {
  override name = 'WorkerEnded'
}
/** The worker's code did not load: the network is gone, or the file is that of another version. */
export class WorkerUnreachable extends NotLoaded {
  override name = 'WorkerUnreachable'
}
/** The worker's code threw where nobody could catch it. */
export class WorkerFailed extends Error {
  override name = 'WorkerFailed'
}

export interface WorkerClient<T> {
  /**
   * Asks the worker, which is started at the first need. Rejects with what the work rejects with, and with WorkerEnded,
   * WorkerUnreachable or WorkerFailed when no answer will come; the next question then starts another worker.
   */
  ask: <R>(work: (remote: Remote<T>) => Promise<R>) => Promise<R>
  /** Ends the worker, and with it whatever it does. */
  end: () => void
}

interface RunningWorker<T> {
  remote: Remote<T>
  ended: Promise<never>
  end: (reason: Error) => void
}

/** A way to ask a worker. `spawn` starts it; `prepare` tells a new one what it must know, before the first question. */
export function createWorkerClient<T>(
  spawn: () => Worker,
  prepare?: (remote: Remote<T>) => Promise<unknown>,
): WorkerClient<T> {
  let running: RunningWorker<T> | undefined

  function start(): RunningWorker<T> {
    const worker = spawn()
    const remote = wrap<T>(worker)
    let giveUp = (_reason: Error): void => {}
    const ended = new Promise<never>((_, reject) => giveUp = reject)
    // Nobody may be waiting when it ends.
    ended.catch(() => {})
    const started: RunningWorker<T> = {
      remote,
      ended,
      end(reason) {
        if (running === started)
          running = undefined
        worker.terminate()
        giveUp(reason)
      },
    }
    // A script that does not load gives a bare event, one that throws tells what and where.
    worker.addEventListener('error', (event: Event) => {
      started.end(
        'message' in event ? new WorkerFailed(String(event.message)) : new WorkerUnreachable('the worker did not load'),
      )
    })
    // Orders are carried out in turn, so that nobody need wait for this one.
    prepare?.(remote).catch((error: unknown) =>
      started.end(error instanceof Error ? error : new WorkerFailed(String(error))),
    )
    return started
  }

  return {
    ask(work) {
      running ??= start()
      const { remote, ended } = running
      return Promise.race([ended, work(remote)])
    },
    end: () => running?.end(new WorkerEnded('the worker was ended')),
  }
}
