import { InferSeoMetaPlugin } from '@unhead/vue/plugins'
import { siteOrigin } from '#site-address'
import { headOfPage } from './page-head/pages'
import { headTags } from './page-head/tags'
import { translate as t } from './page-head/translate'

/**
 * What a page says of itself to those who have not opened it: search engines, and whoever shows a link that was shared.
 * Written by the server alone, so that nobody who studies fetches any of it.
 */
export default defineNuxtPlugin({
  name: 'page-head',
  setup(nuxtApp) {
    const root = useRuntimeConfig().app.baseURL.replace(/\/$/, '')
    const { name, params, path } = useRouter().currentRoute.value
    const deck = nuxtApp.$deck.loader.whole.value!
    const addressOf = (below: string): string => `${siteOrigin ?? ''}${root}${below}`
    const page = headOfPage(name, {
      deck,
      addressOf,
      t,
      param: parameter => String((params as Record<string, unknown>)[parameter]),
    })
    if (!page)
      return
    injectHead().use(InferSeoMetaPlugin())
    const pictureWords = t(`head.pictures.${page.picture}`)
    const site = { name: t('app.name'), origin: siteOrigin, addressOf, pictureWords }
    const { link, meta, data } = headTags(page, path, site)
    useHead({
      link,
      meta,
      script: data === undefined ? [] : [{ type: 'application/ld+json', innerHTML: data, tagPosition: 'bodyClose' }],
    })
  },
})
