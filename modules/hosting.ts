/** Writes `_headers`, which tells static hosts that know the format to send what our own server sends. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'
import { ASK_FIRST, IMMUTABLE, securityHeaders } from '../server/utils/http-rules.ts'

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
}

/** For Netlify, Cloudflare Pages and others that know the format; rules for one path add up. */
export function headersFile(base: string): string {
  return `${[
    rule(`${base}*`, securityHeaders),
    rule(`${base}_nuxt/*`, { 'Cache-Control': IMMUTABLE }),
    rule(`${base}deck/*`, { 'Cache-Control': IMMUTABLE }),
    rule(`${base}sw.js`, { 'Cache-Control': ASK_FIRST }),
    rule(`${base}version.json`, { 'Cache-Control': ASK_FIRST }),
  ].join('\n\n')}\n`
}

export default defineNuxtModule({
  meta: { name: 'manaschi-hosting' },
  setup(_, nuxt) {
    if (nuxt.options.dev)
      return
    nuxt.hook('nitro:build:public-assets', nitro => writeFile(join(nitro.options.output.publicDir, '_headers'), headersFile(nuxt.options.app.baseURL)))
  },
})
