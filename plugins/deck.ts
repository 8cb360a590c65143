import type { Deck } from '#domain/content/deck'
import { indexDeck } from '#domain/content/deck-index'
import { deckVersion } from '#deck-version'

/**
 * Gives the app its deck before anything is rendered or hydrated, so that server and browser draw the same pages. It is
 * no store: it never changes, and must not travel a second time inside every page.
 */
export default defineNuxtPlugin({
  name: 'deck',
  async setup() {
    const url = `/deck/${deckVersion}.json`
    useHead({ link: [{ rel: 'preload', as: 'fetch', href: url, crossorigin: 'anonymous', type: 'application/json' }] })
    const deck = await $fetch<Deck>(url).catch((cause: unknown) => {
      throw createError({ statusCode: 503, statusMessage: 'deck', fatal: true, cause })
    })
    return { provide: { deck: indexDeck(deck) } }
  },
})
