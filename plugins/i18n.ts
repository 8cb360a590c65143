import type { MessageArea } from '~/i18n/languages'
import { createI18n } from 'vue-i18n'
import en from '~/i18n/locales/en.json'

/** Strings that only some pages need; each is a file of its own, fetched with the first of those pages. */
const areas = import.meta.glob<Record<string, never>>('../i18n/locales/en/*.json', { import: 'default' })

/** Every string a person reads, from i18n/locales. Messages are compiled when the app is built. */
export default defineNuxtPlugin({
  name: 'i18n',
  setup({ vueApp }) {
    const i18n = createI18n({ legacy: false, locale: 'en', fallbackLocale: 'en', messages: { en } })
    vueApp.use(i18n)
    const loaded = new Map<MessageArea, Promise<void>>()

    async function fetchMessages(area: MessageArea): Promise<void> {
      const load = areas[`../i18n/locales/en/${area}.json`]
      if (load)
        i18n.global.mergeLocaleMessage('en', { [area]: await load() })
    }

    function loadMessages(area: MessageArea): Promise<void> {
      const loading = loaded.get(area) ?? fetchMessages(area)
      loaded.set(area, loading)
      return loading
    }

    return { provide: { loadMessages } }
  },
})
