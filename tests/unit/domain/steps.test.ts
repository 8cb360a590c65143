import { describe, expect, it } from 'vitest'
import { runThrough } from '#domain/steps'

function* count(to: number, seen: number[] = []): Generator<void, string> {
  for (let number = 1; number <= to; number++) {
    seen.push(number)
    yield
  }
  return `${to} steps`
}

describe('work in steps', () => {
  it.each([0, 1, 3])('is run to its end, all %d steps in order, and gives what it gives', (to) => {
    const seen: number[] = []
    expect(runThrough(count(to, seen))).toBe(`${to} steps`)
    expect(seen).toEqual([1, 2, 3].slice(0, to))
  })
})
