/** Sittings of quizzes as the log tells them. */
import type { QuizAttempt } from '../log/quiz-attempt.ts'
import type { QuizRecord } from '../log/kinds/quiz.ts'
import { applyQuizRecord } from '../log/quiz-attempt.ts'
import { compareRecords } from '../log/record-order.ts'

export { deadlineOf, type QuizAttempt } from '../log/quiz-attempt.ts'

/** All attempts that stand, the latest first. What belongs to an attempt whose beginning was taken back is left out. */
export function foldAttempts(records: readonly QuizRecord[]): QuizAttempt[] {
  const attempts = new Map<string, QuizAttempt>()
  for (const record of [...records].sort(compareRecords)) {
    const attempt = applyQuizRecord(attempts.get(record.attemptId), record)
    if (attempt)
      attempts.set(record.attemptId, attempt)
  }
  return [...attempts.values()].sort((a, b) => b.startedAt - a.startedAt)
}
