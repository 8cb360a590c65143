/** Offers the words on the backs of cards, by language, as `#back-words`: files for other programs have them. */
import { join } from 'node:path'
import { addTemplate, defineNuxtModule } from 'nuxt/kit'
import { backWordsByLanguage } from '../scripts/content/back-words.ts'

const types = `import type { BackWords } from '../domain/content/card-back'
import type { LanguageCode } from '../domain/content/deck'
export declare const backWords: Readonly<Record<LanguageCode, BackWords>>
`

export default defineNuxtModule({
  meta: { name: 'manaschi-back-words' },
  async setup(_, nuxt) {
    const words = await backWordsByLanguage()
    const getContents = (): string => `export const backWords = ${JSON.stringify(words)}\n`
    addTemplate({ filename: 'back-words.mjs', write: true, getContents })
    addTemplate({ filename: 'back-words.d.ts', write: true, getContents: () => types })
    nuxt.options.alias['#back-words'] = join(nuxt.options.buildDir, 'back-words.mjs')
  },
})
