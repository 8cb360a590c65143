import { describe, expect, it } from 'vitest'

describe('a single action', () => {
  it('asked for several times while it runs is done once', async () => {
    let done = 0
    const { run, isRunning } = useSingleAction(async (by: number) => done += by)
    const asked = [run(1), run(1), run(1)]
    expect(isRunning.value).toBe(true)
    expect(await Promise.all(asked)).toEqual([1, undefined, undefined])
    expect([done, isRunning.value]).toEqual([1, false])
  })

  it('can be done again once it is over, also when it failed', async () => {
    const { run } = useSingleAction(async (fails: boolean) => {
      if (fails)
        throw new Error('full')
      return 'done'
    })
    await expect(run(true)).rejects.toThrow('full')
    expect(await run(false)).toBe('done')
  })
})
