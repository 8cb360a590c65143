import type { Ref, ShallowRef } from 'vue'
import { useEventListener } from '@vueuse/core'

/**
 * Opens and closes a modal dialog as a flag says: the platform keeps the focus inside, closes on Escape and gives the
 * focus back. `onOpen` runs when it has just been opened. Gives the listener that closes it by a press beside it.
 */
export function useModalDialog(
  dialog: Readonly<ShallowRef<HTMLDialogElement | null>>,
  isOpen: Ref<boolean>,
  onOpen?: () => void,
): { closeOnBackdrop: (event: MouseEvent) => void } {
  function follow(open: boolean): void {
    if (open && !dialog.value?.open) {
      dialog.value?.showModal()
      onOpen?.()
    }
    else if (!open) {
      dialog.value?.close()
    }
  }
  watch(isOpen, follow, { flush: 'post' })
  onMounted(() => follow(isOpen.value))
  // The platform tells of `close` a task later; a key that is pressed in between is for the page again.
  useEventListener(dialog, 'cancel', (event) => {
    if (event.target === dialog.value)
      isOpen.value = false
  })
  return {
    closeOnBackdrop(event) {
      if (event.target === dialog.value)
        isOpen.value = false
    },
  }
}
