import { describe, expect, it } from 'vitest'
import { excerpt, markText } from '../../../../domain/search/search-marks.ts'

const isKant = (key: string): boolean => key === 'kant'
const shown = (text: string): string => excerpt(text, isKant).map(part => part.isHit ? `[${part.text}]` : part.text).join('')
/** So many letters in words of four. */
const words = (letters: number): string => 'abcd '.repeat(Math.ceil(letters / 5)).slice(0, letters)

describe('a text with what was found in it', () => {
  it.each([
    ['The Kant base', ['The ', '[Kant]', ' base']], ['Kant', ['[Kant]']], ['Osh', ['Osh']], ['', []],
    ['Kant and KANT', ['[Kant]', ' and ', '[KANT]']], ['Кант', ['[Кант]']],
  ])('is in pieces that together are the text: %s', (text, pieces) => {
    expect(markText(text, isKant).map(part => part.isHit ? `[${part.text}]` : part.text)).toEqual(pieces)
  })

  it('has hits that overlap as one', () => {
    const found = ['multi', 'multivector']
    expect(markText('a multi-vector policy', key => found.includes(key))).toEqual([
      { text: 'a ', isHit: false }, { text: 'multi-vector', isHit: true }, { text: ' policy', isHit: false },
    ])
    expect(markText('multi vector', key => found.includes(key))).toEqual([
      { text: 'multi', isHit: true }, { text: ' vector', isHit: false },
    ])
  })
})

describe('an excerpt', () => {
  it.each([[159, false], [160, false], [161, true], [162, true]])('is all of a text of 160 letters: of %d', (length, isCut) => {
    const text = `Kant ${'x'.repeat(length - 5)}`
    expect(shown(text)).toBe(`[Kant]${text.slice(4, 160)}${isCut ? ' …' : ''}`)
  })

  it.each([[33, 'abcd '], [34, 'abcd '], [35, '… '], [38, '… ']])(
    'has up to 40 letters before the first hit, from the beginning of a word: with a word of %d', (letters, start) => {
      const text = `abcd ${'x'.repeat(letters)} Kant ${words(200)}`
      expect(shown(text).startsWith(`${start}${'x'.repeat(letters)} [Kant] abcd`)).toBe(true)
    },
  )

  it.each([[39], [50]])('has nothing before the hit where the word there is longer: of %d letters', (letters) => {
    expect(shown(`abcd ${'x'.repeat(letters)} Kant ${words(200)}`).startsWith('… [Kant] abcd')).toBe(true)
  })

  it.each([[164, false], [165, false], [166, true]])('ends with the text where 160 letters reach so far: %d', (length, isCut) => {
    const text = `abcd ${'x'.repeat(35)} Kant `
    expect(shown(text + 'y'.repeat(length - text.length))).toBe(
      `… ${'x'.repeat(35)} [Kant] ${'y'.repeat(Math.min(165, length) - text.length)}${isCut ? ' …' : ''}`)
  })

  it('without a hit is the beginning, cut between words', () => {
    expect(shown(words(300))).toBe(`${words(159)} …`)
  })

  it('of one long word is cut within it, and never within a hit', () => {
    expect(shown('x'.repeat(300))).toBe(`${'x'.repeat(160)} …`)
    expect(excerpt(`${'k'.repeat(300)} abcd`, () => true)).toEqual([
      { text: 'k'.repeat(300), isHit: true }, { text: ' …', isHit: false },
    ])
  })
})
