import { mountSuspended } from '@nuxt/test-utils/runtime'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { TAP_GUARD_MS } from '~/composables/useTapGuard'

/** A thing on the screen that can be replaced, with the guard over it. */
async function mountGuarded(): Promise<{ replace: () => Promise<void>, isGuarded: () => boolean }> {
  const shown = ref(0)
  let isGuarded: Readonly<Ref<boolean>> = ref(false)
  await mountSuspended(defineComponent({
    setup() {
      isGuarded = useTapGuard(() => shown.value)
      return () => h('p', String(shown.value))
    },
  }))
  return {
    replace: async () => {
      shown.value++
      await nextTick()
    },
    isGuarded: () => isGuarded.value,
  }
}

describe('what comes under the finger', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('takes no tap until the time of a double tap has passed', async () => {
    const { replace, isGuarded } = await mountGuarded()
    expect(isGuarded(), 'nothing was replaced').toBe(false)
    await replace()
    const states = [TAP_GUARD_MS - 1, 1, 1].map((ms) => {
      vi.advanceTimersByTime(ms)
      return isGuarded()
    })
    expect(states, 'one below, at, one above').toEqual([true, false, false])
  })

  it('waits for the last of many taps', async () => {
    const { replace, isGuarded } = await mountGuarded()
    await replace()
    for (let tap = 0; tap < 7; tap++) {
      vi.advanceTimersByTime(TAP_GUARD_MS - 1)
      window.dispatchEvent(new Event('pointerdown'))
    }
    expect(isGuarded()).toBe(true)
    vi.advanceTimersByTime(TAP_GUARD_MS)
    expect(isGuarded()).toBe(false)
  })

  it('is not guarded by presses that come when all has settled', async () => {
    const { isGuarded } = await mountGuarded()
    window.dispatchEvent(new Event('pointerdown'))
    expect(isGuarded()).toBe(false)
  })
})

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
