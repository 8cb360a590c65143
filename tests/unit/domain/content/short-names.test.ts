import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factNames, renameLinks } from '../../../../domain/content/short-names.ts'

const many = Array.from({ length: 5_000 }, (_, place) => `fact-number-${place}`)

describe('the short names of facts', () => {
  it('have four letters and figures, follow from the id alone, and lead back', () => {
    const names = factNames(['kyrgyzstan-joined-wto-1998', 'eaeu-2015'])
    expect(names.nameOf('eaeu-2015')).toBe(factNames(['eaeu-2015']).nameOf('eaeu-2015'))
    expect(names.nameOf('eaeu-2015')).toMatch(/^[a-z\d]{4}$/)
    expect(names.idOf(names.nameOf('eaeu-2015'))).toBe('eaeu-2015')
  })

  it('are the same in every release: what travels is read by another', () => {
    const names = factNames(['kyrgyzstan-joined-wto-1998', 'eaeu-2015', 'a'])
    expect(['kyrgyzstan-joined-wto-1998', 'eaeu-2015', 'a'].map(names.nameOf)).toEqual(['mgbg', 'yx0s', 'wi7g'])
  })

  it('are each of one fact, and none is a number', () => {
    const names = factNames(many)
    const all = many.map(names.nameOf)
    expect(new Set(all).size).toBe(many.length)
    expect(all.filter(name => /^\d+$/.test(name))).toEqual([])
    expect(all.map(names.idOf)).toEqual(many)
    // Of those that share a name the first has it.
    expect(all.some(name => name.startsWith('='))).toBe(true)
    expect(names.nameOf(many[0]!)).not.toMatch(/^=/)
  })

  it('of facts that are not there are their ids, and no other name is known', () => {
    const names = factNames(['a'])
    fc.assert(fc.property(fc.stringMatching(/^[b-z-]{1,20}$/), (id) => {
      expect(names.idOf(names.nameOf(id))).toBe(id)
    }))
    expect(() => names.idOf('none')).toThrow('no fact has the short name none')
  })
})

describe('the links of a text', () => {
  it.each([
    ['See [it](fact:a) and [that](fact:b).', 'See [it](fact:A) and [that](fact:B).'], ['(fact:)', '(fact:)'],
    ['fact:a (a)', 'fact:a (a)'],
  ])('are named otherwise: %s', (text, renamed) => {
    expect(renameLinks(text, name => name.toUpperCase())).toBe(renamed)
  })
})
