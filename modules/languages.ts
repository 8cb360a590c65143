/**
 * The language of a page is the first part of its address (docs/adr/0025). Announces in the pages of a language the
 * files of that language that they wait for, which the browser would learn of one after the other.
 */
import { createResolver, defineNuxtModule } from 'nuxt/kit'
import { translationLanguages } from '../domain/content/overlay.ts'

/** What the pages of a language wait for: a file of words, if it has one, and on the page of cards the first cards. */
interface LanguageFiles { words: string[], starter: string[] }

export default defineNuxtModule({
  meta: { name: 'manaschi-languages' },
  setup(_, nuxt) {
    const { resolve } = createResolver(import.meta.url)
    nuxt.hook('pages:routerOptions', ({ files }) => {
      files.push({ path: resolve('../i18n/router.options.ts') })
    })
    const filesOf: Record<string, LanguageFiles> = {}
    nuxt.hook('build:manifest', (manifest) => {
      const filesAt = (end: string): string[] =>
        Object.entries(manifest).filter(([key]) => key.endsWith(end)).map(([, { file }]) => file)
      for (const language of ['en', ...translationLanguages]) {
        const words = filesAt(`i18n/words-${language}.ts`)
        const starter = filesAt(`deck-starter-${language}.mjs`)
        filesOf[language] = { words, starter }
        // The words of English are part of the app.
        if (!nuxt.options.dev && (words.length !== (language === 'en' ? 0 : 1) || starter.length !== 1))
          throw new Error(`The files of the language ${language} are not in the bundle: modules/languages.ts`)
      }
    })
    nuxt.hook('nitro:config', (nitro) => {
      nitro.virtual ??= {}
      nitro.virtual['#language-files'] = () => `export const filesOf = ${JSON.stringify(filesOf)}`
    })
  },
})
