import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countShared, holdsPhrase, isSameText, likeness, stemsOf } from '../../../../domain/quiz/words.ts'

describe('the telling words of a text', () => {
  it.each([
    ['The economic economy', ['econom']],
    ['loans loan', ['loan']],
    ['his bus, a gas pass', ['bus', 'gas', 'pass']],
    ['of and in on', []],
    ['', []],
    ['  Kyrgyzstan  Treaties ', ['treati']],
    ['abcdef abcdefg abcdefh', ['abcdef']],
    ['abcde', ['abcde']],
  ])('of %j are %j', (text, stems) => {
    expect([...stemsOf(text)]).toEqual(stems)
  })

  it('are the same every time', () => {
    expect(stemsOf('a lasting peace')).toBe(stemsOf('a lasting peace'))
  })
})

describe('what two sets share', () => {
  const anySet = fc.array(fc.integer({ min: 0, max: 9 })).map(items => new Set(items.map(String)))

  it('is counted, whichever comes first, and likeness is its share of all', () => {
    fc.assert(fc.property(anySet, anySet, (first, second) => {
      const shared = first.intersection(second).size
      expect(countShared(first, second)).toBe(shared)
      expect(countShared(second, first)).toBe(shared)
      expect(likeness(first, second)).toBe(shared === 0 ? 0 : shared / first.union(second).size)
    }))
  })
})

describe('a phrase in a text', () => {
  it.each([
    ['The Treaty of Osh', 'treaty of osh', true],
    ['The Treaties of Osh', 'treaty', false],
    ['Treaty', 'Treaty of Osh', false],
    ['Anything', '', false],
    ['Anything', '  ', false],
    ['cafés of Osh', 'CAFES', true],
  ])('%j holds %j: %s', (text, phrase, holds) => {
    expect(holdsPhrase(text, phrase)).toBe(holds)
  })

  it('is the same text but for case, accents and articles', () => {
    expect(isSameText('The Élite', 'elite')).toBe(true)
    expect(isSameText('elite', 'elites')).toBe(false)
  })
})
