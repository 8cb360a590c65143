import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighboursOf } from '../../../../domain/course/neighbours.ts'

describe('the neighbours of a fact', () => {
  const order = ['a', 'b', 'c', 'd', 'e']
  it.each([
    ['c', [], ['b', 'd']],
    ['a', [], ['b', 'c']],
    ['e', [], ['c', 'd']],
    ['c', ['b', 'd'], ['a', 'e']],
    ['c', ['a', 'b', 'd', 'e'], []],
    ['x', [], []],
  ])('of %s, without %j, are %j', (fact, hidden, neighbours) => {
    expect(neighboursOf(fact, order, id => !hidden.includes(id))).toEqual(neighbours)
  })

  it('are never the fact itself nor one that must not be shown, and none that may be is nearer', () => {
    const ids = fc.uniqueArray(fc.nat(30).map(String), { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(ids, fc.nat(), fc.func(fc.boolean()), (unit, at, mayShow) => {
      const fact = unit[at % unit.length]!
      const near = neighboursOf(fact, unit, mayShow)
      const distance = (id: string): number => Math.abs(unit.indexOf(id) - unit.indexOf(fact))
      expect(near.every(id => id !== fact && mayShow(id))).toBe(true)
      const others = unit.filter(id => id !== fact && mayShow(id) && !near.includes(id))
      expect(others.every(id => near.length === 2 && near.every(each => distance(each) <= distance(id)))).toBe(true)
    }))
  })
})
