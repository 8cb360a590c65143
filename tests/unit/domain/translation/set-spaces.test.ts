import { describe, expect, it } from 'vitest'
import { setSpaces, setSpacesIn } from '#domain/translation/set-spaces'

/** No-break spaces made visible. */
const shown = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', '_')

describe('spaces', () => {
  it.each([
    ['Запад — Восток', 'Запад_— Восток'],
    ['рост на 42 % и 1,7 млрд долларов', 'рост на 42_% и 1,7_млрд долларов'],
    ['в 2017 г. и 10 000 сомов', 'в 2017_г. и 10_000 сомов'],
    ['С. Э. Оздилек, ст. 5', 'С._Э._Оздилек, ст._5'],
    ['1,7 миллиард доллар, 42 пайыз', '1,7_миллиард доллар, 42_пайыз'],
  ])('%s', (text, expected) => {
    expect(shown(setSpaces(text))).toBe(expected)
  })

  it.each([
    ['10 000 000', '10_000_000'], ['10 0000', '10 0000'], ['№ 5', '№_5'], ['гл. 5', 'гл._5'], ['угл. 5', 'угл. 5'],
    ['5 лет', '5_лет'],
    ['5 летних', '5 летних'], ['Запад - Восток', 'Запад - Восток'],
  ])('stand where lines do not break: %s', (text, expected) => {
    expect(shown(setSpaces(text))).toBe(expected)
    expect(setSpaces(setSpaces(text))).toBe(setSpaces(text))
  })

  it('are set in every text of a value, and in none of its keys', () => {
    expect(setSpacesIn({ 'a 5 %': ['5 %', { b: '5 %' }], 'c': 5, 'd': null }))
      .toEqual({ 'a 5 %': ['5\u00A0%', { b: '5\u00A0%' }], 'c': 5, 'd': null })
  })
})
