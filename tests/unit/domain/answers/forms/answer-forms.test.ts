import { describe, expect, it } from 'vitest'
import { foldLetters } from '../../../../../domain/answers/forms/answer-forms.ts'

describe('letters as keyboards have them', () => {
  it.each([
    ['Ещё', 'еще'], ['ӨЗГӨН', 'озгон'], ['үчүн', 'учун'], ['жаңы', 'жаны'], ['Kant', 'kant'], ['ш', 'ш'], ['', ''],
  ])('%s is %s', (text, folded) => {
    expect(foldLetters(text)).toBe(folded)
    expect(foldLetters(foldLetters(text))).toBe(folded)
    expect(foldLetters(text)).toHaveLength(text.length)
  })
})
