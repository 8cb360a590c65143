import { expose } from 'comlink'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** What a worker of these tests answers; nothing at all when its script does not load. */
type Script = { refresh: () => Promise<void> } | undefined

const works: Script = { refresh: () => Promise.resolve() }
let script: Script = works
let started: FakeWorker[] = []

/** A worker on the same thread, which breaks when it is told to. */
class FakeWorker {
  isEnded = false
  readonly #channel = new MessageChannel()
  readonly #onError: ((event: unknown) => void)[] = []

  constructor() {
    started.push(this)
    if (script)
      expose({ open: () => {}, report: () => 'a report', ...script }, this.#channel.port2)
    this.#channel.port1.start()
  }

  addEventListener(type: string, listener: (event: unknown) => void): void {
    if (type === 'error')
      this.#onError.push(listener)
    else
      this.#channel.port1.addEventListener(type, listener)
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.#channel.port1.postMessage(message, transfer)
  }

  break(): void {
    this.#onError.forEach(listener => listener(new Event('error')))
  }

  terminate(): void {
    this.isEnded = true
    this.#channel.port1.close()
  }
}

/** A task, and the report that it asks for. */
function newTask(): ReturnType<typeof useStatisticsWorker> & { ask: () => Promise<unknown> } {
  const task = useStatisticsWorker()
  return { ...task, ask: () => task.run(remote => remote.report({ filter: {}, moment: { at: 0, studyDay: 0 } })) }
}

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  script = works
  started = []
})
afterEach(() => {
  started.forEach(worker => worker.break())
  vi.unstubAllGlobals()
})

describe('the statistics worker', () => {
  it('is started once, whoever asks', async () => {
    expect(await Promise.all([newTask().ask(), newTask().ask()])).toEqual(['a report', 'a report'])
    expect(started).toHaveLength(1)
  })

  it('that could not read is told, and asked again: what is read then is no failure any more', async () => {
    const refresh = vi.fn(() => Promise.resolve()).mockRejectedValueOnce(new Error('the database cannot be opened'))
    script = { refresh }
    const task = newTask()
    expect(await task.ask()).toBeUndefined()
    expect(task.fault.value).toBe('progress')
    const again = task.ask()
    expect(task.fault.value).toBeUndefined()
    expect(await again).toBe('a report')
    expect(task.fault.value).toBeUndefined()
    expect(started).toHaveLength(1)
  })

  it('whose script does not load fails all who wait; it is ended, and the next need starts another', async () => {
    script = undefined
    const tasks = [newTask(), newTask()]
    const asked = Promise.all(tasks.map(({ ask }) => ask()))
    started[0]!.break()
    expect(await asked).toEqual([undefined, undefined])
    // The answers are not to blame.
    expect(tasks.map(({ fault }) => fault.value)).toEqual(['offline', 'offline'])
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true])

    script = works
    expect(await Promise.all(tasks.map(({ ask }) => ask()))).toEqual(['a report', 'a report'])
    expect(tasks.map(({ fault }) => fault.value)).toEqual([undefined, undefined])
    expect(started).toHaveLength(2)
  })

  it('that fails in work which is void says nothing of the work that came after', async () => {
    let fail = (): void => {}
    script = {
      refresh: vi.fn(() => Promise.resolve()).mockReturnValueOnce(
        new Promise((_, reject) => fail = () => reject(new Error('late'))),
      ),
    }
    const task = newTask()
    const [earlier, later] = [task.ask(), task.ask()]
    expect(await later).toBe('a report')
    fail()
    expect(await earlier).toBeUndefined()
    expect(task.fault.value).toBeUndefined()
  })
})
