import type { RouterConfig } from 'nuxt/schema'
import { createMemoryHistory, createWebHistory } from 'vue-router'
import { languageOfPath, withoutLanguage } from './languages'

/** A path below the place of the app. */
function below(base: string, path: string): string {
  return path.startsWith(base) ? path.slice(base.length - 1) : path
}

/**
 * The language is the first part of the address, and part of the base of the router's history (docs/adr/0025): routes
 * and links know nothing of it. Stands on two things that Nuxt does: it asks for the history before it reads the
 * address on the server, and takes the path that a page was drawn for over the one in the bar.
 */
export default {
  history(base = '/') {
    const nuxtApp = useNuxtApp()
    const { ssrContext } = nuxtApp
    if (import.meta.server && ssrContext) {
      const language = languageOfPath(ssrContext.url)
      ssrContext.url = withoutLanguage(ssrContext.url)
      nuxtApp.payload.path = ssrContext.url
      return createMemoryHistory(language === 'en' ? base : `${base}${language}/`)
    }
    const path = below(base, location.pathname)
    const language = languageOfPath(path)
    if (language === 'en')
      return createWebHistory(base)
    // The empty shell was drawn for no path.
    nuxtApp.payload.path = withoutLanguage(path)
    return createWebHistory(`${base}${language}/`)
  },
} satisfies RouterConfig
