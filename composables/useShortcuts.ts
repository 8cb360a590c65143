import type { ShortcutAction, ShortcutScreen } from '~/utils/shortcuts'
import { useEventListener } from '@vueuse/core'
import { shortcutOf } from '~/utils/shortcuts'

/**
 * What an action does. The key is spelt as in the table of shortcuts. False when there was nothing to do: then the key
 * does what it always does.
 */
export type ShortcutHandlers = Partial<Record<ShortcutAction, (key: string) => unknown>>

const textFields
  = 'input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"]), textarea, select, [contenteditable]:not([contenteditable="false"])'
const pressedByItself = 'button, a, summary, input, [role="button"]'

/**
 * The keys of a screen. They are never taken from fields for text, and Space and Enter never from what they press by
 * themselves.
 */
export function useShortcuts(screen: ShortcutScreen, handlers: ShortcutHandlers, isListening: () => boolean): void {
  useEventListener('keydown', (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : undefined
    const shortcut = shortcutOf(event, screen)
    if (!shortcut || event.defaultPrevented || !isListening() || target?.closest(textFields))
      return
    const isRadio = target?.matches('input[type="radio"]') ?? false
    if (
      (shortcut.key === 'Enter' && !isRadio && target?.closest(pressedByItself))
      || (shortcut.key === ' ' && target?.closest(pressedByItself))
    )
      return
    if (isRadio && shortcut.key.startsWith('Arrow'))
      return
    const handler = handlers[shortcut.action]
    if (handler && handler(shortcut.key) !== false)
      event.preventDefault()
  })
}
