/** The names of the kinds of questions, without what there is to know of each. */
import type { QuestionKind } from '../log/quiz-record.ts'
import { questionKinds } from '../log/quiz-record.ts'

export { questionKinds }
export type { QuestionKind }

/** What the timeline asks with its dates hidden. */
export const timeKinds = ['place', 'ordering', 'before-after', 'president'] as const satisfies readonly QuestionKind[]

/** What is asked unless the learner chooses: everything but the warm-up. */
export const usualQuestionKinds: readonly QuestionKind[] = questionKinds.filter(kind => kind !== 'true-false')
