import tailwindcss from '@tailwindcss/vite'
import Icons from 'unplugin-icons/vite'

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  // The flat layout, written down: a stray folder called app/ must not move the source (docs/adr/0001).
  srcDir: '.',
  dir: { app: 'app' },
  buildDir: '.nuxt',
  modules: ['@pinia/nuxt', '@nuxtjs/i18n', '@nuxtjs/color-mode'],
  css: ['~/assets/css/main.css'],
  components: [{ path: '~/components', pathPrefix: false }],
  devtools: { enabled: false },
  telemetry: false,

  app: {
    head: {
      htmlAttrs: { lang: 'en' },
      viewport: 'width=device-width, initial-scale=1, viewport-fit=cover',
      link: [
        { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
        { rel: 'manifest', href: '/manifest.webmanifest' },
        { rel: 'apple-touch-icon', href: '/icon-180.png' },
      ],
    },
  },

  i18n: {
    strategy: 'no_prefix',
    defaultLocale: 'en',
    locales: [{ code: 'en', language: 'en', name: 'English', file: 'en.json' }],
    detectBrowserLanguage: false,
  },

  colorMode: { classSuffix: '', preference: 'system', fallback: 'light', storageKey: 'manaschi-theme' },

  features: { inlineStyles: false },
  experimental: { payloadExtraction: false, appManifest: false },

  vite: {
    plugins: [tailwindcss(), Icons({ compiler: 'vue3', scale: 1.25 })],
    build: { target: 'es2022' },
  },

  nitro: {
    compressPublicAssets: { gzip: true, brotli: true },
    prerender: { failOnError: true },
  },

  typescript: {
    strict: true,
    tsConfig: {
      compilerOptions: { noUncheckedIndexedAccess: true, allowImportingTsExtensions: true, noEmit: true },
      exclude: ['../domain/**/*', '../tests/unit/**/*', '../tests/e2e/**/*', '../scripts/**/*', '../*.config.ts', '../modules/**/*'],
    },
    nodeTsConfig: {
      include: ['../*.config.ts', '../scripts/**/*', '../modules/**/*'],
      compilerOptions: { types: ['node'], noUncheckedIndexedAccess: true, allowImportingTsExtensions: true, noEmit: true },
    },
  },
})
