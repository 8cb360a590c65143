import type { DeckFact } from '#domain/content/deck'
import type { Ref } from 'vue'
import { onKeyStroke, useEventListener, useTimeoutFn } from '@vueuse/core'

/** What a link to a fact listens to. */
interface FactLinkListeners {
  onPointermove: (event: PointerEvent) => void
  onPointerleave: (event: PointerEvent) => void
  onPointerdown: (event: PointerEvent) => void
  onFocus: () => void
  onClickCapture: (event: MouseEvent) => void
}

export interface FactPreview {
  /** The fact that is looked at; nothing while none is. */
  shown: Readonly<Ref<DeckFact | undefined>>
  close: () => void
  /** For the preview: a mouse that has come over it keeps it, and lets it go. */
  ofPreview: { onPointerenter: () => void, onPointerleave: (event: PointerEvent) => void }
  /** For the link to a fact: hovering, focus or a first tap show it, a click or a second tap goes there. */
  listenersOf: (factId: string) => FactLinkListeners
}

/** How long a mouse may be on its way from the link to the preview. */
const LEAVE_MS = 300

/** The facts behind the links of a text, shown beside it before one goes there. */
export function useFactPreview(): FactPreview {
  const { texts } = useDeckLoader()
  const shownId = ref<string>()
  const shown = computed(() => texts.value.factById.get(shownId.value ?? ''))
  /** Whether the press that is under way is a finger's, and met a fact that was not shown yet. */
  let isFirstTap = false

  const close = (): void => {
    shownId.value = undefined
  }
  onKeyStroke('Escape', close)
  // Whoever goes on by keyboard is not kept from seeing what comes.
  useEventListener('focusin', ({ target }: FocusEvent) => {
    if (target instanceof Element && !target.closest('.fact-link, [data-fact-preview]'))
      close()
  })
  const { start: closeSoon, stop: keep } = useTimeoutFn(close, LEAVE_MS, { immediate: false })
  const leave = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse')
      closeSoon()
  }

  return {
    shown,
    close,
    ofPreview: { onPointerenter: keep, onPointerleave: leave },
    listenersOf: factId => ({
      // A mouse that rests where the link comes up has not asked.
      onPointermove: ({ pointerType }) => {
        if (pointerType !== 'mouse')
          return
        keep()
        shownId.value = factId
      },
      onPointerleave: leave,
      onPointerdown: ({ pointerType }) => {
        isFirstTap = pointerType === 'touch' && shownId.value !== factId
      },
      onFocus: () => {
        keep()
        shownId.value = factId
      },
      // Before the link's own listener, which goes there.
      onClickCapture: (event) => {
        if (isFirstTap)
          event.preventDefault()
        isFirstTap = false
        shownId.value = factId
      },
    }),
  }
}
