import { applyQuizRecord } from '../quiz-attempt.ts'
import { quizRecordSchema } from '../quiz-record.ts'
import { defineKind } from '../record-kind.ts'

export * from '../quiz-record.ts'

/** Something that happened in one sitting of a quiz. */
export const quizKind = defineKind({
  kind: 'quiz',
  since: 1,
  says: 'Something happened in a sitting of a quiz: begun, answered, flagged, finished, let count for the schedule.',
  schema: quizRecordSchema,
  of: 'attempt',
  subjectOf: record => record.attemptId,
  // A quiz is taken back as a whole.
  isUndoable: () => false,
  fold: (attempt, record) => applyQuizRecord(attempt, record),
})
