import type { LanguageCode } from '#domain/content/deck'
import type { MessageArea } from '~/i18n/languages'
import { createI18n } from 'vue-i18n'
import { languages } from '~/i18n/languages'
import * as english from '~/i18n/words-en'

/** The strings of the languages that are not part of the app's own code. */
const otherWords = {
  ru: () => loadPiece(() => import('~/i18n/words-ru')),
  ky: () => loadPiece(() => import('~/i18n/words-ky')),
}

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

/** An abbreviation that ends a sentence has its full stop already: «… 24 нояб. 2026 г.», «… шейш. 24-ноя.». */
function withOneStop<T>(text: T): T {
  return typeof text === 'string' ? text.replace(/(?<!\.)\.\.(?!\.)/g, '.') as T & string : text
}

/**
 * Every string a person reads, from i18n/locales, in the language of the address. Messages are compiled when the app is
 * built. A page speaks one language: another is another address, which is loaded anew.
 */
export default defineNuxtPlugin({
  name: 'i18n',
  async setup({ vueApp }) {
    const language = useLanguage()
    const i18n = createI18n({
      legacy: false,
      locale: 'en' as LanguageCode,
      // No text of a page is in another language than the page: what is missing is reported.
      fallbackLocale: false,
      messages: { en: english.base } as Partial<Record<LanguageCode, typeof english.base>>,
      pluralRules: Object.fromEntries(languages.map(({ code, formOf }) => [code, formOf])),
      missing: reportMissing,
      postTranslation: withOneStop,
    })
    // What a message counts is written as the language writes figures, wherever the message is asked for.
    const { t } = i18n.global as { t: (key: string, values?: unknown, ...more: unknown[]) => string }
    Object.assign(i18n.global, { t: (key: string, values?: unknown, ...more: unknown[]) => {
      const written = withFigures(i18n.global.locale.value, values)
      // The form follows the number, which the written figure is no more.
      const number = written === values || more.length > 0 ? more : [(values as { n?: unknown }).n]
      return t(key, written, ...number)
    } })
    vueApp.use(i18n)
    const loaded = new Map<MessageArea, Promise<void>>()

    // What tells that these words did not come is told in English.
    let { areas } = english
    if (language !== 'en') {
      const words = await otherWords[language]()
      areas = words.areas
      i18n.global.setLocaleMessage(language, words.base as typeof english.base)
      i18n.global.locale.value = language
    }

    async function fetchMessages(area: MessageArea): Promise<void> {
      const load = areas[`./locales/${language}/${area}.json`]
      if (load)
        i18n.global.mergeLocaleMessage(language, { [area]: await loadPiece(load) })
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
