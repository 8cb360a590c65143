import { describe, expect, it } from 'vitest'
import { NotLoaded } from '../../../domain/load-late.ts'
import { createWorkerClient, WorkerEnded, WorkerFailed, WorkerUnreachable } from '../../../utils/worker-client.ts'

/** A worker that never answers, with its errors in the test's hand. */
class SilentWorker extends EventTarget {
  isEnded = false
  postMessage(): void {}
  terminate(): void {
    this.isEnded = true
  }

  fail(message?: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), message === undefined ? {} : { message }))
  }
}

function clientOf(prepare?: () => Promise<unknown>) {
  const workers: SilentWorker[] = []
  const client = createWorkerClient<object>(() => {
    workers.push(new SilentWorker())
    return workers.at(-1) as unknown as Worker
  }, prepare)
  return { client, workers, never: () => client.ask(() => new Promise<void>(() => {})) }
}

describe('a client of a worker', () => {
  it('tells of one that does not load as of any other part that does not come', () => {
    expect(new WorkerUnreachable('gone')).toBeInstanceOf(NotLoaded)
  })

  it('starts one at the first question, and keeps it', async () => {
    const { client, workers } = clientOf()
    expect(workers).toHaveLength(0)
    expect(await client.ask(async () => 1)).toBe(1)
    expect(await client.ask(async () => 2)).toBe(2)
    expect(workers).toHaveLength(1)
  })

  it('passes on what the work rejects with, and keeps the worker', async () => {
    const { client, workers } = clientOf()
    await expect(client.ask(async () => {
      throw new RangeError('no such day')
    })).rejects.toThrow(RangeError)
    await client.ask(async () => {})
    expect(workers).toHaveLength(1)
  })

  it.each([[undefined, WorkerUnreachable], ['x is not a function', WorkerFailed]])(
    'tells a script that does not load from one that throws (%s)',
    async (message, kind) => {
      const { workers, never, client } = clientOf()
      const asked = never()
      workers[0]!.fail(message)
      await expect(asked).rejects.toThrow(kind)
      expect(workers[0]!.isEnded).toBe(true)
      await client.ask(async () => {})
      expect(workers).toHaveLength(2)
    },
  )

  it('ends it with its work, and starts another for the next', async () => {
    const { client, workers, never } = clientOf()
    const asked = never()
    client.end()
    await expect(asked).rejects.toThrow(WorkerEnded)
    expect(workers[0]!.isEnded).toBe(true)
    await client.ask(async () => {})
    expect(workers).toHaveLength(2)
    client.end()
    client.end()
  })

  it('prepares each worker, and gives up one that cannot be prepared', async () => {
    let prepared = 0
    const { never } = clientOf(() => {
      prepared++
      return Promise.reject(new Error('no deck'))
    })
    await expect(never()).rejects.toThrow('no deck')
    await expect(never()).rejects.toThrow('no deck')
    expect(prepared).toBe(2)
  })
})
