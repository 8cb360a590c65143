import type { ShortcutAction, ShortcutScreen } from '~/utils/shortcuts'
import { until, useEventListener } from '@vueuse/core'
import { takeEarlyKeys } from '~/utils/early-presses'
import { earlyShortcutOf, PRESSED_BY_ITSELF, shortcutOf, TEXT_FIELDS } from '~/utils/shortcuts'

/**
 * What an action does. The key is spelt as in the table of shortcuts. False when there was nothing to do: then the key
 * does what it always does.
 */
export type ShortcutHandlers = Partial<Record<ShortcutAction, (key: string) => unknown>>

/**
 * The keys of a screen. They are never taken from fields for text, and Space and Enter never from what they press by
 * themselves. Keys that were pressed before the page's code came are heeded once it is known what was answered before.
 */
export function useShortcuts(screen: ShortcutScreen, handlers: ShortcutHandlers, isListening: () => boolean): void {
  useEventListener('keydown', (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : undefined
    const shortcut = shortcutOf(event, screen)
    if (!shortcut || event.defaultPrevented || !isListening() || target?.closest(TEXT_FIELDS))
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
    if (handler && handler(shortcut.key) !== false)
      event.preventDefault()
  })

  const progress = useProgressStore()
  onMounted(async () => {
    await until(() => progress.status).not.toBe('loading')
    for (const press of takeEarlyKeys()) {
      const shortcut = earlyShortcutOf(press, screen)
      if (shortcut && isListening())
        handlers[shortcut.action]?.(shortcut.key)
    }
  })
}
