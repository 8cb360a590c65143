import type { Ref } from 'vue'
import { useResizeObserver, useWindowSize } from '@vueuse/core'

/** The largest share of the window's height that bars may keep for themselves; more, and too little is left to read. */
export const LARGEST_DOCK = 0.4

/** The bars that can stay at a window's foot: the places or the grades, and a page's own action above the places. */
type Dock = '--dock' | '--action'

/**
 * Whether a bar can stay at the foot of the window. Its height is told to the styles by its name, so that nothing is
 * scrolled to, or ends, behind it.
 */
export function useDock(bar: Readonly<Ref<HTMLElement | null>>, name: Dock = '--dock'): { isDocked: Ref<boolean> } {
  const isDocked = ref(true)
  const height = ref(0)
  const { height: windowHeight } = useWindowSize()

  useResizeObserver(bar, () => height.value = bar.value?.offsetHeight ?? 0)
  watch([height, windowHeight], () => {
    // Before it is drawn it has no height, and nothing is known.
    if (height.value === 0)
      return
    const root = document.documentElement.style
    const below = name === '--action' ? Number.parseFloat(root.getPropertyValue('--dock')) || 0 : 0
    isDocked.value = below + height.value <= windowHeight.value * LARGEST_DOCK
    root.setProperty(name, isDocked.value ? `${height.value}px` : '0px')
  })
  onScopeDispose(() => import.meta.client && document.documentElement.style.removeProperty(name))
  return { isDocked }
}
