import type { AttemptAnswer, Confidence } from '../../../../domain/quiz/question.ts'
import { describe, expect, it } from 'vitest'
import { calibrate, certaintyMark, latestConfidence } from '../../../../domain/quiz/confidence.ts'

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

describe('certainty-based marking', () => {
  it.each([[1, 1, 1], [1, 0, 0], [2, 1, 2], [2, 0, -2], [3, 1, 3], [3, 0, -6], [3, 0.5, -1.5]] as const)(
    'C%i with %d points marks %d',
    (confidence, points, mark) => {
      expect(certaintyMark({ points }, confidence)).toBe(mark)
    },
  )

  it('judges a level by the range in which it pays best, from three answers on', () => {
    const answers = (confidence: Confidence, ...points: number[]) =>
      points.map(each => ({ grade: { points: each }, confidence }))
    const { levels } = calibrate([...answers(1, 1, 1, 1), ...answers(2, 1, 1, 0, 1), ...answers(3, 1, 0, 1)])
    expect(levels.map(({ judgement }) => judgement)).toEqual(['underconfident', 'fits', 'overconfident'])
    expect(calibrate(answers(3, 0, 0)).levels[2]).toMatchObject({ judgement: 'too-few', accuracy: 0 })
  })

  it.each([
    [1, 0, 'fits'], [1, 0.66, 'fits'], [1, 0.67, 'fits'], [1, 0.68, 'underconfident'], [2, 0.66, 'overconfident'],
    [2, 0.67, 'fits'], [2, 0.8, 'fits'],
    [2, 0.81, 'underconfident'], [3, 0.79, 'overconfident'], [3, 0.8, 'fits'], [3, 1, 'fits'],
  ] as const)('has C1 pay best up to 67 %, C2 up to 80 % and C3 above: C%d at %d %s', (confidence, accuracy, judgement) => {
    const { levels } = calibrate([1, 2, 3, 4].map(() => ({ grade: { points: accuracy }, confidence })))
    expect(levels[confidence - 1]).toMatchObject({ accuracy: expect.closeTo(accuracy), judgement })
  })

  it.each([[2, 'too-few'], [3, 'fits'], [4, 'fits']])('judges no fewer than three answers: %d', (count, judgement) => {
    const answers = Array.from({ length: count }, () => ({ grade: { points: 1 }, confidence: 3 as const }))
    expect(calibrate(answers).levels[2]!.judgement).toBe(judgement)
  })

  it('leaves out answers without a confidence', () => {
    expect(calibrate([{ grade: { points: 1 }, confidence: null }]).meanMark).toBeNull()
  })
})
