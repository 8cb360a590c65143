import type { FitWorkerResult } from '~/workers/fit'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SettingsParameters } from '#components'
import { buttonNamed, complaintsOf, mountInPage, readable } from '../support/screen'
import { enterWorld } from '../support/world'

/** What the worker of the fit does when it is asked. */
const worker = vi.hoisted(() => ({
  fit: async (): Promise<FitWorkerResult> => ({ fault: 'failed' }),
  errors: [] as ((event: Event) => void)[],
}))
vi.mock('comlink', () => ({ proxy: (value: unknown) => value, wrap: () => ({ fit: () => worker.fit() }) }))

class StandInWorker {
  addEventListener(_: 'error', listener: (event: Event) => void): void {
    worker.errors.push(listener)
  }

  terminate(): void {}
}

/** What the host says when it is asked which version is in place; nothing without a network. */
const host = { answer: (): Promise<Response> => Promise.reject(new TypeError('no network')) }

beforeEach(() => {
  vi.stubGlobal('Worker', StandInWorker)
  vi.stubGlobal('fetch', () => host.answer())
  host.answer = () => Promise.reject(new TypeError('no network'))
})
afterEach(() => vi.unstubAllGlobals())

async function failedFit(): Promise<{ alert: string, complaints: string[] }> {
  await enterWorld()
  const screen = await mountInPage(SettingsParameters)
  await buttonNamed(screen, 'Fit to my answers').trigger('click')
  await expect.poll(() => screen.find('[role=alert]').exists()).toBe(true)
  buttonNamed(screen, 'Fit to my answers')
  return { alert: readable(screen.find('[role=alert]').text()), complaints: await complaintsOf(screen.element) }
}

const needsConnection = /^This needs a connection the first time: .*nothing has changed\./

describe('a fit that does not come about', () => {
  it.each<[string, FitWorkerResult, RegExp]>([
    ['whose code could not be fetched is said to need a connection', { fault: 'unreachable' }, needsConnection],
    [
      'that the browser cannot run is said to need another browser',
      { fault: 'unsupported' },
      /^The fit cannot run in this browser, .*WebAssembly/,
    ],
    [
      'for another reason is said to have changed nothing',
      { fault: 'failed' },
      /^That did not work this time, and nothing has changed\.$/,
    ],
  ])('%s', async (_, outcome, words) => {
    worker.fit = async () => outcome
    const { alert, complaints } = await failedFit()
    expect(alert).toMatch(words)
    expect(complaints).toEqual([])
  })

  it('speaks of WebAssembly only when that is what is missing', async () => {
    worker.fit = async () => ({ fault: 'unreachable' })
    expect((await failedFit()).alert).not.toContain('WebAssembly')
    worker.fit = () => Promise.reject(new Error('the database is closed'))
    expect((await failedFit()).alert).not.toContain('WebAssembly')
  })

  it('because another version was put in place is said to need a reload, and no connection', async () => {
    host.answer = async () => Response.json({ version: 'another' })
    worker.fit = async () => ({ fault: 'unreachable' })
    const { alert } = await failedFit()
    expect(alert).toMatch(/a new version was put in place .*Reload the page; nothing has changed\.$/)
    expect(alert).not.toContain('connection')
  })

  it('because the worker itself could not be loaded is said to need a connection', async () => {
    worker.fit = () => new Promise(() => queueMicrotask(() => worker.errors.at(-1)!(new Event('error'))))
    expect((await failedFit()).alert).toMatch(needsConnection)
  })
})
