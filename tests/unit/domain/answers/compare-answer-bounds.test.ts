import { describe, expect, it } from 'vitest'
import { compareTypedAnswer } from '../../../../domain/answers/compare-answer.ts'

/** The form that is shown for a text, of an answer and one other form of so many letters. */
const shownFor = (typed: string, form: string) =>
  compareTypedAnswer(typed, { answer: 'quite another', expected: { type: 'term', accept: [form] } }).expected

describe('the form that a wrong answer is held against', () => {
  it.each([
    [10, 4, true], [10, 5, true], [10, 6, false], [11, 5, true], [11, 6, false], [19, 9, true], [19, 10, false],
    [20, 10, true], [20, 11, false],
  ])('is the nearest, up to half of it changed: of %d letters %d', (length, changed, isNearest) => {
    const form = 'bamonortatisebamonor'.slice(0, length)
    const typed = form.slice(0, length - changed) + '0'.repeat(changed)
    expect(shownFor(typed, form)).toBe(isNearest ? form : 'quite another')
  })
})
