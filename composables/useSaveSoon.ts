import { useDebounceFn, useDocumentVisibility, useEventListener } from '@vueuse/core'

/** Typing is saved when it pauses this long (ms), and without a pause after so long. */
const TYPING_PAUSE_MS = 300
const LONGEST_UNSAVED_MS = 1_000

export interface SaveSoon {
  /** Something was typed: it is saved when the typing pauses, and before the page goes. */
  soon: () => void
  /** Saves at once what is not saved yet. */
  now: () => void
  /** Whether something is not saved yet. */
  isUnsaved: () => boolean
  /** Nothing need be saved any more: it is, or it has become void. */
  settle: () => void
}

/** Saves what is being typed, whatever becomes of the page: no blur, no Enter is waited for. */
export function useSaveSoon(save: () => unknown): SaveSoon {
  let isPending = false
  function settle(): void {
    isPending = false
  }
  function now(): void {
    if (!isPending)
      return
    settle()
    save()
  }
  const afterPause = useDebounceFn(now, TYPING_PAUSE_MS, { maxWait: LONGEST_UNSAVED_MS })
  // At once and not in the next tick: a page that is being reloaded has no next tick.
  watch(useDocumentVisibility(), now, { flush: 'sync' })
  useEventListener('pagehide', now)
  onBeforeUnmount(now)
  function soon(): void {
    isPending = true
    void afterPause()
  }
  return { soon, now, isUnsaved: () => isPending, settle }
}
