import { describe, expect, it } from 'vitest'
import { lengthFault, noLintWords, textFaults } from '#domain/translation/lint-overlay'

const words = { latin: ['USAID', 'Open.kg'], withoutYo: ['еще', 'партнер*'] }

describe('what an editor would mark', () => {
  it.each([
    ['Договор подписали в Оше.', []], ['Договор USAID и НАТО', []], ['Договор XIX века', []], ['Договор Open.kg', []],
    ['«Манас» и «„Кант“ сегодня»', []],
    ['Договор NATO', ['Latin letters: NATO']], ['Догоvор', ['"Догоvор" mixes Latin and Cyrillic letters']],
    ['"Манас"', ['quotation marks are «…», inside them „…“']],
    ['«Манас', ['a quotation mark « is not closed']],
    ['Манас»', ['quotation marks « and » must stand in pairs, inside them „…“']],
    ['«а «б» в»', ['quotation marks « and » must stand in pairs, inside them „…“']],
    ['Киргизия', ['Кыргызстан, кыргызский, never Киргизия']],
    ['еще один', ['ё is written always: "еще"']], ['Партнеры', ['ё is written always: "Партнеры"']], ['нееще', []],
    ['Запад - Восток', ['a dash is " — "']], ['два  слова', ['two spaces']], ['Ура!', ['no exclamation marks']],
    ['[база](fact:some-base)', []],
  ])('in Russian: %s', (text, faults) => {
    expect(textFaults(text, 'ru', words)).toEqual(faults)
  })

  it('in Kyrgyz is the same, but for what is Russian alone', () => {
    expect(textFaults('еще Киргизия', 'ky', noLintWords)).toEqual([])
    expect(textFaults('Манас!', 'ky', noLintWords)).toEqual(['no exclamation marks'])
  })

  it('knows no name in Latin letters that the language’s own list has not', () => {
    expect(textFaults('Договор USAID', 'ru', noLintWords)).toEqual(['Latin letters: USAID'])
  })
})

describe('a text that is too long', () => {
  const many = (count: number) => Array.from({ length: count }, () => 'слово').join(' ')

  it.each([
    ['answer', false, 12], ['answer', true, 12], ['front', false, 24], ['front', true, 30], ['why', false, 30],
  ] as const)('is an %s (%s) of more than %d words', (field, isLong, most) => {
    expect(lengthFault(field, many(most - 1), isLong)).toBeUndefined()
    expect(lengthFault(field, many(most), isLong)).toBeUndefined()
    expect(lengthFault(field, many(most + 1), isLong)).toBe(`${most + 1} words, at most ${most}`)
  })

  it('is none of another field, and a dash is no word', () => {
    expect(lengthFault('statement', many(99), false)).toBeUndefined()
    expect(lengthFault('answer', `${many(6)} — ${many(6)}`, false)).toBeUndefined()
  })
})
