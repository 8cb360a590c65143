/**
 * Writes into every page that is drawn when the app is built the rules that it shows itself with
 * (scripts/pages/first-styles.ts): on a poor network it is painted a round trip and a style sheet earlier.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineNuxtModule, useLogger } from 'nuxt/kit'
import { partsOf, sheetsOf, stylesFor, withStyles } from '../scripts/pages/first-styles.ts'

export default defineNuxtModule({
  meta: { name: 'manaschi-first-styles' },
  setup(_, nuxt) {
    if (nuxt.options.dev)
      return
    nuxt.hook('nitro:init', (nitro) => {
      const { baseURL } = nuxt.options.app
      const sheets = new Map<string, Promise<string>>()
      /** By what pages are made of: those of one kind mostly share their rules. */
      const found = new Map<string, Promise<string>>()

      const readSheet = (href: string): Promise<string> => {
        const reading = sheets.get(href)
          ?? readFile(join(nuxt.options.buildDir, 'dist/client', href.slice(baseURL.length)), 'utf8')
        sheets.set(href, reading)
        return reading
      }
      nitro.hooks.hook('prerender:generate', async (route) => {
        const hrefs = route.contents === undefined ? [] : sheetsOf(route.contents)
        if (route.contents === undefined || hrefs.length === 0)
          return
        const parts = partsOf(route.contents)
        const key = JSON.stringify([hrefs, parts])
        const styles = found.get(key)
          ?? Promise.all(hrefs.map(readSheet)).then(texts => stylesFor(texts.join('\n'), parts))
        found.set(key, styles)
        try {
          route.contents = withStyles(route.contents, await styles)
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
