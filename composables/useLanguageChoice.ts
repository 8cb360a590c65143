import type { LanguageCode } from '#domain/content/deck'
import { pathIn } from '~/i18n/languages'
import { rememberLanguage } from '~/utils/chosen-language'

interface LanguageChoice {
  /** The language of the page. */
  current: LanguageCode
  /** The address of this page in a language. */
  addressIn: (language: LanguageCode) => string
  /** Writes the choice down and opens this page in that language; every answer is on disk by then. */
  choose: (language: LanguageCode) => Promise<void>
  /** Writes down that the language of the page is the right one. */
  stay: () => Promise<void>
}

/** The languages of the page that is open. */
export function useLanguageChoice(): LanguageChoice {
  const root = useRuntimeConfig().app.baseURL.replace(/\/$/, '')
  const current = useLanguage()
  const route = useRoute()
  const progress = useProgressStore()
  const addressIn = (language: LanguageCode): string => root + pathIn(language, route.fullPath)

  async function remember(language: LanguageCode): Promise<void> {
    rememberLanguage(language)
    // Where nothing can be written the page says so anyway, and the language is shown all the same.
    if (progress.isReady)
      await progress.setSetting('language', language)
  }

  async function choose(language: LanguageCode): Promise<void> {
    await remember(language)
    location.assign(addressIn(language))
  }

  return { current, addressIn, choose, stay: () => remember(current) }
}
