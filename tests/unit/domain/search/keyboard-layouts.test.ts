import { describe, expect, it } from 'vitest'
import { onOtherLayout } from '../../../../domain/search/keyboard-layouts.ts'

describe('the other layout', () => {
  it.each([
    ['лфте', 'kant'], ['kant', 'лфте'], [';fgfhjd', 'жапаров'], ['ЛФТЕ', 'kant'], ['`', 'ё'], ['ё', '`'], ['.', 'ю'],
    ['ю', '.'],
    ['лфте 2003', 'kant 2003'], ['', ''], ['№', '№'], ['kантe', 'kfyne'],
  ])('has other letters on the same keys: %s, %s', (typed, meant) => {
    expect(onOtherLayout(typed)).toBe(meant)
  })

  it('has a letter for each key of the other, and back', () => {
    const letters = 'йцукенгшщзхъфывапролджэячсмитьбю'
    expect(onOtherLayout(letters)).toBe('qwertyuiop[]asdfghjkl;\'zxcvbnm,.')
    expect(onOtherLayout(onOtherLayout(letters))).toBe(letters)
  })
})
