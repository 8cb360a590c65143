/** A page in another language than English: its words and its address. */
import type { LanguageCode } from '#domain/content/deck'
import { mountSuspended } from '@nuxt/test-utils/runtime'
import { useI18n } from 'vue-i18n'

const bases = import.meta.glob('../../../i18n/locales/*.json', { import: 'default' })
const areas = import.meta.glob('../../../i18n/locales/*/*.json', { import: 'default' })

/** Lets what is mounted from now on be on a page of a language, all of whose words are loaded. */
export async function speak(language: LanguageCode): Promise<void> {
  const base = await bases[`../../../i18n/locales/${language}.json`]!()
  const ofAreas = await Promise.all(Object.entries(areas)
    .filter(([path]) => path.includes(`/${language}/`))
    .map(async ([path, load]) => [path.split('/').at(-1)!.replace('.json', ''), await load()]))
  await mountSuspended({
    setup() {
      const { setLocaleMessage, locale } = useI18n()
      setLocaleMessage(language, { ...base as object, ...Object.fromEntries(ofAreas) as object })
      locale.value = language
    },
    template: '<p />',
  })
  Object.assign(useRouter().options.history, { base: language === 'en' ? '/' : `/${language}` })
}
