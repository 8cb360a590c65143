import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ASK_FIRST,
  cacheControlOf,
  headersFile,
  IMMUTABLE,
  isKnownTag,
  isPacked,
  LONGEST_ADDRESS,
  missingLine,
  packingFor,
  securityHeaders,
  statusOfAddress,
  weakTag,
} from '../../../server/utils/http-rules.ts'

describe('how long an answer may be kept', () => {
  it.each([
    ['/', 200, ASK_FIRST],
    ['/study', 200, ASK_FIRST],
    ['/sw.js', 200, ASK_FIRST],
    ['/version.json', 200, ASK_FIRST],
    ['/favicon.svg', 200, ASK_FIRST],
    ['/_nuxt/a.B1c2.js', 200, IMMUTABLE],
    ['/_nuxt/a.B1c2.js', 304, IMMUTABLE],
    ['/_nuxt/gone.js', 404, ASK_FIRST],
    ['/_nuxt/a.js', 500, ASK_FIRST],
    ['/deck/unit-one.0123456789ab.json', 200, IMMUTABLE],
    ['/deck/index.dev.json', 200, ASK_FIRST],
    ['/deck/gone.0123456789ab.json', 404, ASK_FIRST],
    ['/facts/_nuxt/x', 200, ASK_FIRST],
  ])('%s with %i: %s', (path, status, value) => expect(cacheControlOf(path, status)).toBe(value))
})

describe('how an answer is packed', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br', 'br'],
    ['GZIP', 'gzip'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br;q=0.000, gzip;q=0', undefined],
    ['br;q=0.001', 'br'],
    ['identity', undefined],
    ['brotli', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('for a browser that says %s: %s', (said, packing) => expect(packingFor(said)).toBe(packing))

  it('is as a page, or as a list of pages; files are packed already', () => {
    expect(['text/html', 'text/html;charset=utf-8', 'application/xml', 'text/javascript', 'image/png', undefined].map(isPacked))
      .toEqual([true, true, true, false, false, false])
  })

  it('with a tag that says the bytes may differ', () => {
    expect(['"a"', 'W/"a"'].map(weakTag)).toEqual(['W/"a"', 'W/"a"'])
    expect(isKnownTag(weakTag('"a"'), '"a"')).toBe(true)
  })
})

describe('If-None-Match', () => {
  it.each([
    ['"a"', '"a"', true],
    ['W/"a"', '"a"', true],
    ['"a"', 'W/"a"', true],
    ['W/"a"', 'W/"a"', true],
    ['"b"', '"a"', false],
    ['*', '"a"', true],
    [' * ', '"a"', true],
    ['"b", "a"', '"a"', true],
    ['"b",W/"a"', '"a"', true],
    ['"b" , "c"', '"a"', false],
    ['', '"a"', false],
    ['a', '"a"', false],
    ['"a', '"a"', false],
    ['"x,"a"', '"a"', false],
    ['"a,b"', '"a,b"', true],
  ])('%s against %s: %s', (header, etag, isKnown) => expect(isKnownTag(header, etag)).toBe(isKnown))

  it('finds a tag wherever it stands in a list, and none that is not there', () => {
    const tag = fc.stringMatching(/^(?:W\/)?"[\x21\x23-\x7E]{0,8}"$/)
    const bare = (text: string): string => text.replace(/^W\//, '')
    fc.assert(fc.property(fc.array(tag, { maxLength: 5 }), tag, (list, etag) => {
      expect(isKnownTag(list.join(', '), etag)).toBe(list.map(bare).includes(bare(etag)))
    }))
  })
})

describe('an address', () => {
  it.each([
    ['/', undefined],
    ['/study?topic=a', undefined],
    ['/facts/%D2%A3', undefined],
    ['/a%20b', undefined],
    ['/?q=%', undefined],
    ['/%', 400],
    ['/%zz', 400],
    ['/%C3%28', 400],
    ['/../etc/passwd', 400],
    ['/a/../b', 400],
    ['/%2e%2e/x', 400],
    ['/..%2fx', 400],
    ['/..', 400],
    ['/a..b', undefined],
    ['/...', undefined],
    ['//evil.example', 400],
    ['http://evil.example/', 400],
    ['', 400],
    ['*', 400],
    ['/a%00b', 400],
    ['/a%0d%0aSet-Cookie:x', 400],
    ['/a%5C..%5Cb', 400],
    [`/${'a'.repeat(LONGEST_ADDRESS - 1)}`, undefined],
    [`/${'a'.repeat(LONGEST_ADDRESS)}`, 414],
    [`/?${'a'.repeat(LONGEST_ADDRESS)}`, 414],
  ])('%.40s: %s', (url, status) => expect(statusOfAddress(url)).toBe(status))
})

describe('a missing page in the log', () => {
  it('is one bounded line, whatever was asked for', () => {
    fc.assert(fc.property(fc.string({ maxLength: 3000, unit: 'binary' }), (url) => {
      const line = missingLine('GET', url)
      expect(line).not.toMatch(/[\r\n]/)
      expect(line.length).toBeLessThan(1000)
    }))
    expect(missingLine('GET', '/x')).toBe('404 GET "/x"')
    expect([120, 121].map(length => missingLine('GET', 'x'.repeat(length)).endsWith('letters)"'))).toEqual([
      false,
      true,
    ])
  })
})

describe('the file for static hosts', () => {
  it('says the same as our own server, below the root too', () => {
    for (const base of ['/', '/app/']) {
      const text = headersFile(base)
      expect(text.split('\n\n')[0]).toBe(
        [`${base}*`, ...Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
      )
      expect(text).toContain(`\n${base}_nuxt/*\n  Cache-Control: ${IMMUTABLE}\n`)
      expect(text).toContain(`\n${base}sw.js\n  Cache-Control: ${ASK_FIRST}\n`)
    }
  })
})
