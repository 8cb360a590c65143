import { describe, expect, it } from 'vitest'
import { defaultQuizSettings } from '../../../../domain/quiz/default-settings.ts'
import { usualQuestionKinds } from '../../../../domain/quiz/question-kinds.ts'

describe('a quiz, unless the learner says otherwise', () => {
  it('is ten questions of the usual kinds about everything, with feedback at once and without a clock', () => {
    expect(defaultQuizSettings()).toEqual({
      selection: { topics: [], articles: [], factKinds: [], importances: [], knowledge: 'any' },
      count: 10, kinds: usualQuestionKinds, mode: 'practice', timeLimitMinutes: null,
    })
    expect(defaultQuizSettings().selection).not.toBe(defaultQuizSettings().selection)
  })
})
