import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSearch, wholeKey } from '../../../../domain/search/search-query.ts'

const first = (typed: string) => parseSearch(typed).words.map(([key]) => key)

describe('what was typed', () => {
  it.each([['kant', true], ['kant ', false], ['2003', true], ['kant.', false], ['', false], ['Кант', true]])(
    'may go on where it ends in a letter or figure: "%s"', (typed, isLastOpen) => {
      expect(parseSearch(typed).isLastOpen).toBe(isLastOpen)
    },
  )

  it.each([['Kant', false], ['Кант', true], ['Kant Кант', true], ['2003', false]])('is Cyrillic where a letter is: %s', (typed, isCyrillic) => {
    expect(parseSearch(typed).isCyrillic).toBe(isCyrillic)
  })

  it.each([
    ['the kant base ', ['kant', 'base']], ['kant the', ['kant', 'the']], ['kant the ', ['kant']],
    ['the of ', ['the', 'of']], ['', []], ['— !', []],
  ])('is without words that stand everywhere, unless one is still typed or nothing else is left: "%s"', (typed, words) => {
    expect(first(typed)).toEqual(words)
  })

  it.each([[11, 11], [12, 12], [13, 12]])('has twelve words at most: %d', (count, kept) => {
    expect(first(Array.from({ length: count }, (_, place) => `word${'bcdfghjklmnpq'[place]}`).join(' '))).toHaveLength(kept)
  })

  it.each([[199, 1], [200, 1], [201, 0]])('has 200 letters at most: %d', (length, count) => {
    const text = `${' '.repeat(length - 1)}k`
    expect(first(text)).toHaveLength(count)
  })

  it('has words with and without the ending of a case', () => {
    expect(parseSearch('внешней политике ').words.map(keys => keys.length)).toEqual([2, 2])
    expect(parseSearch('kants ').words).toEqual([['kant']])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (typed) => {
      expect(parseSearch(typed).words.flat()).not.toContain('')
    }))
  })
})

describe('the time that a search asks for', () => {
  it.each([
    ['2003', '2003-01-01', '2003-12-31'], ['July 1999', '1999-07-01', '1999-07-31'],
    ['7 July 1999', '1999-07-07', '1999-07-07'],
    ['1990s', '1990-01-01', '1999-12-31'], ['1999–2003', '1999-01-01', '2003-12-31'],
    ['from 16 May 1992 to 3 June 1993', '1992-05-16', '1993-06-03'], ['7 июля 1999 г.', '1999-07-07', '1999-07-07'],
    ['kant 2003 base', '2003-01-01', '2003-12-31'],
  ])('is the date in it: %s', (typed, from, to) => {
    expect(parseSearch(typed).dated?.span).toEqual({ first: from, last: to })
  })

  it.each([['kant'], ['12'], ['July'], ['3003'], ['0999'], ['']])('is none where no year of these millennia is named: %s', (typed) => {
    expect(parseSearch(typed).dated).toBeUndefined()
  })

  it('leaves the other words beside it', () => {
    expect(parseSearch('kant 7 July 1999 base ').dated!.words.map(([key]) => key)).toEqual(['kant', 'base'])
    expect(parseSearch('2003').dated!.words).toEqual([])
  })
})

describe('a whole name as one key', () => {
  it.each([['Kant Air Base', 'kant air base'], ['multi-vector', 'multi vector'], ['', '']])('%s is %s', (text, key) => {
    expect(wholeKey(text)).toBe(key)
  })
})
