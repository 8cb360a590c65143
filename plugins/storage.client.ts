import type { ProgressChange } from '#domain/progress/ports'
import { ManaschiDatabase } from '#storage/database'
import { createProgressRepository } from '#storage/progress-repository'

/** 80 random bits in base 32, so that no two devices, installs or imports ever share a name. */
function newDeviceId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => alphabet[byte % 32]).join('')
}

/**
 * The composition root: joins the progress store to IndexedDB and to the other tabs. The database is opened at once, but what
 * it holds is shown only after hydration, because the server knows nothing of it.
 */
export default defineNuxtPlugin({
  name: 'storage',
  setup(nuxtApp) {
    const progress = useProgressStore()
    const database = new ManaschiDatabase()
    const repository = createProgressRepository({ database, now: Date.now, newDeviceId })
    const tabs = new BroadcastChannel('manaschi-progress')

    const loading = repository.load()
    loading.catch(() => {})
    // What the database says before the page is hydrated would make it differ from what the server drew.
    nuxtApp.hooks.hookOnce('app:suspense:resolve', () => {
      tabs.addEventListener('message', (event: MessageEvent<ProgressChange>) => progress.applyFromOtherTab(event.data))
      void progress.connect(repository, loading, change => tabs.postMessage(change))
      database.on('blocked', () => progress.reportFault('blocked'))
      database.on('close', () => progress.reportFault('closed'))
    })
    // An upgrade in a newer tab must not wait for this one.
    database.on('versionchange', () => {
      database.close()
      progress.reportFault('newer')
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible')
        void progress.refreshIfBehind()
    })
  },
})
