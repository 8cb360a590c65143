import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordStem } from '../../../../domain/answers/word-stem.ts'

describe('a word without the ending of its case', () => {
  it.each([
    ['контрактами', 'контракт'], ['базами', 'базам'], ['база', 'база'], ['Акаева', 'акаев'], ['Акаевым', 'акаев'],
    ['военного', 'военн'],
    ['Жапаровдун', 'жапаров'], ['Кыргызстанга', 'кыргызстан'], ['Кыргызстанда', 'кыргызстан'], ['уюмунда', 'уюму'],
    ['карызынан', 'карыз'],
    ['ШКУга', 'шку'], ['ШКУ', 'шку'],
  ])('in Russian and Kyrgyz: %s', (word, stem) => {
    expect(wordStem(word)).toBe(stem)
  })

  it.each([['Kants'], ['2003'], ['ШОС-2'], ['Kантe'], ['']])('in other letters is left as it is: %s', (word) => {
    expect(wordStem(word)).toBe(word)
  })

  it('has four letters at least', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'абвгдежзиклмнопрстуыэюя'), minLength: 4, maxLength: 14 }), (word) => {
      expect(wordStem(word).length).toBeGreaterThanOrEqual(4)
      expect(wordStem(word).length).toBeLessThanOrEqual(word.length)
    }))
  })
})
