import { createI18n } from 'vue-i18n'
import en from '~/i18n/locales/en.json'

/** Every string a person reads, from i18n/locales. Messages are compiled when the app is built. */
export default defineNuxtPlugin({
  name: 'i18n',
  setup({ vueApp }) {
    const i18n = createI18n({ legacy: false, locale: 'en', fallbackLocale: 'en', messages: { en } })
    vueApp.use(i18n)
  },
})
