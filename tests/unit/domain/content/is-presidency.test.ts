import { describe, expect, it } from 'vitest'
import type { DeckOffice } from '../../../../domain/content/deck.ts'
import { isPresidency } from '../../../../domain/content/is-presidency.ts'

describe('the office of the President', () => {
  it.each([
    ['President of Kyrgyzstan', undefined, true], ['Acting President of Kyrgyzstan', undefined, true],
    ['president of kyrgyzstan', undefined, true], ['Vice President of Kyrgyzstan', undefined, false],
    ['President of Kyrgyzstan’s Academy', undefined, false], ['President of Russia', undefined, false],
    ['Президент Кыргызстана', undefined, false], ['Президент Кыргызстана', true, true],
  ])('is that by its English title, or where it is told: %s', (title, told, isOne) => {
    expect(isPresidency({ title, ...told && { isPresidency: told } } as DeckOffice)).toBe(isOne)
  })
})
