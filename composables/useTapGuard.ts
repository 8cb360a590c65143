import { useEventListener } from '@vueuse/core'

/**
 * A tap that comes this soon (ms) after one thing took another's place on the screen was meant for the first: the longest
 * pause of a double click that systems allow by default.
 */
export const TAP_GUARD_MS = 500

/**
 * Guards what has just come under the finger. True from each change of `shown` until there was no press for `TAP_GUARD_MS`;
 * meanwhile the controls take `pointer-events-none`, inside something that catches the tap. Keys go on as they do: a key that is
 * pressed again is meant again, and its repeats are left out where keys are read.
 */
export function useTapGuard(shown: () => unknown): Readonly<Ref<boolean>> {
  const isGuarded = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function guard(): void {
    clearTimeout(timer)
    isGuarded.value = true
    timer = setTimeout(() => isGuarded.value = false, TAP_GUARD_MS)
  }

  watch(shown, guard)
  useEventListener('pointerdown', () => isGuarded.value && guard(), { capture: true })
  onBeforeUnmount(() => clearTimeout(timer))
  return isGuarded
}
