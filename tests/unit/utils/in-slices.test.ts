import { afterEach, describe, expect, it, vi } from 'vitest'
import { inSlices, inSteps } from '../../../utils/in-slices.ts'

/** Each look at the clock is `ms` later than the one before. */
function everyLookTakes(ms: number): void {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now += ms)
}
afterEach(() => vi.restoreAllMocks())

/** In what order work and a turn of somebody else come. */
async function orderOf(work: (done: string[]) => Promise<unknown>): Promise<string[]> {
  const done: string[] = []
  setTimeout(() => done.push('another'), 0)
  await work(done)
  return done
}

describe('work in slices', () => {
  it('gives way after half a frame, 8 ms, and not before', async () => {
    const work = (done: string[]) => inSlices(['a', 'b'], item => void done.push(item))
    everyLookTakes(8)
    expect(await orderOf(work)).toEqual(['a', 'another', 'b'])
    everyLookTakes(7.9)
    expect((await orderOf(work)).slice(0, 2)).toEqual(['a', 'b'])
  })

  it('is done for every item once, in order', async () => {
    everyLookTakes(100)
    const done: number[] = []
    await inSlices([1, 2, 3, 4], item => void done.push(item))
    expect(done).toEqual([1, 2, 3, 4])
  })

  it('gives what its steps give at their end, and tells of their fault', async () => {
    everyLookTakes(100)
    function* steps(isSound: boolean): Generator<void, string> {
      yield
      yield
      if (!isSound)
        throw new Error('a fault')
      return 'all'
    }
    expect(await inSteps(steps(true))).toBe('all')
    await expect(inSteps(steps(false))).rejects.toThrow('a fault')
  })
})
