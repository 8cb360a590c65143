/**
 * The app works below the root of a host (`NUXT_APP_BASE_URL=/app/`): the router and the build put that before what
 * they know, and nothing else may begin an address with a slash. tests/e2e/long/base-path.spec.ts builds it so.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folders = ['assets', 'components', 'composables', 'layouts', 'pages', 'plugins', 'stores', 'utils', 'workers']
const files = [
  ...folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)),
  ),
  'app.vue',
  'error.vue',
  'nuxt.config.ts',
].filter(file => /\.(?:ts|vue|css)$/.test(file))

/** Attributes and calls that take an address as the browser understands it; `to` and `navigateTo` are the router's. */
const rooted = new RegExp([
  String.raw`\b(?:href|src|srcset|action|formaction|poster)\s*[=:]\s*['"\x60]/(?!/)`,
  String.raw`\b(?:fetch|register|assign|replace|open|Worker|URL|importScripts)\(\s*['"\x60]/(?!/)`,
  String.raw`\blocation(?:\.href)?\s*=\s*['"\x60]/(?!/)`,
  String.raw`\burl\(\s*['"]?/(?!/)`,
].join('|'), 'g')

function rootedIn(code: string): string[] {
  return [...code.matchAll(rooted)].map(({ index }) => code.slice(index, index + 60))
}

describe('an address', () => {
  it('is looked for everywhere', () => expect(files.length).toBeGreaterThan(150))

  it.each(files)('in %s never begins at the root of the host', (file) => {
    expect(rootedIn(readFileSync(file, 'utf8'))).toEqual([])
  })

  it('in the manifest is told from where that lies', () => {
    const manifest: unknown = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8'))
    expect(JSON.stringify(manifest)).not.toMatch(/:"\//)
  })

  it.each([
    ['<form action="/glossary">', 1],
    ['<a href="/x">', 1],
    ['{ href: `/deck/${version}.json` }', 1],
    ['await fetch(\'/version.json\')', 1],
    ['new URL("/a", base)', 1],
    ['background: url(/horn.svg)', 1],
    ['<NuxtLink to="/glossary">', 0],
    ['<form :action="`${home}glossary`">', 0],
    ['navigateTo(\'/study\')', 0],
    ['href: `${base}favicon.svg`', 0],
    ['text.replace(/a/, "b")', 0],
  ])('that does is found: %s', (code, count) => expect(rootedIn(code)).toHaveLength(count))
})
