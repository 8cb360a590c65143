import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PackageFault } from '../../../../exports/archive/archive-fault.ts'
import { unpackZstd } from '../../../../exports/archive/read-zstd.ts'

const LIMIT = 10_000_000

function join(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}

/** A frame for others (RFC 8878, 3.1.2): one of sixteen numbers, a length, and anything. */
function skippable(bytes: Uint8Array, number = 0): Uint8Array {
  const header = Buffer.alloc(8)
  header.writeUInt32LE(0x184D2A50 + number, 0)
  header.writeUInt32LE(bytes.length, 4)
  return join(header, bytes)
}

function faultOf(packed: Uint8Array, limit = LIMIT): string {
  try {
    unpackZstd(packed, limit)
    return 'none'
  }
  catch (error) {
    return (error as PackageFault).kind
  }
}

const bytes = fc.uint8Array({ maxLength: 3000 })
const frame = fc.oneof(
  bytes.map(content => ({ content, packed: Uint8Array.from(zstdCompressSync(content)) })),
  fc.tuple(bytes, fc.integer({ min: 0, max: 15 })).map(([hidden, number]) => ({
    content: new Uint8Array(0),
    packed: skippable(hidden, number),
  })),
)

describe('unpacking zstd', () => {
  it('gives all frames one after another, and passes over those that are for others, wherever they stand', () => {
    fc.assert(fc.property(fc.array(frame, { maxLength: 6 }), bytes, (frames, last) => {
      const packed = join(...frames.map(each => each.packed), zstdCompressSync(last))
      expect(
        Buffer.from(unpackZstd(packed, LIMIT)).equals(Buffer.concat([...frames.map(({ content }) => content), last])),
      ).toBe(true)
    }))
  })

  it('gives long runs and long texts whole', () => {
    for (const content of [new Uint8Array(3_000_000), Buffer.from('manaschi '.repeat(200_000))]) {
      expect(
        Buffer.from(unpackZstd(join(skippable(content.subarray(0, 70_000)), zstdCompressSync(content)), LIMIT)).equals(
          content,
        ),
      ).toBe(true)
    }
  })

  it('finds damage where a file breaks off, says nothing, or goes on with something else', () => {
    const packed = zstdCompressSync(Buffer.from('manaschi'))
    for (
      const wrong of [
        new Uint8Array(0),
        skippable(Buffer.from('only this')),
        packed.subarray(0, -1),
        packed.subarray(0, 5),
        join(packed, Buffer.from('tail')),
        skippable(Buffer.from('cut')).subarray(0, -1),
      ]
    )
      expect(faultOf(join(wrong))).toBe('damaged')
  })

  it('counts all frames against one limit', () => {
    const packed = join(...Array.from({ length: 3 }, () => zstdCompressSync(Buffer.alloc(1000))))
    expect([3000, 2999].map(limit => faultOf(packed, limit))).toEqual(['none', 'too-large'])
  })

  it('refuses a window of more than 128 MB, in any frame', () => {
    // Descriptor 0: no size, no dictionary, no checksum; then the window, and an empty last block.
    const asking = (exponent: number): Uint8Array =>
      Uint8Array.of(0x28, 0xB5, 0x2F, 0xFD, 0, (exponent - 10) << 3, 1, 0, 0)
    expect([27, 28, 40].map(exponent => faultOf(asking(exponent)))).toEqual(['none', 'too-large', 'too-large'])
    expect(faultOf(join(zstdCompressSync(Buffer.from('a')), asking(40)))).toBe('too-large')
  })
})
