import { describe, expect, it } from 'vitest'
import type { Random } from '../../../../domain/random.ts'
import { pickWeighted } from '../../../../domain/simulation/pick-weighted.ts'

const at = (fraction: number) => ({ fraction: () => fraction }) as Random

describe('a pick by weight', () => {
  it.each([[0, 1], [0.2499, 1], [0.25, 3], [0.9999, 3]])('at %d of the way is %d', (fraction, key) => {
    expect(pickWeighted({ 1: 1, 2: 0, 3: 3 }, [1, 2, 3], at(fraction))).toBe(key)
  })

  it('needs a weight', () => {
    expect(() => pickWeighted({ 1: 0 }, [1], at(0))).toThrow('no key has a weight')
    expect(() => pickWeighted({}, [], at(0))).toThrow('nothing to pick from')
  })
})
