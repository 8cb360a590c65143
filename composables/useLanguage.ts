import type { LanguageCode } from '#domain/content/deck'
import { languageOfPath } from '~/i18n/languages'

/** The language of the page, which is that of its address and holds as long as the page. */
export function useLanguage(): LanguageCode {
  // The base of the history is the place of the app and, but for English, the language.
  const { base } = useRouter().options.history
  return languageOfPath(base.slice(base.lastIndexOf('/')))
}
