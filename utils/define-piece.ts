import type { Component } from 'vue'
import type { PieceFaultKind } from './load-piece'
import AppPieceFault from '~/components/app/AppPieceFault.vue'
import { defineAsyncComponent, defineComponent, h, onErrorCaptured, ref, watch } from 'vue'
import { loadLateStyles } from './late-styles'
import { loadPiece, PieceFault } from './load-piece'

/** Opens or closes what is opened by `v-model`. */
function setOpen(attrs: Record<string, unknown>, isOpen: boolean): void {
  const update = attrs['onUpdate:modelValue']
  if (typeof update === 'function')
    update(isOpen)
}

/**
 * A component that is loaded when it is first shown. When it does not come, or what it needs before it can be drawn
 * does not (its words), its place says so and offers to try again; the rest of the page stays alive. A dialog has no
 * place: it is closed again, so that the page does not wait for it, and what went wrong floats above the page.
 */
export function definePiece<T extends Component>(load: () => Promise<T | { default: T }>): T {
  const inner = defineAsyncComponent(() => loadPiece(async () => {
    const [component] = await Promise.all([load(), import.meta.client && loadLateStyles()])
    return component
  }))
  return defineComponent({
    name: 'LazyPiece',
    inheritAttrs: false,
    setup(_, { attrs, slots }) {
      const fault = ref<PieceFaultKind>()
      const isDismissed = ref(false)
      const attempt = ref(0)

      const isDialog = (): boolean => typeof attrs.modelValue === 'boolean'

      onErrorCaptured((error) => {
        if (!(error instanceof PieceFault))
          return undefined
        fault.value = error.kind
        isDismissed.value = false
        if (isDialog()) {
          setOpen(attrs, false)
          // The button that asked for it would take Space and Enter, which are meant for the page again.
          if (document.activeElement instanceof HTMLElement)
            document.activeElement.blur()
        }
        return false
      })

      function again(): void {
        fault.value = undefined
        attempt.value++
        if (isDialog())
          setOpen(attrs, true)
      }

      // A dialog that is asked for anew is tried anew.
      watch(() => attrs.modelValue === true && fault.value !== undefined, isAsked => isAsked && again(), {
        flush: 'post',
      })

      return () => {
        if (!fault.value)
          return h(inner, { key: attempt.value, ...attrs }, slots)
        if (isDismissed.value)
          return null
        return h(AppPieceFault, {
          kind: fault.value,
          isFloating: isDialog(),
          onAgain: again,
          onDismiss: () => isDismissed.value = true,
        })
      }
    },
  }) as unknown as T
}
