import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageRuns } from '../../../../domain/content/language-runs.ts'

describe('the languages of a text', () => {
  it.each([
    ['Latin alone', []],
    ['Бишкек', [['Бишкек', 'ru']]],
    ['Also: Бишкек, Bishkek', [['Бишкек', 'ru']]],
    ['Организация Объединённых Наций (ООН)', [['Организация Объединённых Наций (ООН', 'ru']]],
    ['Шанхай кызматташтык уюму', [['Шанхай кызматташтык уюму', 'ru']]],
    ['Бириккен Улуттар Уюму; өлкө', [['Бириккен Улуттар Уюму', 'ru'], ['өлкө', 'ky']]],
    ['Қазақстан', [['Қазақстан', 'kk']]],
    ['от 7 июля 1999', [['от 7 июля 1999', 'ru']]],
    ['ШОС and БРИКС', [['ШОС', 'ru'], ['БРИКС', 'ru']]],
    ['«Мир»', [['Мир', 'ru']]],
  ])('of “%s” are told by its letters', (text, expected) => {
    expect(languageRuns(text).flatMap(run => run.language ? [[run.text, run.language]] : [])).toEqual(expected)
  })

  it('are those of the names that are known', () => {
    expect(languageRuns('Шанхай кызматташтык уюму', { ky: 'Шанхай кызматташтык уюму' })).toEqual([{
      text: 'Шанхай кызматташтык уюму',
      language: 'ky',
    }])
  })

  it('are Kyrgyz on a Kyrgyz page, unless a name or a letter says otherwise', () => {
    const languagesOf = (text: string, names = {}): unknown[] => languageRuns(text, names, 'ky').map(({ language }) => language)
    expect(languagesOf('Кыргызстан')).toEqual(['ky'])
    expect(languagesOf('Бишкек', { ru: 'Бишкек', ky: 'Бишкек' })).toEqual(['ky'])
    expect(languagesOf('Евросоюз', { ru: 'Евросоюз' })).toEqual(['ru'])
    expect(languagesOf('Қазақстан')).toEqual(['kk'])
  })

  it('are English in Latin letters on a page in Cyrillic, each form of a list by itself', () => {
    const runs = languageRuns('ОПОП, One Belt, One Road; OBOR (2013)', {}, 'ru')
    expect(runs.filter(({ language }) => language === 'en').map(({ text }) => text)).toEqual(['One Belt', 'One Road', 'OBOR (2013'])
    expect(languageRuns('One Belt, ОПОП').some(({ language }) => language === 'en')).toBe(false)
  })

  it('lose and add nothing, and leave no Cyrillic letter without a language, nor a Latin one on a page in Cyrillic', () => {
    const letters = fc.constantFrom(...'abя ө,(;-)7«»ғё\u0301')
    fc.assert(fc.property(fc.string({ unit: letters }), fc.constantFrom('en', 'ru', 'ky'), (text, page) => {
      const runs = languageRuns(text, {}, page)
      expect(page === 'en' || runs.filter(run => !run.language).every(run => !/\p{Script=Latin}/u.test(run.text))).toBe(true)
      expect(runs.map(run => run.text).join('')).toBe(text)
      expect(runs.filter(run => !run.language).every(run => !/\p{Script=Cyrillic}/u.test(run.text))).toBe(true)
      expect(runs.every(run => run.text !== '')).toBe(true)
    }))
  })
})
