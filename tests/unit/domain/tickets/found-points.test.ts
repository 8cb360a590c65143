import { describe, expect, it } from 'vitest'
import { foundPoints } from '../../../../domain/tickets/found-points.ts'

const sco = {
  answer: 'Shanghai Cooperation Organization',
  expected: { type: 'entity' as const, entity: 'sco', accept: ['SCO'] },
}

function found(
  outline: string,
  expect: string,
  cards = [] as Parameters<typeof foundPoints>[1][number]['cards'],
): boolean {
  return foundPoints(outline, [{ expect, cards }])[0]!
}

describe('a point of a ticket is found', () => {
  it.each([
    ['months in vain, success only with help', 'For months in vain, then success with outside help.'],
    ['$2 million becomes $17 million', 'The rent of 2 million became 17 million'],
    ['two nervous powers, Russia and China', 'Russia and China got nervous'],
    ['Akayev’s two bases', 'the bases of Akaev'],
  ])('where most of its words stand: %s', (expected, outline) => {
    expect(found(outline, expected)).toBe(true)
  })

  it.each([
    ['no two points alike', 'Russia opened a base at Kant', 'the rent rose to $17 million'],
    ['an empty outline', '', 'the rent rose to $17 million'],
    ['only short words', 'it is so and so', 'it is so'],
  ])('not by %s', (_, outline, expected) => {
    expect(found(outline, expected)).toBe(false)
  })

  const twenty = Array.from('bcdfghjklmnpqrstvwxz', letter => `a${letter}${letter}b${letter}a`)

  it.each([[10, false], [11, false], [12, true], [13, true]])('from a share of 0.6 on: %d words of twenty', (count, isFound) => {
    expect(found(twenty.slice(0, count).join(' '), twenty.join(' '))).toBe(isFound)
  })

  it.each([['used', 'useds', true], ['uses', 'use', false], ['bases', 'bas', false], ['bases', 'base', false], ['based', 'bases', true]])(
    'with its ending where it has more than four letters: %s, %s', (outline, expected, isFound) => {
      expect(found(outline, expected)).toBe(isFound)
    },
  )

  it.each([['abc', false], ['abcd', true], ['abcde', true]])('by an answer of four letters at least: %s', (answer, isFound) => {
    const card = { answer, expected: { type: 'text' as const, accept: [] } }
    expect(found(`${answer} treaty`, 'treaty river quarry lantern wolf', [card])).toBe(isFound)
  })

  it('from three of five on', () => {
    const expected = 'alpha bravo charlie delta echos'
    expect(found('alpha bravo charlie', expected)).toBe(true)
    expect(found('alpha bravo', expected)).toBe(false)
  })

  it('by words of 4 letters and by numbers of any length', () => {
    expect(found('base', 'base')).toBe(true)
    expect(found('war', 'war')).toBe(false)
    expect(found('17', '17')).toBe(true)
  })

  it('by an answer of its fact’s cards and one word of its own', () => {
    const expected = 'the organization of six states, founded after five'
    expect(found('The Shanghai Cooperation Organization has six states', expected, [sco])).toBe(true)
    expect(found('Something about NATO', expected, [sco])).toBe(false)
  })
})

describe('a point in Russian or Kyrgyz', () => {
  const isFound = (outline: string, expect: string, cards: Parameters<typeof foundPoints>[1][number]['cards'] = []) =>
    foundPoints(outline, [{ expect, cards }])[0]

  it('is found by its words in other cases, and not by other words', () => {
    const expected = 'Членство в ШОС даёт Кыргызстану голос в вопросах безопасности.'
    expect(isFound('членство в ШОС, голос Кыргызстана, вопросы безопасности', expected)).toBe(true)
    expect(isFound('торговля с Китаем', expected)).toBe(false)
    const kyrgyz = 'Кыргызстандын карызы Эксимбанкка болгон.'
    expect(isFound('Кыргызстан Эксимбанктан карыз алган', kyrgyz)).toBe(true)
    expect(isFound('авиабаза жабылган', kyrgyz)).toBe(false)
  })

  it('is found by an answer in another case with a word of the point', () => {
    const cards = [{ answer: 'Эксимбанк Китая', expected: { type: 'text' as const, accept: [] } }]
    expect(isFound('долг Эксимбанку Китая', 'Больше всего Кыргызстан задолжал одному банку, долг растёт.', cards)).toBe(true)
  })
})
