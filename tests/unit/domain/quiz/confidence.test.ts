import type { AttemptAnswer, Confidence } from '../../../../domain/quiz/question.ts'
import { describe, expect, it } from 'vitest'
import { latestConfidence } from '../../../../domain/quiz/confidence.ts'

function answer(at: number, confidence: Confidence | null): AttemptAnswer {
  return { response: { kind: 'choice', optionId: 'a' }, confidence, at, durationMs: 1 }
}

describe('how sure the learner was last', () => {
  it('is nothing when it was never said', () => {
    expect(latestConfidence([])).toBeNull()
    expect(latestConfidence([{ answers: { q: answer(1, null) }, drafts: {} }])).toBeNull()
  })

  it('is what was said latest, in an answer or a draft, whatever came after without saying', () => {
    const older = { answers: { a: answer(1, 1), b: answer(5, 2) }, drafts: {} }
    const newer = { answers: { c: answer(9, null) }, drafts: { d: answer(7, 3) } }
    expect(latestConfidence([newer, older])).toBe(3)
    expect(latestConfidence([older])).toBe(2)
  })
})
