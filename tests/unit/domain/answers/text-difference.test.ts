import { describe, expect, it } from 'vitest'
import { differenceOf, editDistance } from '../../../../domain/answers/text-difference.ts'
import { cutText, LONGEST_TYPED_ANSWER } from '../../../../domain/answers/typed-length.ts'

/** "=same", "-missing", "+extra". */
function parts(typed: string, expected: string): string[] {
  const signs = { same: '=', missing: '-', extra: '+' }
  return differenceOf(typed, expected).map(({ text, kind }) => signs[kind] + text)
}

describe('the difference', () => {
  it.each<[string, string, string[]]>([
    ['grants', 'grants', ['=grants']],
    ['', '', []],
    ['', 'ab', ['-ab']],
    ['ab', '', ['+ab']],
    ['abc', 'abcd', ['=abc', '-d']],
    ['abcd', 'abc', ['=abc', '+d']],
    ['xabc', 'abc', ['+x', '=abc']],
    ['abc', 'xabc', ['-x', '=abc']],
    ['abxcd', 'abcd', ['=ab', '+x', '=cd']],
    ['abcd', 'abxcd', ['=ab', '-x', '=cd']],
    ['abxd', 'abcd', ['=ab', '-c', '+x', '=d']],
    ['ABCD', 'abcd', ['=abcd']],
    ['sari', 'Sarı', ['=Sarı']],
    ['cafe', 'Café', ['=Café']],
    ['Cafe\u0301', 'Café', ['=Café']],
    ['abcabd', 'abdabc', ['=ab', '-d', '+c', '=ab', '-c', '+d']],
  ])('of %j and %j', (typed, expected, shown) => {
    expect(parts(typed, expected)).toEqual(shown)
  })

  it('of texts too long is both, whole, in NFC', () => {
    const long = 'cafe\u0301'.repeat(300)
    expect(parts(long, 'x')).toEqual([`+${long.normalize('NFC')}`, '-x'])
    expect(parts('x', long)).toEqual(['+x', `-${long.normalize('NFC')}`])
    expect(parts('', long)).toEqual([`-${long.normalize('NFC')}`])
    expect(parts(long, long.normalize('NFC'))).toEqual([`=${long.normalize('NFC')}`])
  })
})

describe('two texts', () => {
  const half = (same: number, all: number) => [`${'a'.repeat(same)}${'x'.repeat(all - same)}`, `${'a'.repeat(same)}${'y'.repeat(all - same)}`] as const

  it.each([[9, 20, false], [10, 20, true], [9, 19, false], [10, 19, true]])(
    'are shown letter by letter where half of them is the same: %d of %d', (same, all, isShown) => {
      expect(parts(...half(same, all))[0]!.startsWith('=')).toBe(isShown)
    },
  )

  it.each([[799, true], [800, true], [801, false]])('are shown letter by letter up to 800 letters: %d', (length, isShown) => {
    expect(parts(`${'a'.repeat(length - 1)}x`, `${'a'.repeat(length - 1)}y`)[0]!.startsWith('=')).toBe(isShown)
  })
})

describe('editDistance', () => {
  it.each<[string, string, number]>([
    ['', '', 0],
    ['a', '', 1],
    ['', 'a', 1],
    ['a', 'b', 1],
    ['ab', 'ba', 1],
    ['abc', 'acb', 1],
    ['abc', 'bca', 2],
    ['ca', 'abc', 3],
    ['abcdef', 'abcfed', 2],
    ['😀a', 'a', 1],
    ['flaw', 'lawn', 2],
  ])('of %j and %j is %i', (first, second, distance) => {
    expect(editDistance(first, second)).toBe(distance)
    expect(editDistance(second, first)).toBe(distance)
  })

  it('of texts too long that are equal is 0, of others the length of the longer', () => {
    expect(editDistance('a'.repeat(900), 'a'.repeat(900))).toBe(0)
    expect(editDistance('a'.repeat(900), 'b')).toBe(900)
    expect(editDistance('b', 'a'.repeat(901))).toBe(901)
  })
})

describe('cutText', () => {
  it('keeps a text up to the limit, and no half character', () => {
    expect(['ab', 'abc', 'abcd'].map(text => cutText(text, 3))).toEqual(['ab', 'abc', 'abc'])
    expect(cutText('ab😀', 3)).toBe('ab')
    expect(cutText('😀ab', 3)).toBe('😀a')
    expect(LONGEST_TYPED_ANSWER).toBe(400)
  })
})
