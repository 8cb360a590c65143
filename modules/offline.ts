/**
 * Writes the service worker once all pages are there. It takes what study needs offline, quietly and within bounds; the
 * rest is listed in `offline-rest.json`, with all assets of this version, for a later visit or for whoever asks
 * (composables/useOfflineCopy.ts), and is kept from its first use on in any case.
 */
import type { CodeFile } from '../scripts/offline/study-code.ts'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { defineNuxtModule, useLogger } from 'nuxt/kit'
import { generateSW } from 'workbox-build'
import { isStudyPage, studyCode } from '../scripts/offline/study-code.ts'

/** Nitro has compressed what was there before. */
async function compress(path: string): Promise<void> {
  const bytes = await readFile(path)
  await writeFile(`${path}.gz`, await promisify(gzip)(bytes))
  await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes))
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
      const needed = [...studyCode(code)]
      const { count, size, warnings } = await generateSW({
        globDirectory: publicDir,
        globPatterns: [
          ...needed,
          '_nuxt/*.css',
          '_nuxt/{literata,golos-text}-{first,latin,latin-ext,cyrillic,cyrillic-ext}.*.woff2',
          'deck/*.json',
          // The empty shell draws every other page from the deck.
          '{index,200,study/index}.html',
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
        swDest: join(publicDir, 'sw.js'),
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
          {
            urlPattern: /\/_nuxt\/.*\.(?:js|css|woff2)$/,
            handler: 'CacheFirst',
            options: { cacheName: 'rest' },
          },
        ],
      })
      await compress(join(publicDir, 'sw.js'))
      const assets = (await readdir(join(publicDir, '_nuxt'))).map(name => `_nuxt/${name}`)
      const rest = assets.filter(name => name.endsWith('.js') && !needed.includes(name))
      await writeFile(join(publicDir, 'offline-rest.json'), JSON.stringify({ rest, assets }))
      for (const warning of warnings)
        useLogger('offline').warn(warning)
      useLogger('offline').success(
        `service worker keeps ${count} files, ${Math.round(size / 1024)} KB; ${rest.length} files later`,
      )
    })
  },
})
