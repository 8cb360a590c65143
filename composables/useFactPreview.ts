import type { DeckFact } from '#domain/content/deck'
import type { Ref } from 'vue'
import { onKeyStroke } from '@vueuse/core'

/** What a link to a fact listens to. */
interface FactLinkListeners {
  onPointerenter: (event: PointerEvent) => void
  onPointerdown: (event: PointerEvent) => void
  onFocus: () => void
  onClick: (event: MouseEvent) => void
}

export interface FactPreview {
  /** The fact that is looked at; nothing while none is. */
  shown: Readonly<Ref<DeckFact | undefined>>
  close: () => void
  /** For the link to a fact: hovering, focus or a first tap show it, a click or a second tap goes there. */
  listenersOf: (factId: string) => FactLinkListeners
}

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

  return {
    shown,
    close,
    listenersOf: factId => ({
      onPointerenter: ({ pointerType }) => {
        if (pointerType === 'mouse')
          shownId.value = factId
      },
      onPointerdown: ({ pointerType }) => {
        isFirstTap = pointerType === 'touch' && shownId.value !== factId
      },
      onFocus: () => {
        shownId.value = factId
      },
      onClick: (event) => {
        if (isFirstTap)
          event.preventDefault()
        isFirstTap = false
        shownId.value = factId
      },
    }),
  }
}
