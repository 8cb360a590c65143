import { afterEach, expect, it, vi } from 'vitest'
import { whenIdle } from '../../../utils/when-idle.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('work waits for an idle moment, but not for ever', () => {
  const asked: (IdleRequestOptions | undefined)[] = []
  const done: string[] = []
  vi.stubGlobal('requestIdleCallback', (work: () => void, options?: IdleRequestOptions) => {
    asked.push(options)
    work()
  })
  whenIdle(() => done.push('work'))
  expect(done).toEqual(['work'])
  expect(asked).toEqual([{ timeout: expect.any(Number) }])
})

it('where a browser does not tell when it is idle, work is done a little later', () => {
  vi.useFakeTimers()
  const done: string[] = []
  whenIdle(() => done.push('work'))
  expect(done).toEqual([])
  vi.runAllTimers()
  expect(done).toEqual(['work'])
})
