import type { LanguageCode } from '#domain/content/deck'
import type { DeckLoader, DeckPart } from '~/utils/deck-loader'
import { deckIndexNames } from '#deck-version'
import { createDeckLoader } from '~/utils/deck-loader'

/** On the server the deck of a build is read and indexed once in each language, not for every page. */
const shared = new Map<LanguageCode, Promise<DeckLoader>>()

/** On the server everything is there before a page is drawn, so that a page is drawn in one go. */
async function loadForServer(
  language: LanguageCode, fetchPiece: <T>(name: string) => Promise<T>,
): Promise<DeckLoader> {
  const loader = createDeckLoader(deckIndexNames[language], fetchPiece)
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
    const language = useLanguage()
    const root = `${useRuntimeConfig().app.baseURL}deck/`
    // In the browser without the library that Nuxt has for this, which is as large as the first day’s cards.
    const fetchPiece = async <T>(name: string): Promise<T> =>
      import.meta.client ? fetchJson<T>(root + name) : await $fetch<T>(root + name) as T

    const ofThisPage = new Map<LanguageCode, DeckLoader>()

    /** One loader for each language, of which nothing is fetched until something is asked of it. */
    async function loaderOf(code: LanguageCode): Promise<DeckLoader> {
      if (import.meta.client) {
        const known = ofThisPage.get(code)
          ?? createDeckLoader(deckIndexNames[code], name => loadPiece(() => fetchPiece(name)))
        ofThisPage.set(code, known)
        return known
      }
      const loading = (import.meta.dev ? undefined : shared.get(code)) ?? loadForServer(code, fetchPiece)
      shared.set(code, loading)
      return loading.catch((cause: unknown) => {
        shared.delete(code)
        throw createError({ statusCode: 503, statusMessage: 'deck', fatal: true, cause })
      })
    }

    const loader = await loaderOf(language)
    const english = await loaderOf('en')
    /** What the pages of this app have asked for. */
    const asked = new Set<DeckPart | 'texts'>()
    return { provide: { deck: { loader, english, asked, loaderOf } } }
  },
})
