import { describe, expect, it } from 'vitest'
import { randomName } from '../../../domain/random-name.ts'

describe('a name of random bytes', () => {
  it.each([[[], ''], [[0, 25, 26, 31], 'az27'], [[32, 255], 'a7']])('of %j is “%s”: five bits of each', (bytes, name) => {
    expect(randomName(() => Uint8Array.from(bytes))).toBe(name)
  })

  it('has 80 bits of chance: 16 letters', () => {
    expect(randomName(bytes => bytes)).toBe('a'.repeat(16))
    expect(randomName(bytes => bytes.fill(31))).toBe('7'.repeat(16))
  })

  it('has 32 letters, each as often', () => {
    const letters = [...randomName(() => Uint8Array.from({ length: 256 }, (_, byte) => byte))]
    const counts = Map.groupBy(letters, letter => letter)
    expect(counts.size).toBe(32)
    expect([...counts.values()].every(({ length }) => length === 8)).toBe(true)
  })
})
