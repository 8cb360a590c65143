import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '#domain/content/text-figures'
import { figuresOf, holdsFigure, indexFigures } from '#domain/content/text-figures'

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
]
const only = (text: string): Figure => {
  const figures = figuresOf(text)
  expect(figures).toHaveLength(1)
  return figures[0]!
}
const holds = (source: string, claim: string): boolean =>
  figuresOf(claim).every(figure => holdsFigure(indexFigures(source), figure))

describe('a figure of a text', () => {
  it.each([
    ['7 July 1999', 7, 7, 1999], ['7th of July 1999', 7, 7, 1999], ['July 7, 1999', 7, 7, 1999],
    ['7.07.1999', 7, 7, 1999],
    ['1999-07-07', 7, 7, 1999], ['1 Sept. 2001', 1, 9, 2001], ['22nd Jan 2010', 22, 1, 2010],
  ])('is a day: %s', (text, day, month, year) => {
    expect(only(text)).toMatchObject({ kind: 'date', day, month, year, text, at: 0 })
  })

  it.each(months.map((name, place) => [name, place + 1] as const))('is in the month %s by its name or three letters', (name, month) => {
    expect(only(`It was in ${name} 1999.`)).toMatchObject({ kind: 'date', month, year: 1999, at: 10 })
    expect(only(`${name.slice(0, 3)} 2005`)).toMatchObject({ kind: 'date', month, year: 2005 })
    expect(only(`on 3 ${name}`)).toMatchObject({ kind: 'date', month, day: 3 })
    expect(only(`on ${name} 3`)).toMatchObject({ kind: 'date', month, day: 3 })
  })

  it.each([
    ['999', 'number'], ['1000', 'year'], ['1999', 'year'], ['2099', 'year'], ['2100', 'number'], ['3000', 'number'],
    ['1999 %', 'number'], ['$1999', 'number'], ['1999.5', 'number'], ['1999 million', 'number'],
  ])('of four digits is a year from 1000 to 2099, unless it measures something: %s', (text, kind) => {
    expect(only(text).kind).toBe(kind)
  })

  it.each([
    ['the 1990s', 1990], ['the 1990’s', 1990], ['the nineties', 1990], ['the 2000s', 2000], ['the fifties', 1950],
    ['the sixties', 1960], ['the seventies', 1970], ['the eighties', 1980],
  ])('is a decade: %s', (text, decade) => {
    expect(only(text)).toMatchObject({ kind: 'decade', decade })
  })

  it.each([
    ['1,500', 1500, 1], ['1 500', 1500, 1], ['1.5', 1.5, 1], ['1,5', 1.5, 1], ['12,345,678.5', 12_345_678.5, 1],
    ['two hundred', 200, 100], ['3 thousand', 3000, 1e3], ['1.7 million', 1.7e6, 1e6], ['1.7 mln', 1.7e6, 1e6],
    ['1.7mn', 1.7e6, 1e6], ['1.7m', 1.7e6, 1e6], ['2 billion', 2e9, 1e9], ['2 bln', 2e9, 1e9], ['2bn', 2e9, 1e9],
    ['2 milliards', 2e9, 1e9], ['4 trillion', 4e12, 1e12], ['4 tn', 4e12, 1e12], ['zero', 0, 1], ['nine', 9, 1],
    ['ten', 10, 1], ['eleven', 11, 1], ['nineteen', 19, 1], ['twenty', 20, 1], ['twenty-one', 21, 1],
    ['ninety nine', 99, 1],
    ['first', 1, 1], ['twelfth', 12, 1], ['21st', 21, 1], ['2nd', 2, 1], ['3rd', 3, 1], ['4th', 4, 1],
  ])('is a number in figures or words: %s', (text, value, scale) => {
    expect(only(text)).toMatchObject({ kind: 'number', value, scale })
  })

  it.each([['thirteenth'], ['often'], ['someone'], ['May be'], ['a market'], ['hundred']])('is not in "%s"', (text) => {
    expect(figuresOf(text)).toEqual([])
  })

  it('stands where it is said to, whatever stands before it', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ a-z,]{0,20} $/), fc.integer({ min: 2100, max: 99_999 }), (before, value) => {
      fc.pre(figuresOf(before).length === 0)
      expect(only(`${before}${value}`)).toMatchObject({ kind: 'number', value, at: before.length })
    }))
  })

  it('is read once, in its most telling form', () => {
    expect(figuresOf('From 7 July 1999 to the 2000s, 12 of 1,000 in 2003.').map(({ text }) => text))
      .toEqual(['7 July 1999', '2000s', '2003', '12', '1,000'])
    expect(only('9/11')).toMatchObject({ kind: 'date', month: 9, day: 11 })
  })
})

describe('a figure stands in a text', () => {
  it.each([
    ['in another form', '1.7 billion', '$1,700,000,000', true], ['in words', '21 states', 'twenty-one states', true],
    ['as a share', '53 per cent', '53 %', true],
    ['with its scale elsewhere', 'from 2 to 17 million', '2 million', true],
    ['without any scale', '2 to 17', '2 million', false],
    ['of another scale', '2 to 17 thousand', '2 million', false], ['with its value alone', '2,000 men', '2', false],
    ['as the mantissa', '2 thousand men', '2', true],
    ['as a year', 'in 1999', 'in 1999', true], ['not as another year', 'in 1999', 'in 1998', false],
    ['as a number that is a year', '1999 %', 'in 1999', true],
    ['as a year that is a number', 'in 1999', '1999 men', true],
    ['as a year of the decade: its first', 'in 1990', 'the 1990s', true], ['its last', 'in 1999', 'the 1990s', true],
    ['the one before', 'in 1989', 'the 1990s', false], ['the one after', 'in 2000', 'the 1990s', false],
    ['as the decade', 'the nineties', 'the 1990s', true], ['as the day', 'on 7 July 1999', 'July 7, 1999', true],
    ['as the day of another year', 'on 7 July 1999', '7 July 2001', false],
    ['as the day without its year', 'on 7 July 1999', '7 July', true],
    ['as another day', 'on 7 July 1999', '8 July 1999', false],
    ['as the day with its year apart', 'On 7 July of that year, 1999', '7 July 1999', true],
    ['as the month of the day', 'on 7 July 1999', 'in July 1999', true],
    ['as a month beside its year', 'In July, as all through 1999', 'in July 1999', true],
    ['as a month of another year', 'in July 2001', 'in July 1999', false],
    ['as another month', 'in June 1999', 'in July 1999', false],
    ['not as a mark of a reference', 'as said [12]', 'twelve', false],
    ['not as marks', 'as said [12, 14–16]', '14', false],
  ])('%s: "%s" has %s: %s', (_, source, claim, isThere) => {
    expect(holds(source, claim)).toBe(isThere)
  })

  it('that is its own', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), (value) => {
      const text = `It was ${value.toLocaleString('en')}.`
      expect(holds(text, text)).toBe(true)
    }))
  })
})
