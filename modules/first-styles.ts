/**
 * Writes into every page that is drawn when the app is built the rules that it shows itself with
 * (scripts/pages/first-styles.ts): on a poor network it is painted a round trip and a style sheet earlier.
 */
import type { StyleSheet } from '../scripts/pages/first-styles.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineNuxtModule, useLogger } from 'nuxt/kit'
import { withoutLanguage } from '../i18n/languages.ts'
import { partsOf, partsWithCode, sheetsOf, stylesFor, styleSheet, withStyles } from '../scripts/pages/first-styles.ts'

/** The page of the first card, whose sheet comes after the first answer: until then it has the rules of its code. */
const FIRST_CARD = '/study'

/** The files of code that a page announces, by their addresses. */
function codeOf(html: string): string[] {
  return [...html.matchAll(/<link rel="modulepreload"[^>]*\bhref="([^"]+)"/g)].map(([, href = '']) => href)
}

export default defineNuxtModule({
  meta: { name: 'manaschi-first-styles' },
  setup(_, nuxt) {
    if (nuxt.options.dev)
      return
    nuxt.hook('nitro:init', (nitro) => {
      const { baseURL } = nuxt.options.app
      /** What the sheets of a page say, by their addresses. */
      const sheets = new Map<string, Promise<StyleSheet>>()
      /** By what of pages the sheets ask for: those of one kind mostly share their rules. */
      const found = new Map<string, Promise<string>>()

      async function readAll(hrefs: readonly string[]): Promise<string> {
        const texts = hrefs.map(href =>
          readFile(join(nuxt.options.buildDir, 'dist/client', href.slice(baseURL.length)), 'utf8'))
        return (await Promise.all(texts)).join('\n')
      }

      async function readSheets(hrefs: readonly string[]): Promise<StyleSheet> {
        return styleSheet(await readAll(hrefs))
      }
      nitro.hooks.hook('prerender:generate', async (route) => {
        const hrefs = route.contents === undefined ? [] : sheetsOf(route.contents)
        if (route.contents === undefined || hrefs.length === 0)
          return
        const address = hrefs.join(' ')
        const reading = sheets.get(address) ?? readSheets(hrefs)
        sheets.set(address, reading)
        const sheet = await reading
        const isLate = withoutLanguage(route.route) === FIRST_CARD
        const shown = partsOf(route.contents)
        const parts = sheet.askedOf(isLate ? partsWithCode(shown, await readAll(codeOf(route.contents))) : shown)
        const key = JSON.stringify([address, parts])
        const styles = found.get(key) ?? stylesFor(sheet.text, parts)
        found.set(key, styles)
        try {
          route.contents = withStyles(route.contents, await styles, { isLate })
        }
        catch (fault) {
          // Nitro fails the build for it; what is thrown here would only drop the page.
          route.error = Object.assign(fault as Error, { statusCode: 500, statusMessage: 'styles' })
        }
      })
      nitro.hooks.hook('prerender:done', () => {
        useLogger('first-styles').success(`${found.size} kinds of pages have their first rules with them`)
      })
    })
  },
})
