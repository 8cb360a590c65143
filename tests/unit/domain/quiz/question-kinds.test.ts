import { describe, expect, it } from 'vitest'
import { questionKinds, timeKinds, usualQuestionKinds } from '../../../../domain/quiz/question-kinds.ts'

describe('the kinds of questions', () => {
  it('are all usual but the warm-up, and four ask for time', () => {
    expect(questionKinds.filter(kind => !usualQuestionKinds.includes(kind))).toEqual(['true-false'])
    expect(timeKinds).toEqual(['place', 'ordering', 'before-after', 'president'])
  })
})
