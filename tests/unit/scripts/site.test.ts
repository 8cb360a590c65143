import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { parseSiteOrigin } from '../../../scripts/site/site-address.ts'
import { foundPages, robotsFile, sitemapFile } from '../../../scripts/site/site-files.ts'

describe('the address of the site', () => {
  it('is an origin, or nothing is known', () => {
    expect(parseSiteOrigin(undefined)).toBeUndefined()
    expect(parseSiteOrigin('')).toBeUndefined()
    expect(parseSiteOrigin('https://example.org')).toBe('https://example.org')
    expect(parseSiteOrigin('http://localhost:3000/')).toBe('http://localhost:3000')
  })

  it.each(['example.org', 'ftp://example.org', 'https://example.org/app', 'https://example.org/?a', 'https://a@example.org'])(
    'is not %s',
    text => expect(() => parseSiteOrigin(text)).toThrow(/NUXT_SITE_URL/),
  )
})

describe('the sitemap', () => {
  it('is XML that says every address as it is', () => {
    fc.assert(fc.property(fc.array(fc.webUrl({ withQueryParameters: true }), { minLength: 1 }), (addresses) => {
      const text = sitemapFile(addresses)
      expect(XMLValidator.validate(text)).toBe(true)
      const parser = new XMLParser({ isArray: name => name === 'url', parseTagValue: false })
      const { urlset } = parser.parse(text) as { urlset: { url: { loc: string }[] } }
      expect(urlset.url.map(({ loc }) => loc)).toEqual(addresses)
    }))
  })

  it('leaves out what every visitor fills differently', () => {
    expect(foundPages(['/study', '/', '/data', '/quiz/take', '/quiz', '/facts/settings'])).toEqual(['/', '/facts/settings', '/quiz', '/study'])
  })

  it('is named by robots.txt with its whole address, or not at all', () => {
    expect(robotsFile('https://example.org/sitemap.xml')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n')
    expect(robotsFile(undefined)).toBe('User-agent: *\nAllow: /\n')
  })
})
