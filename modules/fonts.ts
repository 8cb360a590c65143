/**
 * Cuts the fonts when the app is built (scripts/fonts): the first screen waits for what it shows, and for no letter
 * more. In development the fonts come as their packages have them.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineNuxtModule, useLogger } from 'nuxt/kit'
import { readContent } from '../scripts/content/read-content.ts'
import { cutFaces, styleSheet } from '../scripts/fonts/faces.ts'
import { readFamily } from '../scripts/fonts/read-family.ts'

const families = [
  { family: 'literata', name: 'Literata Variable', display: 'optional' },
  { family: 'golos-text', name: 'Golos Text Variable', display: 'swap' },
] as const
const locales = fileURLToPath(new URL('../i18n/locales/', import.meta.url))

/** Letters, figures and signs of English: whatever an English text on the first screen is made of, sources included. */
const ENGLISH = `${Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).join('')}\u00A0«°¶·»×–—‘’“”…−`

/** Every string that the app shows, as one. */
async function allStrings(): Promise<string> {
  const names = (await readdir(locales, { recursive: true })).filter(name => name.endsWith('.json'))
  const messages = await Promise.all(names.map(name => readFile(join(locales, name), 'utf8')))
  return [...messages, ...(await readContent()).map(({ text }) => text)].join('\n')
}

async function writeFonts(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true })
  const shown = [...new Set(await allStrings())].filter(character => character >= ' ').join('')
  const sheets = await Promise.all(families.map(async ({ family, name, display }) => {
    const faces = await cutFaces(family, await readFamily(family), { first: ENGLISH, shown })
    await Promise.all(faces.map(face => writeFile(join(folder, `${face.name}.woff2`), face.bytes)))
    return { sheet: styleSheet(name, faces, display), first: faces.find(face => face.name === `${family}-first`)!.bytes.length }
  }))
  await writeFile(join(folder, 'fonts.css'), sheets.map(({ sheet }) => sheet).join('\n'))
  return sheets.reduce((sum, { first }) => sum + first, 0)
}

export default defineNuxtModule({
  meta: { name: 'manaschi-fonts' },
  setup(_, nuxt) {
    if (nuxt.options.dev || nuxt.options.test || nuxt.options._prepare) {
      nuxt.options.css.unshift(...families.map(({ family }) => `@fontsource-variable/${family}/wght.css`))
      return
    }
    const folder = join(nuxt.options.buildDir, 'fonts')
    nuxt.options.css.unshift(join(folder, 'fonts.css'))
    nuxt.hook('build:before', async () => {
      useLogger('fonts').success(`the first screen’s fonts have ${Math.round(await writeFonts(folder) / 1024)} KB`)
    })
  },
})
