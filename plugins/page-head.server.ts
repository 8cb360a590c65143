import type { LanguageCode } from '#domain/content/deck'
import type { DeckLoader } from '~/utils/deck-loader'
import { InferSeoMetaPlugin } from '@unhead/vue/plugins'
import { siteOrigin } from '#site-address'
import { headOfPage } from './page-head/pages'
import { headTags } from './page-head/tags'
import { isInItsLanguage } from './page-head/thing'
import { translatorOf } from './page-head/translate'
import { languages, pathIn } from '~/i18n/languages'

/** The addresses of a page in the languages in which it says what it is about; English is the first. */
async function pathsOf(
  name: unknown, param: (name: string) => string, path: string, loaderOf: (code: LanguageCode) => Promise<DeckLoader>,
): Promise<[LanguageCode, string][]> {
  const spoken = await Promise.all(languages.map(async ({ code }) =>
    isInItsLanguage(name, param, (await loaderOf(code)).whole.value!) ? [code] : []))
  return spoken.flat().map(code => [code, pathIn(code, path)])
}

/**
 * What a page says of itself to those who have not opened it: search engines, and whoever shows a link that was shared.
 * Written by the server alone, so that nobody who studies fetches any of it.
 */
export default defineNuxtPlugin({
  name: 'page-head',
  async setup(nuxtApp) {
    const language = useLanguage()
    const t = translatorOf(language)
    const root = useRuntimeConfig().app.baseURL.replace(/\/$/, '')
    const { name, params, path } = useRouter().currentRoute.value
    const deck = nuxtApp.$deck.loader.whole.value!
    const addressOf = (below: string): string => `${siteOrigin ?? ''}${root}${below}`
    const param = (parameter: string): string => String((params as Record<string, unknown>)[parameter])
    const page = headOfPage(name, {
      deck,
      // What names itself by its address is in the language of the page.
      addressOf: below => addressOf(pathIn(language, below)),
      language,
      t,
      param,
    })
    if (!page)
      return
    const head = injectHead()
    head.use(InferSeoMetaPlugin())
    const paths = await pathsOf(name, param, path, nuxtApp.$deck.loaderOf)
    // A page whose thing is not translated is found by the one that it is in English.
    const [, own] = paths.find(([code]) => code === language) ?? paths[0]!
    const pictureWords = t(`head.pictures.${page.picture}`)
    const { link, meta, data } = headTags(page, own, { name: t('app.name'), origin: siteOrigin, addressOf, paths, pictureWords })
    useHead({
      link,
      meta,
      script: data === undefined ? [] : [{ type: 'application/ld+json', innerHTML: data, tagPosition: 'bodyClose' }],
    }, { head })
  },
})
