import { describe, expect, it } from 'vitest'
import { isWideClass } from '../../../../domain/quiz/wide-classes.ts'

describe('a class of terms', () => {
  it.each([
    ['concept', true],
    ['economic-concept', true],
    ['policy', true],
    ['theory', false],
    ['', false],
    [undefined, false],
  ])('%s is wide: %s', (name, isWide) => {
    expect(isWideClass(name)).toBe(isWide)
  })
})
