export interface SingleAction<A extends unknown[], R> {
  /** Starts the action; while it runs, further calls do nothing and resolve with undefined. Rejects with what the action throws. */
  run: (...args: A) => Promise<R | undefined>
  isRunning: Readonly<Ref<boolean>>
}

/** An action that is never started twice at once, however often it is asked for: by a double tap, or by a tap and a key together. */
export function useSingleAction<A extends unknown[], R>(action: (...args: A) => R | Promise<R>): SingleAction<A, R> {
  const isRunning = ref(false)

  async function run(...args: A): Promise<R | undefined> {
    if (isRunning.value)
      return undefined
    isRunning.value = true
    try {
      return await action(...args)
    }
    finally {
      isRunning.value = false
    }
  }
  return { run, isRunning: readonly(isRunning) }
}
