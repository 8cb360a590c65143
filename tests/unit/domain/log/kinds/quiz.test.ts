import { describe, expect, it } from 'vitest'
import { quizKind } from '../../../../../domain/log/kinds/quiz.ts'
import { applyQuizRecord } from '../../../../../domain/log/quiz-attempt.ts'
import { oneOfEach } from '../../../../support/one-of-each.ts'

describe('what happened in a sitting of a quiz', () => {
  it('is about its attempt, which is taken back as a whole', () => {
    const record = oneOfEach.quiz
    expect([quizKind.of, quizKind.subjectOf(record), quizKind.isUndoable(record)]).toEqual(['attempt', record.attemptId, false])
    expect(quizKind.fold(undefined, record, { answers: [] })).toEqual(applyQuizRecord(undefined, record))
  })
})
