import type { KeyPress, ShortcutAction, ShortcutScreen } from '~/utils/shortcuts'
import { until, useEventListener } from '@vueuse/core'
import { takeEarlyKeys } from '~/utils/early-presses'
import { earlyShortcutOf, PRESSED_BY_ITSELF, shortcutOf, TEXT_FIELDS, waitsFor } from '~/utils/shortcuts'

/**
 * What an action does. The key is spelt as in the table of shortcuts. False when there was nothing to do: then the key
 * does what it always does.
 */
export type ShortcutHandlers = Partial<Record<ShortcutAction, (key: string) => unknown>>

/** Types nothing, so that it is heard from fields as well. */
const SEARCH_FROM_FIELDS = 'Control+k'

/**
 * The keys of a screen. They are never taken from fields for text, but for the search by Control, and Space and Enter
 * never from what they press by themselves. While the search stands over the screen, all keys are its own. Keys that
 * were pressed before the page's code came are heeded once it is known what was answered before; so are those that are
 * about it, each once, when they are pressed in between.
 */
export function useShortcuts(screen: ShortcutScreen, handlers: ShortcutHandlers, isListening: () => boolean): void {
  const { isOpen: isSearchOpen } = useSearchOpen()
  const progress = useProgressStore()
  const waiting = new Set<ShortcutAction>()
  let isGone = false
  onScopeDispose(() => isGone = true)

  async function onceKnown(action: ShortcutAction, act: () => unknown): Promise<void> {
    if (waiting.has(action))
      return
    waiting.add(action)
    await until(() => progress.status).not.toBe('loading')
    waiting.delete(action)
    if (!isGone && isListening())
      act()
  }

  useEventListener('keydown', (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : undefined
    const shortcut = shortcutOf(event, screen)
    if (!shortcut || event.defaultPrevented || !isListening() || (isSearchOpen.value && screen !== 'everywhere'))
      return
    if (shortcut.key !== SEARCH_FROM_FIELDS && target?.closest(TEXT_FIELDS))
      return
    const isRadio = target?.matches('input[type="radio"]') ?? false
    if (
      (shortcut.key === 'Enter' && !isRadio && target?.closest(PRESSED_BY_ITSELF))
      || (shortcut.key === ' ' && target?.closest(PRESSED_BY_ITSELF))
    )
      return
    if (isRadio && shortcut.key.startsWith('Arrow'))
      return
    const handler = handlers[shortcut.action]
    if (!handler)
      return
    if (progress.status === 'loading' && waitsFor(shortcut.action) === 'log') {
      event.preventDefault()
      void onceKnown(shortcut.action, () => handler(shortcut.key))
      return
    }
    if (handler(shortcut.key) !== false)
      event.preventDefault()
  })

  onMounted(async () => {
    await until(() => progress.status).not.toBe('loading')
    const handlerOf = (press: KeyPress): (() => unknown) | undefined => {
      const shortcut = earlyShortcutOf(press, screen)
      const handler = shortcut && handlers[shortcut.action]
      return handler && (() => handler(shortcut.key))
    }
    for (const press of takeEarlyKeys(press => handlerOf(press) !== undefined)) {
      if (isListening())
        handlerOf(press)!()
    }
  })
}
