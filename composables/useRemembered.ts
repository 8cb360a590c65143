import type { Ref } from 'vue'
import { useLocalStorage } from '@vueuse/core'

/**
 * A word or a number that this browser remembers beside the log, for comfort only; written at once. `ifNothingIsKept`
 * is what stands there in a browser that remembers nothing.
 */
export function useRemembered<T extends string | number>(key: string, initial: T, ifNothingIsKept = initial): Ref<T> {
  let isKept = true
  const remembered = useLocalStorage<T>(key, initial, {
    writeDefaults: false,
    flush: 'sync',
    onError: () => {
      isKept = false
    },
  })
  if (!isKept)
    remembered.value = ifNothingIsKept
  return remembered
}
