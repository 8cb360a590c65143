/** What this browser may do to stored data. */
export type StorageRegime /** It has promised to keep them, or the app is installed. */
  = | 'kept'
/** Safari: gone after seven days of use without a visit, unless installed. */
    | 'seven-days'
/** Kept as long as there is room on the disk. */
    | 'best-effort'

export interface StorageHealth {
  isPersisted: Ref<boolean | undefined>
  /** Whether the browser can be asked to keep the data. */
  canAsk: boolean
  /** Bytes used and free, as the browser tells them. */
  space: Ref<{ used: number, free: number } | undefined>
  regime: ComputedRef<StorageRegime>
  refresh: () => Promise<void>
  /** Asks the browser to keep the data; true when it promises to. */
  ask: () => Promise<boolean>
}

/** Installed apps run without the browser's own bars. */
function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches
    || ('standalone' in navigator && navigator.standalone === true)
}

/** WebKit alone has gesture events, and WebKit alone deletes after seven days. */
function isWebKit(): boolean {
  return 'GestureEvent' in globalThis
}

/** How safe stored data are in this browser, told as the browser tells it. */
export function useStorageHealth(): StorageHealth {
  const isPersisted = ref<boolean>()
  const space = shallowRef<{ used: number, free: number }>()
  const storage = import.meta.client && 'storage' in navigator ? navigator.storage : undefined

  async function refresh(): Promise<void> {
    isPersisted.value = await storage?.persisted?.().catch(() => undefined)
    const { usage, quota } = await storage?.estimate?.().catch(() => undefined) ?? {}
    space.value = usage === undefined || quota === undefined
      ? undefined
      : { used: usage, free: Math.max(0, quota - usage) }
  }

  async function ask(): Promise<boolean> {
    const isGranted = await storage?.persist?.().catch(() => false) ?? false
    await refresh()
    return isGranted
  }

  return {
    isPersisted,
    canAsk: storage?.persist !== undefined,
    space,
    regime: computed(() =>
      isPersisted.value ? 'kept' : import.meta.client && isWebKit() && !isInstalled() ? 'seven-days' : 'best-effort',
    ),
    refresh,
    ask,
  }
}
