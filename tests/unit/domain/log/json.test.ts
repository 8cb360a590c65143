import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJson, isShallow, MAX_DEPTH } from '../../../../domain/log/json.ts'

/** A value inside so many lists, or objects. */
function nested(depth: number, wrap: (value: unknown) => unknown = value => [value]): unknown {
  return depth === 0 ? 1 : wrap(nested(depth - 1, wrap))
}

describe.each([
  ['isJson', isJson],
  ['isShallow', isShallow],
])('%s', (_, accepts) => {
  it.each([
    ['one below', MAX_DEPTH - 1, true],
    ['at', MAX_DEPTH, true],
    ['one above', MAX_DEPTH + 1, false],
  ])('%s the greatest depth', (__, depth, isAccepted) => {
    expect(accepts(nested(depth))).toBe(isAccepted)
    expect(accepts(nested(depth, value => ({ flat: 0, value })))).toBe(isAccepted)
    expect(accepts(nested(depth, value => [0, value, 0]))).toBe(isAccepted)
  })

  it.each([[null], [0], [''], [true], [[]], [{}], [[1, 'a', null]], [{ a: { b: [false] } }]])('lets %j through', (value) => {
    expect(accepts(value)).toBe(true)
  })
})

describe('what JSON can say', () => {
  it('is 32 deep at most, whatever kinds of nesting take turns', () => {
    expect(MAX_DEPTH).toBe(32)
  })

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['no number', Number.NaN],
    ['an endless number', -Infinity],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a big integer', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a class’s instance', new Error('a')],
  ])('is not %s, alone or inside', (_, value) => {
    expect(isJson(value)).toBe(false)
    expect(isJson([value])).toBe(false)
    expect(isJson({ fine: 1, value })).toBe(false)
  })

  it('is an object without a prototype, or from another realm', () => {
    expect(isJson(Object.assign(Object.create(null), { a: 1 }))).toBe(true)
    const otherRealm: unknown = Object.create(Object.create(null))
    expect(isJson(otherRealm)).toBe(true)
  })

  it('comes back from JSON the same', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      expect(isJson(value)).toBe(true)
    }))
  })
})

describe('what is shallow', () => {
  it('may be anything else, such as a date or nothing', () => {
    for (const value of [undefined, new Date(0), Symbol('a'), [undefined]])
      expect(isShallow(value)).toBe(true)
  })
})
