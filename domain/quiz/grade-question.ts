import type { QuestionBase } from './question-parts.ts'
import type { Grade } from './response.ts'

/** The grade of a question that tests one memory, from its points (0–1); `rest` says what is otherwise. */
export function gradeWith(question: QuestionBase, points: number, rest: Partial<Grade> = {}): Grade {
  const verdict = points >= 1 ? 'right' : points > 0 ? 'partial' : 'wrong'
  return {
    verdict,
    points,
    parts: [{ id: question.id, cardId: question.cardId, factId: question.factId, isRight: verdict === 'right' }],
    typed: null,
    ...rest,
  }
}
