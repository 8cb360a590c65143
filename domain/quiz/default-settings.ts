/** What a quiz is unless the learner says otherwise. */
import type { QuizSettings } from './specification.ts'
import { usualQuestionKinds } from './question-kinds.ts'

/** Everything, ten questions, with feedback at once. A fresh object each time. */
export function defaultQuizSettings(): QuizSettings {
  return {
    selection: { topics: [], articles: [], factKinds: [], importances: [], knowledge: 'any' },
    count: 10,
    kinds: usualQuestionKinds,
    mode: 'practice',
    timeLimitMinutes: null,
  }
}
