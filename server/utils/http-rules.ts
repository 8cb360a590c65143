/**
 * What the Node server says besides its files, as plain rules; the static hosts' `_headers` is made of the same
 * (modules/hosting.ts).
 */
import { languages, serviceWorkerOf } from '../../i18n/languages.ts'

/**
 * For every answer. The policy of scripts and styles is in the pages (ADR 0006); this is what a page cannot say of
 * itself, above all that no other origin may frame it: one of them deletes everything.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Content-Security-Policy': 'frame-ancestors \'none\'',
  // For browsers that do not know frame-ancestors.
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** For what has a hash or a version in its name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'
/** For all else: kept, but asked about every time. */
export const ASK_FIRST = 'no-cache'

/** How long an answer may be kept. `path` is below the root of the app, without its query. */
export function cacheControlOf(path: string, status: number): string {
  const isNamedByContent = path.startsWith('/_nuxt/') || /^\/deck\/[\w-]+\.[0-9a-f]{12}\.json$/.test(path)
  return isNamedByContent && (status === 200 || status === 304) ? IMMUTABLE : ASK_FIRST
}

/** Addresses that are longer name nothing here; quizzes and sessions fit into a tenth. */
export const LONGEST_ADDRESS = 8000

/** The status for an address that cannot be one; undefined when it can. `url` is as it came: path and query. */
export function statusOfAddress(url: string): 400 | 414 | undefined {
  if (url.length > LONGEST_ADDRESS)
    return 414
  // A second slash would make a host of what follows, as it does in redirections.
  if (!/^\/(?!\/)/.test(url))
    return 400
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
    // eslint-disable-next-line no-control-regex -- these are what is refused
    return /[\u0000-\u001F\\]/.test(path) || path.split('/').includes('..') ? 400 : undefined
  }
  catch {
    return 400
  }
}

/** The tag without the mark that it is weak: for GET both kinds are compared so (RFC 9110, 13.1.2). */
function opaqueTag(tag: string): string {
  return tag.trim().replace(/^W\//, '')
}

/** Whether what the browser has is what it would get: the value of If-None-Match against the tag of the answer. */
export function isKnownTag(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === '*')
    return true
  const known = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []
  return known.some(tag => opaqueTag(tag) === opaqueTag(etag))
}

/** Whether an answer is a page or a list of pages, which are packed when they are sent: there are too many to keep. */
export function isPacked(contentType: unknown): boolean {
  return /^(?:text\/html|(?:text|application)\/xml)\b/.test(String(contentType))
}

/** How an answer may be packed: the best of what the browser says it can unpack (RFC 9110, 12.5.3). */
export function packingFor(acceptEncoding: string | undefined): 'br' | 'gzip' | undefined {
  const accepted = (acceptEncoding ?? '').split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.toLowerCase().split(';').map(word => word.trim())
    return parameters.some(parameter => /^q=0(?:\.0*)?$/.test(parameter)) ? [] : name
  })
  return (['br', 'gzip'] as const).find(name => accepted.includes(name))
}

/** The tag of an answer whose bytes are not those that the tag was made of. */
export function weakTag(etag: string): string {
  return etag.startsWith('W/') ? etag : `W/${etag}`
}

/** Letters of an address that a line of the log holds. */
const LONGEST_LOGGED = 120

/** One line for the log, whatever the address holds. */
export function missingLine(method: string, url: string): string {
  const shown = url.length > LONGEST_LOGGED ? `${url.slice(0, LONGEST_LOGGED)} … (${url.length} letters)` : url
  return `404 ${method} ${JSON.stringify(shown)}`
}

/** How long (ms) what is open may take to end once the server is told to stop. */
export const SHUTDOWN_MS = 3000

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
}

/** For Netlify, Cloudflare Pages and others that know the format; rules for one path add up. */
export function headersFile(base: string): string {
  return `${
    [
      rule(`${base}*`, securityHeaders),
      rule(`${base}_nuxt/*`, { 'Cache-Control': IMMUTABLE }),
      rule(`${base}deck/*`, { 'Cache-Control': IMMUTABLE }),
      ...languages.map(({ code }) => rule(base + serviceWorkerOf(code), { 'Cache-Control': ASK_FIRST })),
      rule(`${base}version.json`, { 'Cache-Control': ASK_FIRST }),
    ].join('\n\n')
  }\n`
}
