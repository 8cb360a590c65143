import type { Ref } from 'vue'

/**
 * The width (CSS px) of an element, for drawings whose unit is one pixel so that their words are as large on a phone as
 * elsewhere; until it is known, what is given. Not VueUse's: together with it a part of the library would move to where
 * the study page loads it.
 */
export function useWidthOf(element: Readonly<Ref<HTMLElement | null>>, until = 320): Ref<number> {
  const width = ref(until)
  const observer = import.meta.client
    ? new ResizeObserver(([entry]) => width.value = Math.round(entry?.contentRect.width ?? 0) || width.value)
    : undefined
  onMounted(() => element.value && observer?.observe(element.value))
  onScopeDispose(() => observer?.disconnect())
  return width
}
