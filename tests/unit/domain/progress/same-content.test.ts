import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasSameContent } from '../../../../domain/progress/same-content.ts'

describe('two values', () => {
  it.each([
    ['the same object', { a: 1 }, { a: 1 }, true],
    ['keys in another order', { a: 1, b: [2] }, { b: [2], a: 1 }, true],
    ['an absent field and an undefined one', { a: 1 }, { a: 1, b: undefined }, true],
    ['an absent field and a null one', { a: 1 }, { a: 1, b: null }, false],
    ['not a number, twice', { a: Number.NaN }, { a: Number.NaN }, true],
    ['the two zeros', 0, -0, true],
    ['lists in another order', [1, 2], [2, 1], false],
    ['a list and an object', [1], { 0: 1 }, false],
    ['nothing and null', undefined, null, false],
    ['an inherited field', JSON.parse('{"toString":1}'), {}, false],
    ['prototype keys', JSON.parse('{"__proto__":{"a":1}}'), JSON.parse('{"__proto__":{"a":2}}'), false],
  ])('%s', (_, a, b, isSame) => {
    expect([hasSameContent(a, b), hasSameContent(b, a)]).toEqual([isSame, isSame])
  })

  it('that went through JSON are the same', () => {
    fc.assert(fc.property(fc.jsonValue(), value => hasSameContent(JSON.parse(JSON.stringify(value)), value)))
  })
})
