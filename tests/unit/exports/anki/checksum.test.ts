import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldChecksum } from '../../../../exports/anki/checksum.ts'

describe('the checksum of a field', () => {
  it('is the first four bytes of SHA-1, whatever the text and its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(fieldChecksum(text)).toBe(createHash('sha1').update(text).digest().readUInt32BE(0))
      }),
      { numRuns: 500 },
    )
  })

  it('is right around the ends of blocks', () => {
    for (let length = 0; length < 200; length++) {
      expect(fieldChecksum('ң'.repeat(length))).toBe(
        createHash('sha1').update('ң'.repeat(length)).digest().readUInt32BE(0),
      )
    }
  })
})
