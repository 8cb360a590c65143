/** Writes the service worker once all pages are there: what a learner needs offline is kept from the first visit on. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { defineNuxtModule, useLogger } from 'nuxt/kit'
import { generateSW } from 'workbox-build'

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
    // After the pages and the assets are in place, and before the server writes down which files there are.
    nuxt.hook('nitro:build:public-assets', async (nitro) => {
      const { publicDir } = nitro.options.output
      const base = nuxt.options.app.baseURL
      const { count, size, warnings } = await generateSW({
        globDirectory: publicDir,
        globPatterns: [
          '_nuxt/**/*.{js,css}',
          '_nuxt/{literata,golos-text}-{first,latin,latin-ext,cyrillic,cyrillic-ext}.*.woff2',
          'deck/*.json',
          // Every page that has no name in its address; a page of one topic, fact or article is drawn from the deck.
          '{index,200,*/index,quiz/*/index}.html',
          '*.{svg,png,webmanifest}',
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
        // Single pages of facts are not kept each: offline the empty shell draws them from the deck.
        navigateFallback: `${base}200.html`,
        navigateFallbackDenylist: [/\.[a-z0-9]+$/i],
        inlineWorkboxRuntime: true,
        sourcemap: false,
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        // The names of these hold a hash or a version, so the name alone says whether they are fresh.
        dontCacheBustURLsMatching: /\/_nuxt\/|\/deck\//,
        maximumFileSizeToCacheInBytes: 5_000_000,
        // WebAssembly (fitting, exports for Anki) is large and wanted by few: it is kept from its first use on.
        runtimeCaching: [{
          urlPattern: /\/_nuxt\/.*\.wasm$/,
          handler: 'CacheFirst',
          options: { cacheName: 'wasm', expiration: { maxEntries: 4 } },
        }],
      })
      await compress(join(publicDir, 'sw.js'))
      for (const warning of warnings)
        useLogger('offline').warn(warning)
      useLogger('offline').success(`service worker keeps ${count} files, ${Math.round(size / 1024)} KB`)
    })
  },
})
