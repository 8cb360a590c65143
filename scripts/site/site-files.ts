/** The files in which a site tells search engines what it has. */

/** What every visitor fills differently, or what leads elsewhere: nobody looks for it. */
const personal = /^(?:\/(?:ru|ky))?\/(?:data|more|progress|set-aside|settings|suspended|quiz\/(?:print|result|take))$/

/** Of the paths of pages those that are worth finding, in alphabetical order. */
export function foundPages(paths: readonly string[]): string[] {
  return paths.filter(path => !personal.test(path)).toSorted()
}

/**
 * `robots.txt`: everything may be read. `sitemap` is the whole address of the sitemap, as the standard asks (RFC 9309;
 * sitemaps.org); it is left out where that is not known.
 */
export function robotsFile(sitemap: string | undefined): string {
  return ['User-agent: *', 'Allow: /', ...sitemap === undefined ? [] : ['', `Sitemap: ${sitemap}`], ''].join('\n')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\'': '&apos;', '"': '&quot;' }

/** `sitemap.xml` of whole addresses (sitemaps.org: at most 50,000, escaped). Throws when there are more. */
export function sitemapFile(addresses: readonly string[]): string {
  if (addresses.length > 50_000)
    throw new Error('A sitemap holds 50,000 addresses: it must be cut into several.')
  const escaped = addresses.map(address => address.replace(/[&<>'"]/g, character => entities[character]!))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...escaped.map(address => `<url><loc>${address}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n')
}
