import type { DeckLoader, DeckPart } from '~/utils/deck-loader'
import { deckIndexName } from '#deck-version'
import { createDeckLoader } from '~/utils/deck-loader'

/** On the server the deck of a build is read and indexed once, not for every page. */
let shared: Promise<DeckLoader> | undefined

/** On the server everything is there before a page is drawn, so that a page is drawn in one go. */
async function loadForServer(fetchPiece: <T>(name: string) => Promise<T>): Promise<DeckLoader> {
  const loader = createDeckLoader(deckIndexName, fetchPiece)
  await loader.load('whole')
  return loader
}

/**
 * Gives the app its deck, which comes in pieces (composables/useDeck.ts). It is no store: it never changes, and must
 * not travel a second time inside every page.
 */
export default defineNuxtPlugin({
  name: 'deck',
  async setup() {
    const root = `${useRuntimeConfig().app.baseURL}deck/`
    const fetchPiece = async <T>(name: string): Promise<T> => await $fetch<T>(root + name) as T
    let loader: DeckLoader
    if (import.meta.server) {
      if (import.meta.dev)
        shared = undefined
      shared ??= loadForServer(fetchPiece)
      loader = await shared.catch((cause: unknown) => {
        shared = undefined
        throw createError({ statusCode: 503, statusMessage: 'deck', fatal: true, cause })
      })
    }
    else {
      loader = createDeckLoader(deckIndexName, name => loadPiece(() => fetchPiece(name)))
    }
    /** What the pages of this app have asked for. */
    const asked = new Set<DeckPart | 'texts'>()
    return { provide: { deck: { loader, asked } } }
  },
})
