/** An action that starts something, and whether it is under way. */
export interface OnceAction<Arguments extends unknown[]> {
  isRunning: Readonly<Ref<boolean>>
  run: (...given: Arguments) => Promise<void>
}

/**
 * Starts an action only when it is not under way, however often its button is pressed. What it throws is the caller's.
 */
export function useOnce<Arguments extends unknown[]>(
  action: (...given: Arguments) => Promise<void>,
): OnceAction<Arguments> {
  const isRunning = ref(false)
  async function run(...given: Arguments): Promise<void> {
    if (isRunning.value)
      return
    isRunning.value = true
    try {
      await action(...given)
    }
    finally {
      isRunning.value = false
    }
  }
  return { isRunning, run }
}
