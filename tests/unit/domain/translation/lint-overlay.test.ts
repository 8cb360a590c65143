import { describe, expect, it } from 'vitest'
import { lengthFault, textFaults } from '#domain/translation/lint-overlay'

describe('what an editor would mark', () => {
  it.each([
    ['Договор подписали в Оше.', []], ['Договор USAID и НАТО', []], ['Договор XIX века', []], ['Договор Open.kg', []], ['«Манас» и «„Кант“ сегодня»', []],
    ['Договор NATO', ['Latin letters: NATO']], ['Догоvор', ['"Догоvор" mixes Latin and Cyrillic letters']], ['"Манас"', ['quotation marks are «…», inside them „…“']],
    ['«Манас', ['a quotation mark « is not closed']], ['Манас»', ['quotation marks « and » must stand in pairs, inside them „…“']],
    ['«а «б» в»', ['quotation marks « and » must stand in pairs, inside them „…“']], ['Киргизия', ['Кыргызстан, кыргызский, never Киргизия']],
    ['еще один', ['ё is written always: "еще"']], ['Запад - Восток', ['a dash is " — "']], ['два  слова', ['two spaces']], ['Ура!', ['no exclamation marks']],
    ['[база](fact:some-base)', []],
  ])('in Russian: %s', (text, faults) => {
    expect(textFaults(text, 'ru')).toEqual(faults)
  })

  it('in Kyrgyz is the same, but for what is Russian alone', () => {
    expect(textFaults('еще Киргизия', 'ky')).toEqual([])
    expect(textFaults('Манас!', 'ky')).toEqual(['no exclamation marks'])
  })
})

describe('a text that is too long', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'слово').join(' ')

  it.each([
    ['answer', false, 12], ['answer', true, 12], ['front', false, 24], ['front', true, 30], ['why', false, 30],
  ] as const)('is an %s (%s) of more than %d words', (field, isLong, most) => {
    expect(lengthFault(field, words(most - 1), isLong)).toBeUndefined()
    expect(lengthFault(field, words(most), isLong)).toBeUndefined()
    expect(lengthFault(field, words(most + 1), isLong)).toBe(`${most + 1} words, at most ${most}`)
  })

  it('is none of another field, and a dash is no word', () => {
    expect(lengthFault('statement', words(99), false)).toBeUndefined()
    expect(lengthFault('answer', `${words(6)} — ${words(6)}`, false)).toBeUndefined()
  })
})
