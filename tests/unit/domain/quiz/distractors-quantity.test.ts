import { describe, expect, it } from 'vitest'
import { measureFormat, plainAmount, quantityPool } from '../../../../domain/quiz/distractors-quantity.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { smallDeck } from './small-deck.ts'

describe('an amount as it is written', () => {
  it.each([
    ['three (Russia, China, the USA)', 'three'], ['$3 million', '$3 million'], ['3 (a) of 4 (b)', '3 of 4'],
  ])('%s: %s', (answer, plain) => {
    expect(plainAmount(answer)).toBe(plain)
  })

  it.each([
    ['$300 million', '$# million'], ['€1,200.50', '€#'], ['three', 'number'], ['Fifty bases', 'number bases'],
    ['twelve', 'number'],
    ['thirteen', 'thirteen'], ['3rd', 'ordinal'], ['the 2nd', 'ordinal'], ['21st', 'ordinal'],
    ['5th of 9', 'ordinal of #'],
    ['first', 'ordinal'], ['the fifth', 'ordinal'], ['sixth', 'sixth'], ['the first one', 'the first number'],
    ['three (a)', 'number'],
    ['bone', 'bone'], ['7 km', '# km'],
  ])('%s is like %s', (answer, format) => {
    expect(measureFormat(answer)).toBe(format)
  })
})

type Measure = { currency?: 'USD' | 'EUR', unit?: string, upTo?: number }
let count = 0
const amount = (value: number, text: string, measure: Measure = {}, front = `How much is thing ${++count}?`, topic = 'treaties') => ({
  id: `q${++count}`, statement: `It is ${text}.`, topic,
  cards: [{ front, answer: text, expected: { type: 'quantity' as const, value, accept: [], ...measure } }],
})
function poolFor(...facts: ReturnType<typeof amount>[]) {
  const index = smallDeck(facts)
  return quantityPool(index.deck.cards[0]!, createQuizContext(index))
}
const textsFor = (...facts: ReturnType<typeof amount>[]) =>
  [...new Set(poolFor(...facts)?.pairs.flat().map(({ text }) => text))].toSorted()

describe('wrong amounts', () => {
  // Two that are always good: whatever joins them is judged by itself.
  const others = [amount(150, '150 km', { unit: 'km' }), amount(50, '50 km', { unit: 'km' })]
  const joins = (value: number, text = `${value} km`, measure: Measure = { unit: 'km' }, key: Measure = { unit: 'km' }) =>
    textsFor(amount(100, '100 km', key), ...others, amount(value, text, measure)).includes(text)

  it.each([
    // Six times as much, or as little.
    [600, true], [601, false], [16.7, true], [16.6, false],
    // Four in a hundred of the key could be a rounding.
    [104, false], [104.1, true], [96, false], [95.9, true], [100, false],
  ])('may be %d beside 100: %s', (value, isGood) => {
    expect(joins(value)).toBe(isGood)
  })

  it('may not overlap with the key, where one of them is a span', () => {
    expect(joins(120, '120 km', { unit: 'km' }, { unit: 'km', upTo: 120 })).toBe(false)
    expect(joins(120, '120 km', { unit: 'km' }, { unit: 'km', upTo: 119 })).toBe(true)
    expect(joins(80, '80 km', { unit: 'km', upTo: 100 })).toBe(false)
    expect(joins(80, '80 km', { unit: 'km', upTo: 99 })).toBe(true)
  })

  it('are of one unit, one currency and one writing', () => {
    expect(joins(200, '200 km', { unit: 'miles' })).toBe(false)
    expect(joins(200, '200 km', { unit: 'km', currency: 'USD' })).toBe(false)
    expect(joins(200, '200 miles', { unit: 'km' })).toBe(false)
  })

  it('may be counts of anything when they are bare', () => {
    const bare = (value: number, unit: string) => amount(value, String(value), { unit })
    expect(textsFor(bare(10, 'bases'), bare(20, 'years'), bare(30, 'seats'))).toEqual(['20', '30'])
    expect(textsFor(
      amount(3, 'three', { unit: 'bases' }), amount(4, 'four', { unit: 'years' }), amount(5, 'five (all)', { unit: 'seats' }),
    )).toEqual(['five', 'four'])
  })

  it('of one currency need no unit', () => {
    const dollars = (value: number, unit?: string) => amount(value, `$${value}`, { currency: 'USD', unit })
    expect(textsFor(dollars(10, 'a'), dollars(20, 'b'), dollars(30))).toEqual(['$20', '$30'])
  })

  it('are none that the stem says, nor another answer to it in the same paragraph', () => {
    expect(textsFor(amount(100, '100 km', { unit: 'km' }, 'Is it more than 150 km?'), ...others, amount(70, '70 km', { unit: 'km' })))
      .toEqual(['50 km', '70 km'])
    const place = { evidence: [{ article: 'doe-2020', section: 'eu', paragraph: 7, stance: 'supports' as const }] }
    const near = (front: string) => ({ ...amount(70, '70 km', { unit: 'km' }, front), ...place })
    const key = { ...amount(100, '100 km', { unit: 'km' }, 'How long is the lasting northern border railway?'), ...place }
    expect(textsFor(key, near('How long is the lasting northern border railway?'), ...others)).toEqual(['150 km', '50 km'])
    expect(textsFor(key, near('How long is the lasting northern valley?'), ...others)).toEqual(['150 km', '50 km', '70 km'])
  })

  it('stand in order, with what they really are', () => {
    const pool = poolFor(amount(100, '100 km', { unit: 'km' }), ...others)!
    expect(pool).toMatchObject({ keyText: '100 km', keyPosition: 100 })
    const [pair] = pool.pairs
    expect(pair!.map(({ position }) => position).toSorted((a, b) => a! - b!)).toEqual([50, 150])
    expect(pair!.find(({ position }) => position === 50)!.rationale).toMatchObject({
      kind: 'other-fact', values: { option: '50 km', statement: 'It is 50 km.' }, factId: others[1]!.id,
    })
  })

  it('are those of the key’s topic, unit and size first', () => {
    const far = [2, 3, 4, 5, 6].map(factor => amount(factor * 100, `${factor * 100} km`, { unit: 'km' }, undefined, 'bases'))
    const texts = textsFor(amount(100, '100 km', { unit: 'km' }), ...others, ...far)
    expect(texts).toEqual(['150 km', '200 km', '300 km', '400 km', '50 km'])
  })

  it('are none for a card of another type', () => {
    const index = smallDeck([{ id: 'a', statement: 'A.', cards: [{ front: '?', answer: 'x', expected: { type: 'text', accept: [] } }] }])
    expect(quantityPool(index.deck.cards[0]!, createQuizContext(index))).toBeUndefined()
  })
})
