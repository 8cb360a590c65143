import { InferSeoMetaPlugin } from '@unhead/vue/plugins'
import { createI18n } from 'vue-i18n'
import { siteOrigin } from '#site-address'
import { languages } from '~/i18n/languages'
import en from '~/i18n/locales/en.json'
import headWords from '~/i18n/locales/en/head.json'
import { writeStructuredData } from '~/exports/structured-data/structured-data'
import { SHARE_PICTURE } from '~/utils/share-picture'
import { headOfPage } from './page-head/pages'

const { t } = createI18n({
  legacy: false,
  locale: 'en',
  messages: { en: { ...en, head: headWords } },
  pluralRules: Object.fromEntries(languages.map(({ code, formOf }) => [code, formOf])),
}).global

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
      t: (key, values = {}, count = 1) => t(key, values, count),
      param: parameter => String((params as Record<string, unknown>)[parameter]),
    })
    if (!page)
      return
    injectHead().use(InferSeoMetaPlugin())
    const { description, picture, things } = page
    useSeoMeta({ description, ogType: 'website', ogSiteName: t('app.name') })
    // These may only be given whole; where the app will live is known only to who builds it (README).
    if (siteOrigin !== undefined) {
      useHead({ link: [{ rel: 'canonical', href: addressOf(path) }] })
      useSeoMeta({
        ogUrl: addressOf(path),
        ogImage: addressOf(`/share/${picture}.png`),
        ogImageWidth: SHARE_PICTURE.width,
        ogImageHeight: SHARE_PICTURE.height,
        ogImageAlt: t(`head.pictures.${picture}`),
      })
    }
    if (things.length > 0) {
      useHead({
        script: [{ type: 'application/ld+json', innerHTML: writeStructuredData(things), tagPosition: 'bodyClose' }],
      })
    }
  },
})
