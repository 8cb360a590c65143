import type { ProgressChange } from '#domain/progress/ports'

/** What other tabs are told, and what is done with what they tell. */
interface SharedProgress {
  subscribe: (listener: (change: ProgressChange) => void) => () => void
  applyFromOtherTab: (change: ProgressChange) => void
  refreshIfBehind: () => Promise<void>
}

/**
 * Keeps the tabs of one browser equal: each tells the others what it wrote, and reads again what it may have slept
 * through.
 */
export function joinOtherTabs(progress: SharedProgress): void {
  const tabs = new BroadcastChannel('manaschi-progress')
  tabs.addEventListener('message', (event: MessageEvent<ProgressChange>) => progress.applyFromOtherTab(event.data))
  progress.subscribe(change => tabs.postMessage(change))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible')
      void progress.refreshIfBehind()
  })
}
