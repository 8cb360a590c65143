/** Runs before the app of every test file starts: gives it a deck and a database in memory. */
import 'fake-indexeddb/auto'
import { registerEndpoint } from '@nuxt/test-utils/runtime'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, vi } from 'vitest'
import { deckVersion } from '#deck-version'
import { testDeck } from './deck'

// Tests that only read files run without a page.
if (typeof window !== 'undefined')
  registerEndpoint(`/deck/${deckVersion}.json`, () => testDeck)

enableAutoUnmount(afterEach)
afterEach(() => {
  vi.useRealTimers()
})
