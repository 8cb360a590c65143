import { describe, expect, it } from 'vitest'
import { allForms, anyOf, everywhere, lookup, wholeWord } from '../../../../../domain/answers/forms/all-forms.ts'

describe('a pattern of several', () => {
  it('is any of those that there are', () => {
    expect(anyOf(['a', undefined, '', 'b'])).toBe('(?:a|b)')
    expect(anyOf([])).toBe('(?:)')
  })

  it('is that of every language', () => {
    expect(everywhere(({ language }) => language)).toBe(`(?:${allForms.map(({ language }) => language).join('|')})`)
  })

  it.each([
    ['в мае', true], ['мае', true], ['(мае)', true], ['вмае', false], ['маек', false], ['мае1', false], ['1мае', false],
  ])('begins and ends where words do, in any script: %s', (text, isThere) => {
    expect(wholeWord('мае').test(text)).toBe(isThere)
  })
})

describe('a word that is looked up', () => {
  const find = lookup([[1, 'один|one'], [2, 'x+'], [3, '(?:two|x{5})']])

  it.each([['один', 1], ['one', 1], ['ones', undefined], ['two', 3], ['xxxxx', 2], ['', undefined], ['One', undefined]])(
    'is the first whose whole form it has: %s', (word, value) => {
      expect(find(word)).toBe(value)
      expect(find(word)).toBe(value)
    },
  )

  it.each([[39, 2], [40, 2], [41, undefined], [42, undefined]])('has 40 letters at most: %d', (letters, value) => {
    expect(find('x'.repeat(letters))).toBe(value)
  })

  it('is found again after thousands of others', () => {
    const many = lookup([[1, 'w\\d+']])
    for (let place = 0; place < 2_100; place++)
      expect(many(`w${place}`)).toBe(1)
    expect([many('w0'), many('x')]).toEqual([1, undefined])
  })
})
