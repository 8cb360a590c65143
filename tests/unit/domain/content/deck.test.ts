import { describe, expect, it } from 'vitest'
import { cardIdOf, CLOZE_GAP, withoutOtherAnswers } from '#domain/content/deck'

describe('what every deck keeps', () => {
  it('is how a card is named and a gap is written: progress and links hang on them', () => {
    expect(cardIdOf('eaeu-2015', 'year')).toBe('eaeu-2015/year')
    expect(CLOZE_GAP).toBe('[…]')
  })

  it('is, of what a card says, no answer of another language', () => {
    const expected = { type: 'text', accept: ['a'], alsoAccepted: ['b'] }
    expect(JSON.stringify({ expected }, withoutOtherAnswers)).toBe('{"expected":{"type":"text","accept":["a"]}}')
  })
})
