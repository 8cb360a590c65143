import type { Deck } from '#domain/content/deck'
import type { DeckIndex } from '#domain/content/deck-index'
import { indexDeck } from '#domain/content/deck-index'
import { deckVersion } from '#deck-version'

/** On the server the deck of a build is read and indexed once, not for every page. */
let indexed: Promise<DeckIndex> | undefined

async function fetchDeck(url: string): Promise<DeckIndex> {
  return indexDeck(await $fetch<Deck>(url))
}

/**
 * Gives the app its deck before anything is rendered or hydrated, so that server and browser draw the same pages. It is
 * no store: it never changes, and must not travel a second time inside every page.
 */
export default defineNuxtPlugin({
  name: 'deck',
  async setup() {
    const url = `${useRuntimeConfig().app.baseURL}deck/${deckVersion}.json`
    useHead({ link: [{ rel: 'preload', as: 'fetch', href: url, crossorigin: 'anonymous', type: 'application/json' }] })
    if (import.meta.dev)
      indexed = undefined
    indexed ??= fetchDeck(url)
    const deck = await indexed.catch((cause: unknown) => {
      indexed = undefined
      throw createError({ statusCode: 503, statusMessage: 'deck', fatal: true, cause })
    })
    return { provide: { deck } }
  },
})
