/**
 * Cuts the fonts when the app is built (scripts/fonts): the first screen waits for what it shows, and for no letter
 * more. In development the fonts come as their packages have them.
 */
import type { Face } from '../scripts/fonts/faces.ts'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineNuxtModule, useLogger } from 'nuxt/kit'
import { readContent } from '../scripts/content/read-content.ts'
import { cutFaces, faceRules, isCut } from '../scripts/fonts/faces.ts'
import { readFamily } from '../scripts/fonts/read-family.ts'

const families = [
  { family: 'literata', name: 'Literata Variable' },
  { family: 'golos-text', name: 'Golos Text Variable' },
] as const
const locales = fileURLToPath(new URL('../i18n/locales/', import.meta.url))

/** Stands in the rules for the place of the app's files, which is known only where it is served. */
const ASSETS_PLACE = 'assets:'

/** Letters, figures and signs of English: whatever an English text on the first screen is made of, sources included. */
const ENGLISH = `${Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).join('')}\u00A0«°¶·»×–—‘’“”…−`

/** Every string that the app shows, as one. */
async function allStrings(): Promise<string> {
  const names = (await readdir(locales, { recursive: true })).filter(name => name.endsWith('.json'))
  const messages = await Promise.all(names.map(name => readFile(join(locales, name), 'utf8')))
  return [...messages, ...(await readContent()).map(({ text }) => text)].join('\n')
}

/** A file's name with a hash of what is in it, as the bundler names what it bundles. */
function hashedName({ name, bytes }: Face): string {
  return `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.woff2`
}

/**
 * Writes the faces: those that the app's strings need into `files` under the names that the pages' own rules ask for
 * (server/plugins/01.first-faces.ts), the whole ones beside the style sheet that the bundler takes.
 */
async function writeFonts(
  { files, sheet }: { files: string, sheet: string },
): Promise<{ rules: string, size: number }> {
  await Promise.all([files, dirname(sheet)].map(folder => mkdir(folder, { recursive: true })))
  const shown = [...new Set(await allStrings())].filter(character => character >= ' ').join('')
  const all = await Promise.all(families.map(async ({ family, name }) =>
    ({ name, faces: await cutFaces(family, await readFamily(family), { first: ENGLISH, shown }) })))
  await Promise.all(all.flatMap(({ faces }) => faces).map(face =>
    writeFile(isCut(face) ? join(files, hashedName(face)) : join(dirname(sheet), `${face.name}.woff2`), face.bytes)))
  const rulesOf = (wanted: (face: Face) => boolean, place: (face: Face) => string): string =>
    all.map(({ name, faces }) => faceRules(name, faces.filter(wanted), place)).join('\n')
  await writeFile(sheet, rulesOf(face => !isCut(face), ({ name }) => `./${name}.woff2`))
  const first = all.flatMap(({ faces }) => faces).filter(({ name }) => name.endsWith('-first'))
  return {
    rules: rulesOf(isCut, face => `${ASSETS_PLACE}${hashedName(face)}`),
    size: first.reduce((sum, { bytes }) => sum + bytes.length, 0),
  }
}

export default defineNuxtModule({
  meta: { name: 'manaschi-fonts' },
  setup(_, nuxt) {
    if (nuxt.options.dev || nuxt.options.test || nuxt.options._prepare) {
      nuxt.options.css.unshift(...families.map(({ family }) => `@fontsource-variable/${family}/wght.css`))
      return
    }
    const files = join(nuxt.options.buildDir, 'fonts/files')
    const sheet = join(nuxt.options.buildDir, 'fonts/fonts.css')
    nuxt.options.css.unshift(sheet)
    let rules = ''
    nuxt.hook('build:before', async () => {
      const written = await writeFonts({ files, sheet })
      rules = written.rules
      useLogger('fonts').success(`the first screen’s fonts have ${Math.round(written.size / 1024)} KB`)
    })
    nuxt.hook('nitro:config', (nitro) => {
      nitro.publicAssets ??= []
      nitro.publicAssets.push({ dir: files, baseURL: nuxt.options.app.buildAssetsDir, maxAge: 31_536_000 })
      nitro.virtual ??= {}
      nitro.virtual['#first-faces'] = () => [
        `export const ASSETS_PLACE = ${JSON.stringify(ASSETS_PLACE)}`,
        `export const rules = ${JSON.stringify(rules)}`,
      ].join('\n')
    })
  },
})
