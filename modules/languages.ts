/**
 * The language of a page is the first part of its address (docs/adr/0025). Announces in the pages of a language the
 * files of that language that they wait for, which the browser would learn of one after the other.
 */
import { createResolver, defineNuxtModule } from 'nuxt/kit'
import { translationLanguages } from '../domain/content/overlay.ts'

/** What the pages of a language wait for: its words, and on the page that studies its first cards. */
interface LanguageFiles { words?: string, starter?: string }

export default defineNuxtModule({
  meta: { name: 'manaschi-languages' },
  setup(_, nuxt) {
    const { resolve } = createResolver(import.meta.url)
    nuxt.hook('pages:routerOptions', ({ files }) => {
      files.push({ path: resolve('../i18n/router.options.ts') })
    })
    const filesOf: Record<string, LanguageFiles> = {}
    nuxt.hook('build:manifest', (manifest) => {
      const fileOf = (end: string): string | undefined =>
        Object.entries(manifest).find(([key]) => key.endsWith(end))?.[1].file
      for (const language of translationLanguages) {
        filesOf[language] = {
          words: fileOf(`i18n/words-${language}.ts`),
          starter: fileOf(`deck-starter-${language}.mjs`),
        }
        if (!nuxt.options.dev && (!filesOf[language].words || !filesOf[language].starter))
          throw new Error(`The files of the language ${language} are not in the bundle: modules/languages.ts`)
      }
    })
    nuxt.hook('nitro:config', (nitro) => {
      nitro.virtual ??= {}
      nitro.virtual['#language-files'] = () => `export const filesOf = ${JSON.stringify(filesOf)}`
    })
  },
})
