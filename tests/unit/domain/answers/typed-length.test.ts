import { describe, expect, it } from 'vitest'
import { compareTypedAnswer } from '../../../../domain/answers/compare-answer.ts'
import { differenceOf, editDistance, LONGEST_COMPARED } from '../../../../domain/answers/text-difference.ts'
import { cutText, LONGEST_SEARCH, LONGEST_TYPED_ANSWER } from '../../../../domain/answers/typed-length.ts'
import { realDeck } from '../../../support/real-deck.ts'

const deck = await realDeck()

const card = { answer: 'Bishkek', expected: { type: 'text' as const, accept: [] } }
const limit = 400

describe('the longest texts that can be typed', () => {
  it('have 400 letters as an answer and 200 as a search', () => {
    expect([LONGEST_TYPED_ANSWER, LONGEST_SEARCH]).toEqual([400, 200])
  })
})

describe('a typed text', () => {
  it('may be longer than every answer of the deck', () => {
    expect(Math.max(...deck.cards.map(({ answer }) => answer.length))).toBeLessThan(limit)
  })

  it.each([[limit - 1, limit - 1], [limit, limit], [limit + 1, limit]])(
    'of %i letters is cut to %i',
    (length, kept) => {
      expect(cutText('a'.repeat(length), limit)).toHaveLength(kept)
    },
  )

  it('is not cut within a character', () => {
    expect(cutText('ab😀', 3)).toBe('ab')
    expect(cutText('ab😀', 4)).toBe('ab😀')
  })

  it('is compared up to the limit, and not beyond', () => {
    const padded = (letters: number): string => `Bishkek${' '.repeat(letters - 8)}x`
    expect(compareTypedAnswer(`${' '.repeat(1_000)}Bishkek${' '.repeat(1_000)}`, card).verdict).toBe('right')
    expect(
      [limit, limit + 1].map(letters =>
        compareTypedAnswer(padded(letters), card).difference.some(({ text }) => text.includes('x')),
      ),
    ).toEqual([true, false])
  })

  it('of any length is compared in steps that do not grow with it', () => {
    for (const typed of ['a'.repeat(1_000_000), 'a '.repeat(500_000), '1'.repeat(1_000_000), 'ж'.repeat(1_000_000)]) {
      const verdict = compareTypedAnswer(typed, card)
      expect(verdict.verdict).toBe('wrong')
      expect(verdict.difference.map(({ text }) => text).join('').length).toBeLessThanOrEqual(limit + card.answer.length)
    }
  })
})

describe('two texts beyond what is compared letter by letter', () => {
  const long = 'ab'.repeat(LONGEST_COMPARED)

  it('are shown whole, the typed one first; equal ones as the same', () => {
    expect(differenceOf(long, 'b')).toEqual([{ text: long, kind: 'extra' }, { text: 'b', kind: 'missing' }])
    expect(differenceOf(long, long)).toEqual([{ text: long, kind: 'same' }])
  })

  it.each([[-1, 1], [0, 1], [1, LONGEST_COMPARED + 1]])('begin %i letters off the limit', (off, distance) => {
    const text = 'a'.repeat(LONGEST_COMPARED + off)
    expect(editDistance(text, `${text.slice(1)}b`)).toBe(distance)
    expect(editDistance(text, text)).toBe(0)
  })
})
