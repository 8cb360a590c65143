import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packList, queryOfCards, queryOfFacts, spellLists, unpackList } from '../../../../domain/scheduling/list-address.ts'

const all = Array.from({ length: 1_700 }, (_, place) => `a-fact-with-a-name-${place}/card`)
/** The longest list: 1,700 bits in digits of six, its mark and its way. */
const LONGEST = Math.ceil(1_700 / 6) + '.'.length + 1 + 7

const someOf = fc.oneof(
  fc.subarray(all),
  fc.subarray(all, { maxLength: 30 }),
  fc.tuple(fc.nat(1_700), fc.nat(1_700)).map(([from, to]) => all.slice(from, to)),
  fc.constantFrom([], all, all.slice(1), all.slice(0, -1), all.filter((_, place) => place % 2 === 0)),
)

describe('a list in an address', () => {
  it('comes back as it was, in the order of the deck', () => {
    fc.assert(fc.property(someOf, (ids) => {
      expect(unpackList(packList(ids.toReversed(), all), all)).toEqual(ids)
    }))
  })

  it('is short, whatever it holds, and needs no escape', () => {
    fc.assert(fc.property(someOf, (ids) => {
      const list = packList(ids, all)
      expect(list.length).toBeLessThanOrEqual(LONGEST)
      expect(list).toMatch(/^[\w./~-]*$/)
    }))
  })

  it('of a few stands there by name, and is read in another deck too', () => {
    const list = packList(['b', 'a'], ['a', 'b', 'c'])
    expect(list).toBe('a~b')
    expect(unpackList(`${list}~gone`, ['b', 'a', 'new'])).toEqual(['b', 'a'])
  })

  it.each([[159, true], [160, true], [161, false], [162, false]])('of %d letters stands there by name up to 160', (letters, isSpelt) => {
    const two = ['a'.repeat(80), 'b'.repeat(letters - 81)]
    const list = packList(two, [...two, 'c'])
    expect(list === two.join('~')).toBe(isSpelt)
    expect(unpackList(list, [...two, 'c'])).toEqual(two)
  })

  it('reads the same in every release: links are kept', () => {
    const long = all.slice(0, 100)
    expect([
      packList(long.slice(0, 40), long), packList(long.slice(7, 98), long),
      packList(long.filter((_, place) => place % 3 === 0), long), packList(all.slice(1, 1_400), all),
    ]).toEqual(['1hjj8j9.rAoB8B', '1hjj8j9.rH7CC', '1hjj8j9.bJJJJJJJJJJJJJJJJJ', 'k2c9vf.rB3rBsJ'])
  })

  it('of many holds nothing in another deck, where its places mean something else', () => {
    const list = packList(all.slice(3, 99), all)
    expect(list.length).toBeLessThan(20)
    expect(unpackList(list, all.slice(1))).toEqual([])
  })

  it('never throws for what is no list', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(unpackList(text, ['a'])).toEqual(text.split('~').includes('a') ? ['a'] : [])
    }))
    fc.assert(fc.property(fc.string(), (text) => {
      const mark = packList(all, all).split('.')[0]
      expect(unpackList(`${mark}.${text}`, all).every(id => all.includes(id))).toBe(true)
    }))
  })
})

describe('the query of a session', () => {
  const cards = all.map(id => ({ id }))
  const facts = all.map(id => ({ id: id.replace('/card', '') }))
  const index = { deck: { facts }, queueCards: cards } as unknown as Parameters<typeof spellLists>[1]

  it('says its lists by place, and spells them out again', () => {
    const someFacts = facts.slice(0, 500).map(({ id }) => id)
    const someCards = all.slice(700)
    expect(queryOfFacts(someFacts, index).facts.length).toBeLessThan(20)
    expect(spellLists(queryOfFacts(someFacts, index), index)).toEqual({ facts: someFacts.join('~') })
    expect(spellLists(queryOfCards(someCards, index), index)).toEqual({
      custom: 'cards', counts: 'yes', cards: someCards.join('~'),
    })
  })

  it('loses names that the deck does not have, and stays as it is where it has no list', () => {
    const [one, two] = facts
    expect(spellLists({ facts: `${two!.id}~gone~${one!.id}` }, index)).toEqual({ facts: `${one!.id}~${two!.id}` })
    expect(spellLists({ unit: 'a' }, index)).toEqual({ unit: 'a' })
  })
})
