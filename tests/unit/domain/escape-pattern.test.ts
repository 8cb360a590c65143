import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapePattern } from '../../../domain/escape-pattern.ts'

describe('a text in a regular expression', () => {
  it('matches itself and nothing else, whatever it holds, with and without the flag u', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'\\^$.*+?()[]{}|/-&~aд'),
        fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
      ),
      maxLength: 12,
    })
    fc.assert(fc.property(text, text, fc.constantFrom('', 'u'), (own, other, flags) => {
      const pattern = new RegExp(`^${escapePattern(own)}$`, flags)
      expect(pattern.test(own)).toBe(true)
      expect(pattern.test(other)).toBe(own === other)
    }))
  })
})
