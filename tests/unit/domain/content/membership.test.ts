import { describe, expect, it } from 'vitest'
import type { FactSource } from '../../../../domain/content/schemas.ts'
import { countMember } from '../../../../domain/content/membership.ts'

const facts = new Map([['a', {}], ['gone', { withdrawn: true }]] as [string, FactSource][])
const count = (...members: [fact: string, entry: string][]) => {
  const owner = new Map<string, string>()
  return members.map(([fact, entry]) => countMember(fact, entry, { kind: 'unit', facts, owner }))
}

describe('a fact as a member', () => {
  it('is one of one entry', () => {
    expect(count(['a', 'one'])).toEqual([undefined])
    expect(count(['a', 'one'], ['a', 'two'], ['a', 'three'], ['a', 'one'])).toEqual([
      undefined, 'the fact "a" is already in the unit one', 'the fact "a" is already in the unit one',
      'the fact "a" is already in the unit one',
    ])
  })

  it('is there, and not withdrawn', () => {
    expect(count(['lost', 'one'], ['gone', 'one'], ['gone', 'two'])).toEqual([
      'there is no fact "lost"', 'the fact "gone" is withdrawn', 'the fact "gone" is withdrawn',
    ])
  })
})
