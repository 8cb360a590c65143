import { describe, expect, it } from 'vitest'
import { emptyOverlay, translationLanguages } from '#domain/content/overlay'

describe('an overlay of nothing', () => {
  it.each(translationLanguages)('is of its language, and has no text: %s', (language) => {
    const { language: own, ...texts } = emptyOverlay(language)
    expect(own).toBe(language)
    expect(Object.values(texts).filter(text => typeof text === 'object' && text !== null && Object.keys(text).length > 0)).toEqual([])
    expect(emptyOverlay(language)).not.toBe(emptyOverlay(language))
  })
})
