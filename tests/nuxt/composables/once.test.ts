import { describe, expect, it } from 'vitest'

describe('an action that starts something', () => {
  it('starts once, however often its button is pressed while it is under way', async () => {
    let [starts, end] = [0, () => {}]
    const { run, isRunning } = useOnce(() => {
      starts++
      return new Promise<void>(resolve => end = resolve)
    })
    const all = [run(), run(), run()]
    expect([starts, isRunning.value]).toEqual([1, true])
    end()
    await Promise.all(all)
    expect(isRunning.value).toBe(false)
    void run()
    expect(starts).toBe(2)
  })

  it('can be tried again after it failed', async () => {
    const { run, isRunning } = useOnce(() => Promise.reject(new Error('no disk')))
    await expect(run()).rejects.toThrow('no disk')
    expect(isRunning.value).toBe(false)
  })
})
