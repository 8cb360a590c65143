/**
 * Writes the service workers once all pages are there, one for each language of the app. Each takes what study in its
 * language needs offline, quietly and within bounds; the rest is listed in `offline-rest.json`, with all assets of
 * this version, for a later visit or for whoever asks (composables/useOfflineCopy.ts), and is kept from its first use
 * on in any case.
 */
import type { GenerateSWOptions } from 'workbox-build'
import type { CodeFile } from '../scripts/offline/study-code.ts'
import type { LanguageCode } from '../domain/content/deck.ts'
import type { DeckNames } from '../scripts/content/deck-files.ts'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineNuxtModule, useLogger } from 'nuxt/kit'
import { generateSW } from 'workbox-build'
import { languages, pathIn, serviceWorkerOf } from '../i18n/languages.ts'
import { isOfAnother, isStudyPage, studyCode } from '../scripts/offline/study-code.ts'

interface Kept {
  publicDir: string
  base: string
  /** Names of the files of code. */
  needed: readonly string[]
  /** Names of the pieces of the deck that study needs. */
  deck: readonly string[]
}

/** The faces that texts of a language are drawn with, names in Latin letters included. */
function facesOf(language: LanguageCode): string {
  const latin = ['first', 'latin', 'latin-ext']
  return (language === 'en' ? latin : [...latin, 'signs', 'cyrillic', 'cyrillic-ext']).join(',')
}

/** What the service worker of a language is made of. */
function workerOptions(language: LanguageCode, { publicDir, base, needed, deck }: Kept): GenerateSWOptions {
  return {
    globDirectory: publicDir,
    globPatterns: [
      ...needed,
      '_nuxt/*.css',
      `_nuxt/{literata,golos-text}-{${facesOf(language)}}.*.woff2`,
      ...deck.map(name => `deck/${name}`),
      // The empty shell draws every other page from the deck.
      '{index,200}.html',
      `${pathIn(language, '/study').slice(1)}/index.html`,
      'favicon.svg',
      'manifest.webmanifest',
    ],
    // Pages are kept under the addresses that people open, not under the names of their files.
    manifestTransforms: [entries => ({
      manifest: entries.map(entry => ({
        ...entry,
        url: `${base}${entry.url.replace(/(?:^|\/)index\.html$/, '')}`,
      })),
      warnings: [],
    })],
    swDest: join(publicDir, serviceWorkerOf(language)),
    navigateFallback: `${base}200.html`,
    navigateFallbackDenylist: [/\.[a-z0-9]+$/i],
    inlineWorkboxRuntime: true,
    sourcemap: false,
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    // The names of these hold a hash or a version, so the name alone says whether they are fresh.
    dontCacheBustURLsMatching: /\/_nuxt\/|\/deck\//,
    maximumFileSizeToCacheInBytes: 5_000_000,
    runtimeCaching: [
      // WebAssembly (fitting, exports for Anki) is large and wanted by few.
      {
        urlPattern: /\/_nuxt\/.*\.wasm$/,
        handler: 'CacheFirst',
        options: { cacheName: 'wasm' },
      },
      // The deck in English, which quizzes in other languages are made from, comes with its first use too.
      {
        urlPattern: /\/_nuxt\/.*\.(?:js|css|woff2)$|\/deck\/.*\.json$/,
        handler: 'CacheFirst',
        options: { cacheName: 'rest' },
      },
    ],
  }
}

export default defineNuxtModule({
  meta: { name: 'manaschi-offline' },
  setup(_, nuxt) {
    if (nuxt.options.dev)
      return
    let code: CodeFile[] = []
    nuxt.hook('vite:extendConfig', (config, { isClient }) => {
      if (!isClient)
        return
      config.plugins?.push({
        name: 'manaschi-offline',
        generateBundle(_options, bundle) {
          const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
          // Workers are bundled by themselves, with the same plugins.
          if (chunks.some(isStudyPage))
            code = chunks
        },
      })
    })
    // After the pages and the assets are in place, and before the server writes down which files there are.
    nuxt.hook('nitro:build:public-assets', async (nitro) => {
      const { publicDir } = nitro.options.output
      const base = nuxt.options.app.baseURL
      const decks = JSON.parse(await readFile(join(nuxt.options.buildDir, 'deck-names.json'), 'utf8')) as
        Record<LanguageCode, DeckNames>
      const assets = (await readdir(join(publicDir, '_nuxt'))).map(name => `_nuxt/${name}`)
      const rest: Partial<Record<LanguageCode, string[]>> = {}
      for (const { code: language } of languages) {
        const own = code.filter(file => !isOfAnother(language, file))
        const needed = [...studyCode(own)]
        const kept = { publicDir, base, needed, deck: decks[language].needed }
        const { count, size, warnings } = await generateSW(workerOptions(language, kept))
        const others = new Set(code.filter(file => isOfAnother(language, file)).map(({ fileName }) => fileName))
        rest[language] = [
          ...decks[language].later.map(name => `deck/${name}`),
          ...assets.filter(name => name.endsWith('.js') && !needed.includes(name) && !others.has(name)),
        ]
        for (const warning of warnings)
          useLogger('offline').warn(warning)
        useLogger('offline').success(
          `service worker (${language}) keeps ${count} files, ${Math.round(size / 1024)} KB; `
          + `${rest[language].length} files later`,
        )
      }
      const pieces = [...new Set(Object.values(decks).flatMap(({ needed, later }) => [...needed, ...later]))].map(name => `deck/${name}`)
      await writeFile(join(publicDir, 'offline-rest.json'), JSON.stringify({ rest, assets: [...assets, ...pieces] }))
    })
  },
})
