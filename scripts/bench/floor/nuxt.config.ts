import { defineNuxtConfig } from 'nuxt/config'

/** What cannot be done cheaper with the same tools: one page of Nuxt with Pinia and ts-fsrs, and nothing else. */
export default defineNuxtConfig({
  modules: ['@pinia/nuxt'],
  devtools: { enabled: false },
  app: { head: { htmlAttrs: { lang: 'en' }, title: 'Floor', viewport: 'width=device-width, initial-scale=1' } },
  dir: { app: 'app' },
  srcDir: '.',
  experimental: { payloadExtraction: false, appManifest: false },
  compatibilityDate: '2026-11-01',
  nitro: { compressPublicAssets: { gzip: true }, prerender: { routes: ['/'], crawlLinks: false } },
  telemetry: false,
})
