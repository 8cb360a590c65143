import type { Ref, ShallowRef } from 'vue'
import type { LanguageCode } from '#domain/content/deck'
import { serviceWorkerOf } from '~/i18n/languages'
import { chosenLanguage } from '~/utils/chosen-language'

/** Whether a copy of the app is kept in this browser, so that it works without a network. */
type OfflineState = 'unknown' | 'impossible' | 'none' | 'keeping' | 'kept' | 'failed'

interface OfflineCopy {
  state: Readonly<Ref<OfflineState>>
  registration: Readonly<ShallowRef<ServiceWorkerRegistration | undefined>>
  /** Finds out whether there is a copy; one that is there is kept up to date. */
  look: () => Promise<void>
  /** Keeps what study needs. Without it the app works all the same, only not offline; a browser may refuse it. */
  keep: () => Promise<void>
  /** Keeps everything else as well, file by file, and nothing of older versions. */
  keepRest: () => Promise<void>
  /** Keeps nothing more on this page; resolves when nothing is on its way. */
  stop: () => Promise<void>
}

/**
 * What `offline-rest.json` says: files that are not kept with the service worker of a language, and all files of this
 * version.
 */
interface OfflineRest { rest: Record<LanguageCode, string[]>, assets: string[] }

/** Caches that fill with use; the service worker's own is looked after by itself. */
const filledByUse = ['rest', 'wasm']

const state = ref<OfflineState>('unknown')
const registration = shallowRef<ServiceWorkerRegistration>()
let isStopped = false
let keeping: Promise<void> = Promise.resolve()

/** Whether the connection asks for as few bytes as possible. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}

/** The copy of the app for offline use, one for all who ask; to be used in the browser alone. */
export function useOfflineCopy(): OfflineCopy {
  const { baseURL } = useRuntimeConfig().app
  const language = useLanguage()

  async function keep(): Promise<void> {
    if (registration.value || isStopped || state.value === 'impossible')
      return
    state.value = 'keeping'
    try {
      registration.value = await navigator.serviceWorker.register(baseURL + serviceWorkerOf(language))
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
    if (known && isForAnother(known)) {
      registration.value = known
      state.value = 'kept'
    }
    else if (known) { await keep() }
    else if (state.value === 'unknown') { state.value = 'none' }
  }

  /** Whether a copy in another language stays: this page is a visit, and its language was not chosen. */
  function isForAnother({ active, waiting, installing }: ServiceWorkerRegistration): boolean {
    const worker = active ?? waiting ?? installing
    return worker !== null && !worker.scriptURL.endsWith(`/${serviceWorkerOf(language)}`) && chosenLanguage() !== language
  }

  /** Removes what older versions have left. */
  async function removeOutdated(assets: readonly string[]): Promise<void> {
    for (const name of filledByUse) {
      if (isStopped || !await caches.has(name))
        continue
      const cache = await caches.open(name)
      const outdated = (await cache.keys()).filter(({ url }) => !assets.some(asset => url.endsWith(asset)))
      await Promise.all(outdated.map(request => cache.delete(request)))
    }
  }

  async function fetchRest(): Promise<void> {
    try {
      const { rest, assets } = await fetchJson<OfflineRest>(`${baseURL}offline-rest.json`)
      await removeOutdated(assets)
      // One after the other: nothing that is wanted now should wait for what may be wanted some day.
      for (const file of rest[language]) {
        if (isStopped)
          return
        await fetch(baseURL + file)
      }
    }
    catch {
      // What did not come now comes with its first use, or another day.
    }
  }

  function keepRest(): Promise<void> {
    keeping = keeping.then(() => isStopped ? undefined : fetchRest())
    return keeping
  }

  function stop(): Promise<void> {
    isStopped = true
    return keeping
  }

  return { state, registration, look, keep, keepRest, stop }
}
