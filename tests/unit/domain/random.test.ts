import { describe, expect, it } from 'vitest'
import { chiSquare } from '../../../domain/quiz/audit.ts'
import { createRandom, hashText } from '../../../domain/random.ts'

describe('chance', () => {
  it('repeats itself for one seed and name, and differs for others', () => {
    const draw = (seed: number, name = ''): number[] => {
      const random = createRandom(seed, name)
      return [random.next(), random.next(), random.next()]
    }
    expect(draw(1, 'a')).toEqual(draw(1, 'a'))
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'))
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'))
  })

  it('hashes as FNV-1a does', () => {
    expect(hashText('')).toBe(0x811C9DC5)
    expect(hashText('a')).toBe(0xE40C292C)
    expect(hashText('foobar')).toBe(0xBF9CF968)
  })

  it('gives every number below a limit equally often', () => {
    const random = createRandom(7)
    const counts = [0, 0, 0]
    for (let draw = 0; draw < 30_000; draw++)
      counts[random.below(3)]!++
    expect(chiSquare(counts)).toBeLessThan(13.8)
  })

  it('shuffles without loss and leaves the list as it was', () => {
    const items = [1, 2, 3, 4, 5]
    const shuffled = createRandom(3).shuffle(items)
    expect(shuffled.toSorted()).toEqual(items)
    expect(items).toEqual([1, 2, 3, 4, 5])
  })
})
