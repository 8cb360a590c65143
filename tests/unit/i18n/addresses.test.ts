import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageOfPath, languages, pathIn, serviceWorkerOf, withoutLanguage } from '../../../i18n/languages.ts'

const codes = fc.constantFrom(...languages.map(({ code }) => code))
const path = fc.array(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { maxLength: 4 })
  .filter(parts => parts[0] !== 'ru' && parts[0] !== 'ky')
  .map(parts => `/${parts.join('/')}`)

describe('the address of a page in a language', () => {
  it('says its language, and without it is what the router knows', () => {
    fc.assert(fc.property(codes, path, (code, bare) => {
      expect(languageOfPath(pathIn(code, bare))).toBe(code)
      expect(withoutLanguage(pathIn(code, bare))).toBe(bare)
    }))
  })

  it.each([
    ['/', 'en', '/'], ['/ru', 'ru', '/'], ['/ru/', 'ru', '/'], ['/ky/study?x=1#top', 'ky', '/study?x=1#top'],
    ['/ru?x=1', 'ru', '/?x=1'],
    ['/russia', 'en', '/russia'], ['/kyrgyz/ru', 'en', '/kyrgyz/ru'], ['/en/learn', 'en', '/en/learn'],
    ['/RU/learn', 'en', '/RU/learn'],
  ])('%s is in %s, of the page %s', (address, code, bare) => {
    expect(languageOfPath(address)).toBe(code)
    expect(withoutLanguage(address)).toBe(bare)
  })
})

it('each language has a service worker of its own', () => {
  expect(languages.map(({ code }) => serviceWorkerOf(code))).toEqual(['sw.js', 'sw-ru.js', 'sw-ky.js'])
})
