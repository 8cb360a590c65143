import type { LanguageCode } from '#domain/content/deck'
import type { Translate } from './pages'
import { createI18n } from 'vue-i18n'
import { languages } from '~/i18n/languages'
import en from '~/i18n/locales/en.json'
import enHead from '~/i18n/locales/en/head.json'
import ky from '~/i18n/locales/ky.json'
import kyHead from '~/i18n/locales/ky/head.json'
import ru from '~/i18n/locales/ru.json'
import ruHead from '~/i18n/locales/ru/head.json'

const { t } = createI18n({
  legacy: false,
  locale: 'en',
  messages: { en: { ...en, head: enHead }, ru: { ...ru, head: ruHead }, ky: { ...ky, head: kyHead } },
  pluralRules: Object.fromEntries(languages.map(({ code, formOf }) => [code, formOf])),
}).global

/** Gives words of the interface in a language, those of the heads of pages included. */
export function translatorOf(locale: LanguageCode): Translate {
  return (key, values = {}, count = 1) => t(key, values, { plural: count, locale })
}
