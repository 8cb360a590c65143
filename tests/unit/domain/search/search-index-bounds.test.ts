import { describe, expect, it } from 'vitest'
import type { SearchDocument } from '../../../../domain/search/search-document.ts'
import { createSearchIndex } from '../../../../domain/search/search-index.ts'

/** Facts by what they say, and whatever else they have. */
function indexOf(...sentences: (string | Partial<SearchDocument> & { text: string })[]) {
  const index = createSearchIndex()
  index.add(sentences.map((each, place): SearchDocument => {
    const { text, ...rest } = typeof each === 'string' ? { text: each } : each
    return { id: `f${place}`, group: 'facts', to: `/${place}`, title: { field: 'sentence', text }, lines: [], weight: 1, ...rest }
  }))
  return (typed: string) => {
    const { groups, ...answer } = index.search(typed, { most: 99 })
    return { ...answer, found: groups.flatMap(({ hits }) => hits.map(({ document }) => document.title.text)) }
  }
}
const times = (count: number, text: string) => Array.from({ length: count }, (_, place) => `${text} ${'bcdfghjk'[place]}`)

describe('words that are written nearly alike', () => {
  it.each([[0, true], [1, true], [4, true], [5, false], [6, false]])('count where fewer than five have the word: %d', (exact, isFound) => {
    const search = indexOf(...times(exact, 'kantora'), 'kantura')
    expect(search('kantora ').found.includes('kantura')).toBe(isFound)
  })

  it.each([
    ['mantor', 'mantur', true], ['manto', 'mantu', false],
  ])('count beside it from six letters on: %s, %s', (typed, other, isFound) => {
    expect(indexOf(typed, other)(`${typed} `).found).toEqual(isFound ? [typed, other] : [typed])
  })

  it.each([
    ['mantor', 'mantur', true], ['mant', 'munt', true], ['man', 'mun', false], ['2003', '2004', false],
  ])('count without it from four letters on, and never in figures: %s, %s', (typed, other, isFound) => {
    expect(indexOf(other)(`${typed} `).found).toEqual(isFound ? [other] : [])
  })

  it.each([
    ['mantora', 'muntura', false], ['mantorab', 'munturab', true], ['mantorab', 'munturib', false],
  ])('have one slip below eight letters, and two from there on: %s, %s', (typed, other, isFound) => {
    expect(indexOf(other)(`${typed} `).found).toEqual(isFound ? [other] : [])
  })
})

describe('the beginning of a word', () => {
  it.each([
    ['ma', false], ['man', true], ['mant', true], ['ma ', false], ['man ', true], ['12', true], ['1', false],
    ['12 ', false],
  ])('is found in sentences from three letters or two figures on: "%s"', (typed, isFound) => {
    const text = /\d/.test(typed) ? '12345' : 'mantora'
    expect(indexOf(text)(typed).found).toEqual(isFound ? [text] : [])
  })

  it.each([['m', true], ['ma', true], ['ma ', false]])('is found in names from one letter on, while it is typed: "%s"', (typed, isFound) => {
    const name = indexOf({ text: 'Mantora', title: { field: 'title', text: 'Mantora' } })
    expect(name(typed).found).toEqual(isFound ? ['Mantora'] : [])
  })
})

describe('the other layout of the keyboard', () => {
  // The keys of "ka", "kan" and "kant" with Russian letters.
  it.each([['лф ', undefined], ['лфт ', 'kan'], ['лфте ', 'kant']])('is tried from three letters on: %s', (typed, readAs) => {
    const search = indexOf({ text: 'Kant', title: { field: 'title', text: 'Ka' }, lines: [{ field: 'name', text: 'Kan' }, { field: 'name', text: 'Kant' }] })
    expect(search(typed).readAs?.trim()).toBe(readAs)
  })
})

describe('what was asked for', () => {
  it('comes first where it is the whole name, four times as weighty', () => {
    const named = (text: string, weight: number) => ({ text, title: { field: 'title' as const, text }, weight })
    const first = (weight: number) => indexOf(named('Kant', 1), named('Kant Kant', weight), ...times(6, 'other'))('kant ').found[0]
    const equal = [1, 2, 3, 3.5, 4, 4.5, 5, 6, 8].findIndex(weight => first(weight) === 'Kant Kant')
    expect(first(1)).toBe('Kant')
    expect(first(20)).toBe('Kant Kant')
    expect(equal).toBeGreaterThan(0)
  })

  it('comes first where it is of the very year, and after that what spans it', () => {
    const at = (text: string, when: string) => ({ text, when })
    expect(indexOf(at('long', '1990/2010'), at('year', '2003'), at('two', '2003/2004'), at('day', '2003-05-01'), at('no', '2004'))('2003 ').found)
      .toEqual(['year', 'day', 'two', 'long'])
  })
})
