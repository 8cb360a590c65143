import type { Ref } from 'vue'
import { useResizeObserver, useWindowSize } from '@vueuse/core'

/** The largest share of the window's height that a bar may keep for itself; more, and too little is left to read. */
export const LARGEST_DOCK = 0.4

/**
 * Whether a bar can stay at the foot of the window. Its height is told to the styles as `--dock`, so that nothing is
 * scrolled to, or ends, behind it.
 */
export function useDock(bar: Readonly<Ref<HTMLElement | null>>): { isDocked: Ref<boolean> } {
  const isDocked = ref(true)
  const height = ref(0)
  const { height: windowHeight } = useWindowSize()

  useResizeObserver(bar, () => height.value = bar.value?.offsetHeight ?? 0)
  watch([height, windowHeight], () => {
    // Before it is drawn it has no height, and nothing is known.
    if (height.value === 0)
      return
    isDocked.value = height.value <= windowHeight.value * LARGEST_DOCK
    document.documentElement.style.setProperty('--dock', isDocked.value ? `${height.value}px` : '0px')
  })
  onScopeDispose(() => import.meta.client && document.documentElement.style.removeProperty('--dock'))
  return { isDocked }
}
