import { z } from '../../domain/schema.ts'

const origin = z.pipe(z.url({ protocol: /^https?$/ }), z.transform(text => new URL(text)))

/**
 * The origin, such as "https://example.org", under which the app will be found; undefined when nothing is said. Throws
 * when what is said is no origin: a path is the business of NUXT_APP_BASE_URL.
 */
export function parseSiteOrigin(text: string | undefined): string | undefined {
  if (text === undefined || text === '')
    return undefined
  const { success, data } = z.safeParse(origin, text)
  if (!success || data.pathname !== '/' || data.search || data.hash || data.username)
    throw new Error(`NUXT_SITE_URL must be an address without a path, such as https://example.org, not “${text}”.`)
  return data.origin
}
