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
import { cutFaces, faceRules, facesInLatin, facesInOtherScripts, isCut } from '../scripts/fonts/faces.ts'
import { FIRST_LETTERS } from '../scripts/fonts/first-letters.ts'
import { readFamily } from '../scripts/fonts/read-family.ts'

const families = [
  { family: 'literata', name: 'Literata Variable' },
  { family: 'golos-text', name: 'Golos Text Variable' },
] as const
const locales = fileURLToPath(new URL('../i18n/locales/', import.meta.url))

/** Stands in the rules for the place of the app's files, which is known only where it is served. */
const ASSETS_PLACE = 'assets:'

/** What a keyboard has: learners write it, so it has faces whether the app shows it or not. */
const KEYS = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).join('')

/** Every string that the app shows, as one. */
async function allStrings(): Promise<string> {
  const names = (await readdir(locales, { recursive: true })).filter(name => name.endsWith('.json'))
  const messages = await Promise.all(names.map(name => readFile(join(locales, name), 'utf8')))
  return [KEYS, ...messages, ...(await readContent()).map(({ text }) => text)].join('\n')
}

/** A file's name with a hash of what is in it, as the bundler names what it bundles. */
function hashedName({ name, bytes }: Face): string {
  return `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.woff2`
}

/** Faces that a page in a language is drawn with from the start, by the ends of their names. */
const preloadedOf = {
  ru: ['-signs', '-cyrillic'],
  ky: ['-signs', '-cyrillic', '-cyrillic-ext'],
} as const

interface WrittenFonts {
  /** Rules of the faces for pages in English, and for those in Cyrillic. */
  rules: { latin: string, cyrillic: string }
  /** Names of files, by language. */
  preloaded: Record<keyof typeof preloadedOf, string[]>
  /** Bytes of the first faces. */
  size: number
}

/**
 * Writes the faces: those that the app's strings need into `files` under the names that the pages' own rules ask for
 * (server/plugins/01.first-faces.ts), the whole ones beside the style sheet that the bundler takes.
 */
async function writeFonts(
  { files, sheet }: { files: string, sheet: string },
): Promise<WrittenFonts> {
  await Promise.all([files, dirname(sheet)].map(folder => mkdir(folder, { recursive: true })))
  const shown = [...new Set(await allStrings())].filter(character => character >= ' ').join('')
  const all = await Promise.all(families.map(async ({ family, name }) =>
    ({ name, faces: await cutFaces(family, await readFamily(family), { first: FIRST_LETTERS, shown }) })))
  await Promise.all(all.flatMap(({ faces }) => faces).map(face =>
    writeFile(isCut(face) ? join(files, hashedName(face)) : join(dirname(sheet), `${face.name}.woff2`), face.bytes)))
  const rulesOf = (wanted: (faces: readonly Face[]) => Face[], place: (face: Face) => string): string =>
    all.map(({ name, faces }) => faceRules(name, wanted(faces), place)).join('\n')
  await writeFile(sheet, rulesOf(faces => faces.filter(face => !isCut(face)), ({ name }) => `./${name}.woff2`))
  const first = all.flatMap(({ faces }) => faces).filter(({ name }) => name.endsWith('-first'))
  const namesOf = (ends: readonly string[]): string[] =>
    all.flatMap(({ faces }) => faces.filter(({ name }) => ends.some(end => name.endsWith(end))).map(hashedName))
  const place = (face: Face): string => `${ASSETS_PLACE}${hashedName(face)}`
  return {
    rules: {
      latin: rulesOf(faces => facesInLatin(faces.filter(isCut)), place),
      cyrillic: rulesOf(faces => facesInOtherScripts(faces.filter(isCut)), place),
    },
    preloaded: { ru: namesOf(preloadedOf.ru), ky: namesOf(preloadedOf.ky) },
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
    let written: WrittenFonts | undefined
    nuxt.hook('build:before', async () => {
      written = await writeFonts({ files, sheet })
      useLogger('fonts').success(`the first screen’s fonts have ${Math.round(written.size / 1024)} KB`)
    })
    nuxt.hook('nitro:config', (nitro) => {
      nitro.publicAssets ??= []
      nitro.publicAssets.push({ dir: files, baseURL: nuxt.options.app.buildAssetsDir, maxAge: 31_536_000 })
      nitro.virtual ??= {}
      nitro.virtual['#first-faces'] = () => [
        `export const ASSETS_PLACE = ${JSON.stringify(ASSETS_PLACE)}`,
        `export const rules = ${JSON.stringify(written?.rules)}`,
        `export const preloaded = ${JSON.stringify(written?.preloaded)}`,
      ].join('\n')
    })
  },
})
