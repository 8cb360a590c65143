import { describe, expect, it } from 'vitest'
import type { InLanguage } from '../../../../domain/content/deck.ts'
import { langOf } from '../../../../domain/content/lang-of.ts'

describe('the language of a text', () => {
  it.each<[InLanguage | undefined, string | undefined]>([
    [undefined, undefined], [{}, undefined], [{ lang: 'en' }, 'en'], [{ inEnglish: ['why'] }, 'en'],
    [{ inEnglish: ['note'] }, undefined],
    [{ lang: 'ru', inEnglish: ['why'] }, 'ru'],
  ])('is named where it is not that of the deck: %j', (thing, lang) => {
    expect(langOf(thing, 'why')).toBe(lang)
  })
})
