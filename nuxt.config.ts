import tailwindcss from '@tailwindcss/vite'
import { defineNuxtConfig } from 'nuxt/config'
import VueI18n from '@intlify/unplugin-vue-i18n/vite'
import Icons from 'unplugin-icons/vite'
import { fileURLToPath } from 'node:url'

/** Where the app will live on its host: everything that is named in the head must name it too. */
const base = process.env.NUXT_APP_BASE_URL ?? '/'

export default defineNuxtConfig({
  modules: ['@pinia/nuxt', '@nuxtjs/color-mode'],
  components: [{ path: '~/components', pathPrefix: false }],
  imports: { presets: [{ from: 'vue-i18n', imports: ['useI18n'] }] },
  devtools: { enabled: false },

  app: {
    head: {
      htmlAttrs: { lang: 'en' },
      viewport: 'width=device-width, initial-scale=1, viewport-fit=cover',
      link: [
        { rel: 'icon', href: `${base}favicon.svg`, type: 'image/svg+xml' },
        { rel: 'manifest', href: `${base}manifest.webmanifest` },
        { rel: 'apple-touch-icon', href: `${base}icon-180.png` },
      ],
    },
  },
  css: ['~/assets/css/main.css'],

  colorMode: { classSuffix: '', preference: 'system', fallback: 'light', storageKey: 'manaschi-theme' },
  dir: { app: 'app' },
  // The flat layout, written down: a stray folder called app/ must not move the source (docs/adr/0001).
  srcDir: '.',
  buildDir: '.nuxt',
  build: { transpile: ['vue-i18n'] },

  // Nobody reads them; and the sizes that the log would list are those that nobody sends.
  sourcemap: { server: false, client: false },

  features: { inlineStyles: false },
  experimental: {
    payloadExtraction: false,
    typedPages: true,
    appManifest: false,
    // A page that does not come is told of, and the one that is there stays: plugins/pieces.client.ts.
    emitRouteChunkError: 'manual',
    // On a poor network what might be wanted next must not compete with what is wanted now; the service worker fetches
    // it later.
    defaults: { nuxtLink: { prefetchOn: { interaction: true, visibility: false } } },
  },
  compatibilityDate: '2026-11-01',

  nitro: {
    logging: { compressedSizes: false },
    prerender: { failOnError: true },
  },

  vite: {
    plugins: [
      tailwindcss(),
      Icons({ compiler: 'vue3', scale: 1.25 }),
      VueI18n({
        include: [fileURLToPath(new URL('./i18n/locales/**', import.meta.url))],
        fullInstall: false,
        dropMessageCompiler: true,
      }),
    ],
    // citation.js would bring node-fetch along, which breaks in browsers; exports look nothing up.
    resolve: {
      alias: Object.fromEntries(
        ['node-fetch', 'sync-fetch'].map(
          name => [name, fileURLToPath(new URL('./exports/citations/no-network.ts', import.meta.url))],
        ),
      ),
    },
    // No component here is written in the options API, so its code need not be shipped.
    define: { __VUE_OPTIONS_API__: 'false' },
    // What is small is not written into other files as `data:`, which the security policy forbids for fonts.
    build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  },

  typescript: {
    strict: true,
    tsConfig: {
      compilerOptions: { noUncheckedIndexedAccess: true, allowImportingTsExtensions: true, noEmit: true },
      exclude: [
        '../domain/**/*',
        '../tests/unit/**/*',
        '../tests/e2e/**/*',
        '../scripts/**/*',
        '../*.config.ts',
        '../modules/**/*',
      ],
    },
    nodeTsConfig: {
      include: ['../*.config.ts', '../scripts/**/*', '../modules/**/*'],
      compilerOptions: {
        types: ['node'],
        noUncheckedIndexedAccess: true,
        allowImportingTsExtensions: true,
        noEmit: true,
      },
    },
  },
  telemetry: false,
})
