import type { DeckIndex } from '#domain/content/deck-index'

/** The compiled deck and its indexes. */
export function useDeck(): DeckIndex {
  return useNuxtApp().$deck
}
