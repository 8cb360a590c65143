import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'

/** How often (ms) the pages look at the clock while somebody looks at them. */
const TICK_MS = 10_000

/** The device's clock as the pages see it. What study day it is, the log says as well (progress store). */
export const useClockStore = defineStore('clock', () => {
  /** UTC ms; 0 until the clock is started, as the server has no learner's clock. */
  const now = ref(0)
  const visibility = useDocumentVisibility()

  /** Looks at the clock now. */
  function tick(): void {
    now.value = Date.now()
  }
  const { resume } = useIntervalFn(() => visibility.value === 'visible' && tick(), TICK_MS, { immediate: false })
  watch(visibility, () => visibility.value === 'visible' && now.value > 0 && tick())

  /** Looks at the clock now, and from now on. */
  function start(): void {
    tick()
    resume()
  }
  return { now, tick, start }
})
