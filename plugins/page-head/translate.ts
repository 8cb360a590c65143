import type { Translate } from './pages'
import { createI18n } from 'vue-i18n'
import { languages } from '~/i18n/languages'
import en from '~/i18n/locales/en.json'
import headWords from '~/i18n/locales/en/head.json'

const { t } = createI18n({
  legacy: false,
  locale: 'en',
  messages: { en: { ...en, head: headWords } },
  pluralRules: Object.fromEntries(languages.map(({ code, formOf }) => [code, formOf])),
}).global

/** Words of the interface, those of the heads of pages included. */
export const translate: Translate = (key, values = {}, count = 1) => t(key, values, count)
