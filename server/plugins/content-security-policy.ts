import { createHash } from 'node:crypto'

/**
 * A strict policy inside every page, prerendered or not: scripts only from this origin, and the few that Nuxt writes
 * into the page by the hash of their text; styles likewise. So the same policy holds on a static host, which sends no
 * headers of ours.
 */
const directives = {
  'default-src': ['\'none\''],
  // Exports for Anki are written by SQLite in WebAssembly, served from this origin. This word lets WebAssembly be
  // compiled and nothing else: JavaScript made from text (`eval`) stays forbidden.
  'script-src': ['\'self\'', '\'wasm-unsafe-eval\''],
  'style-src': ['\'self\''],
  'img-src': ['\'self\'', 'data:'],
  'font-src': ['\'self\''],
  'connect-src': ['\'self\''],
  'manifest-src': ['\'self\''],
  'worker-src': ['\'self\''],
  'base-uri': ['\'none\''],
  'form-action': ['\'none\''],
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** `'sha256-…'` of every rule that stands in the page. */
function inlineStyleHashes(html: string): string[] {
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => hashOf(text))
}

/** `'sha256-…'` of every inline script that a browser would run (data blocks are not run). */
function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) =>
      !/\ssrc=/.test(attributes) && !/type="application\/(?:ld\+)?json"/.test(attributes),
    )
    .map(([, , text = '']) => hashOf(text))
}

const inlineHashes: Record<string, (html: string) => string[]> = {
  'script-src': inlineScriptHashes,
  'style-src': inlineStyleHashes,
}

function policyFor(html: string): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${[...sources, ...new Set(inlineHashes[name]?.(html) ?? [])].join(' ')}`)
    .join('; ')
}

export default defineNitroPlugin((nitro) => {
  // In development the bundler writes scripts and styles into the page as it goes.
  if (import.meta.dev)
    return
  nitro.hooks.hook('render:html', (html) => {
    const page = [...html.head, ...html.bodyPrepend, ...html.body, ...html.bodyAppend].join('')
    html.head.unshift(`<meta http-equiv="Content-Security-Policy" content="${policyFor(page)}">`)
  })
})
