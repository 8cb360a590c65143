import { describe, expect, it } from 'vitest'
import { joinBytes } from '../../../domain/bytes.ts'

describe('bytes after one another', () => {
  it.each([[[]], [[[1]]], [[[1, 2], [], [3]]]])('of %j', (parts) => {
    expect([...joinBytes(parts.map(part => Uint8Array.from(part)))]).toEqual(parts.flat())
  })
})
