/** Runs before the app of every test file starts: gives it a deck and a database in memory. */
import 'fake-indexeddb/auto'
import type { MessageArea } from '~/i18n/languages'
import { registerEndpoint } from '@nuxt/test-utils/runtime'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, vi } from 'vitest'
import { deckIndexNames } from '#deck-version'
import { deckFiles } from '../../../scripts/content/deck-files'
import { testDeck } from './deck'

const messageAreas = Object.keys(import.meta.glob('../../../i18n/locales/en/*.json')).map(path =>
  path.split('/').at(-1)!.replace('.json', '') as MessageArea,
)

// Tests that only read files run without a page.
if (typeof window !== 'undefined') {
  const { index, files } = deckFiles(testDeck, 'en', 'en')
  for (const [name, text] of files)
    registerEndpoint(`/deck/${name === index ? deckIndexNames.en : name}`, () => JSON.parse(text) as object)
}

// The strings and the deck that a page loads for its components: here there is no page.
beforeEach(async () => {
  if (typeof window !== 'undefined')
    await Promise.all([loadDeck('whole'), ...messageAreas.map(area => useNuxtApp().$loadMessages(area))])
})

enableAutoUnmount(afterEach)
afterEach(() => {
  vi.useRealTimers()
})
