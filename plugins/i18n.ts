import type { MessageArea } from '~/i18n/languages'
import { createI18n } from 'vue-i18n'
import { languages } from '~/i18n/languages'
import en from '~/i18n/locales/en.json'

/** Strings that only some pages need; each is a file of its own, fetched with the first of those pages. */
const areas = import.meta.glob<Record<string, never>>(
  // What only the server says is not for the browser: page-head.server.ts.
  ['../i18n/locales/en/*.json', '!../i18n/locales/en/head.json'],
  { import: 'default' },
)

/**
 * A key without its words must never reach a reader: while pages are prerendered it fails the build, and in the browser
 * it is an error in the console, for which every journey watches.
 */
function reportMissing(_locale: string, key: string): string {
  const message = `No words are loaded for “${key}”: the page that shows it must await useMessages with its area.`
  if (import.meta.server)
    throw new Error(message)
  console.error(message)
  return key
}

/** Every string a person reads, from i18n/locales. Messages are compiled when the app is built. */
export default defineNuxtPlugin({
  name: 'i18n',
  setup({ vueApp }) {
    const i18n = createI18n({
      legacy: false,
      locale: 'en',
      fallbackLocale: 'en',
      messages: { en },
      pluralRules: Object.fromEntries(languages.map(({ code, formOf }) => [code, formOf])),
      missing: reportMissing,
    })
    vueApp.use(i18n)
    const loaded = new Map<MessageArea, Promise<void>>()

    async function fetchMessages(area: MessageArea): Promise<void> {
      const load = areas[`../i18n/locales/en/${area}.json`]
      if (load)
        i18n.global.mergeLocaleMessage('en', { [area]: await loadPiece(load) })
    }

    function loadMessages(area: MessageArea): Promise<void> {
      const loading = loaded.get(area) ?? fetchMessages(area)
      loaded.set(area, loading)
      // What the network did not bring is asked for again with the next page.
      return loading.catch((fault: unknown) => {
        loaded.delete(area)
        throw fault
      })
    }

    return { provide: { loadMessages } }
  },
})
