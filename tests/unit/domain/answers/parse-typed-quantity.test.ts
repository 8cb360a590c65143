import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureOf, parseTypedQuantity } from '../../../../domain/answers/parse-typed-quantity.ts'

describe('parseTypedQuantity', () => {
  it.each([
    ['1,700,000,000', 1_700_000_000],
    ['1 700 000 000', 1_700_000_000],
    ['1\u00A0700\u202F000', 1_700_000],
    ['1.700.000', 1_700_000],
    ['4,600', 4600],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['0,125', 0.125],
    ['1,7', 1.7],
    ['zero', 0],
    ['one', 1],
    ['twelve', 12],
    ['twenty-five', 25],
    ['ninety nine', 99],
    ['one hundred and fifty', 150],
    ['a hundred', 100],
    ['two hundred thousand', 200_000],
    ['the 37th', 37],
    ['third', 3],
    ['twice', 2],
    ['half a million', 500_000],
    ['one and a half million', 1_500_000],
    ['1.7 billion', 1_700_000_000],
    ['1,7 bn', 1_700_000_000],
    ['1.7 mlrd', 1_700_000_000],
    ['1,7 млрд', 1_700_000_000],
    ['300m', 300_000_000],
    ['300 mln', 300_000_000],
    ['5k', 5000],
  ])('reads %j as %d', (text, value) => {
    expect(parseTypedQuantity(text)).toMatchObject({ value })
    expect(parseTypedQuantity(text)).not.toHaveProperty('unit')
  })

  it.each([
    '$300 million',
    '300 million dollars',
    'USD 300m',
    'US$300 mln',
    '300 million US dollars',
    '300 млн долларов США',
    '$ 300,000,000',
  ])('reads %j as dollars', (text) => {
    expect(parseTypedQuantity(text)).toMatchObject({ value: 300_000_000, currency: 'USD' })
  })

  it.each([
    ['€3bn', 'EUR'],
    ['3 billion euros', 'EUR'],
    ['3 bn som', 'KGS'],
    ['3 billion rubles', 'RUB'],
    ['3 billion yuan', 'CNY'],
    ['£3 billion', undefined],
  ])('reads the currency of %j', (text, currency) => {
    expect(parseTypedQuantity(text)).toMatchObject({ value: 3_000_000_000, scale: 1e9 })
    expect(parseTypedQuantity(text)?.currency).toBe(currency)
  })

  it.each([
    ['53%', 53, '%'],
    ['53 percent', 53, '%'],
    ['53 per cent', 53, '%'],
    ['50 kilometres', 50, 'km'],
    ['30 billion kWh', 3e10, 'kWh'],
    ['fifty years', 50, 'years'],
    ['every 2 years', 2, 'years'],
    ['180 days', 180, 'days'],
    ['five regional structures', 5, 'regional structures'],
    ['£5', 5, '£'],
  ])('reads the unit of %j', (text, value, unit) => {
    expect(parseTypedQuantity(text)).toMatchObject({ value, unit })
  })

  it.each([
    ['2–3', 2, 3],
    ['150-200', 150, 200],
    ['150 to 200', 150, 200],
    ['from 5 to 11 years', 5, 11],
    ['between 20 and 25 years', 20, 25],
    ['1.86 % to 2.5 %', 1.86, 2.5],
    ['$2–3 million', 2e6, 3e6],
    ['five to six', 5, 6],
    ['500 thousand – 1 million', 5e5, 1e6],
  ])('reads the span %j', (text, value, upTo) => {
    expect(parseTypedQuantity(text)).toMatchObject({ value, upTo })
  })

  it.each([['over 60', 'over'], ['more than $300 million', 'over'], ['a little under 40 km', 'under'], [
    'about 60',
    undefined,
  ]])('hears the bound of %j', (text, bound) => {
    expect(parseTypedQuantity(text)?.bound).toBe(bound)
  })

  it.each([
    '',
    ' ',
    'a',
    'and',
    '%',
    '$',
    'North',
    '5 or 6',
    'five or six',
    'two three',
    '-5',
    '9/11',
    'constructor',
    'Shanghai Five',
  ])('finds no quantity in %j', (text) => {
    expect(parseTypedQuantity(text)).toBeUndefined()
  })

  it('reads every whole number, grouped or not', () => {
    fc.assert(fc.property(fc.nat({ max: 2 ** 31 - 1 }), fc.constantFrom(',', ' ', ''), (value, mark) => {
      const text = String(value).replace(/\B(?=(\d{3})+$)/g, mark)
      expect(parseTypedQuantity(text)).toEqual({ value, scale: 1 })
    }))
  })

  it('never throws and never gives a value that is no number', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '1',
            '23',
            '.',
            ',',
            ' ',
            '-',
            '–',
            '$',
            '%',
            'm',
            'bn',
            ' to ',
            'half ',
            'and ',
            'a ',
            'million',
            'two ',
            'over ',
            'years',
          ),
        ),
        (parts) => {
          expect(Number.isFinite(parseTypedQuantity(parts.join(''))?.value ?? 0)).toBe(true)
        },
      ),
    )
  })
})

describe('measureOf', () => {
  it('knows a measure by all its forms, and nothing that is merely counted', () => {
    expect(['percent', '%', 'Kilometers', 'km', 'year', 'percentages', 'soldiers', 'parts', ''].map(measureOf))
      .toEqual(['%', '%', 'km', 'km', 'years', undefined, undefined, undefined, undefined])
  })
})
