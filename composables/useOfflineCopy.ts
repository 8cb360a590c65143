import type { Ref, ShallowRef } from 'vue'

/** Whether a copy of the app is kept in this browser, so that it works without a network. */
type OfflineState = 'unknown' | 'impossible' | 'none' | 'keeping' | 'kept' | 'failed'

interface OfflineCopy {
  state: Readonly<Ref<OfflineState>>
  registration: Readonly<ShallowRef<ServiceWorkerRegistration | undefined>>
  /** Finds out whether there is a copy; one that is there is kept up to date. */
  look: () => Promise<void>
  /** Keeps what study needs. Without it the app works all the same, only not offline; a browser may refuse it. */
  keep: () => Promise<void>
  /** Keeps everything else as well, file by file. */
  keepRest: () => Promise<void>
}

const state = ref<OfflineState>('unknown')
const registration = shallowRef<ServiceWorkerRegistration>()

/** Whether the connection asks for as few bytes as possible. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}

/** The copy of the app for offline use, one for all who ask; to be used in the browser alone. */
export function useOfflineCopy(): OfflineCopy {
  const { baseURL } = useRuntimeConfig().app

  async function keep(): Promise<void> {
    if (registration.value || state.value === 'impossible')
      return
    state.value = 'keeping'
    try {
      registration.value = await navigator.serviceWorker.register(`${baseURL}sw.js`)
      await navigator.serviceWorker.ready
      state.value = 'kept'
    }
    catch {
      registration.value = undefined
      state.value = 'failed'
    }
  }

  async function look(): Promise<void> {
    if (import.meta.dev || !('serviceWorker' in navigator)) {
      state.value = 'impossible'
      return
    }
    const known = await navigator.serviceWorker.getRegistration(baseURL).catch(() => undefined)
    if (known)
      await keep()
    else if (state.value === 'unknown')
      state.value = 'none'
  }

  async function keepRest(): Promise<void> {
    try {
      const files = await $fetch<string[]>(`${baseURL}offline-rest.json`)
      // One after the other: nothing that is wanted now should wait for what may be wanted some day.
      for (const file of files)
        await fetch(baseURL + file)
    }
    catch {
      // What did not come now comes with its first use, or another day.
    }
  }

  return { state, registration, look, keep, keepRest }
}
