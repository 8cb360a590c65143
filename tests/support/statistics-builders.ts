/** What statistics are made of, for tests: each with what matters to it. */
import type { StatisticsCard } from '../../domain/statistics/filter.ts'
import type { Answer } from '../../domain/statistics/answers.ts'
import type { QuizAnswer } from '../../domain/statistics/quizzes.ts'
import { bishkek, DAY } from './builders.ts'

/** An answer of a card in steps of days. */
export function answer(fields: Partial<Answer> = {}): Answer {
  const studyDay = fields.studyDay ?? DAY
  return {
    cardId: 'a',
    at: bishkek(studyDay),
    studyDay,
    hour: 12,
    mode: 'study',
    rating: 3,
    durationMs: 5_000,
    confidence: null,
    stage: 'young',
    isFirstOfDay: true,
    prediction: null,
    ...fields,
  }
}

/** A right answer of a quiz, given for sure. */
export function quizAnswer(fields: Partial<QuizAnswer> = {}): QuizAnswer {
  return { attemptId: 'x', studyDay: DAY, factId: 'eaeu', isRight: true, confidence: 3, ...fields }
}

/** The card of an id, whose fact is named before the slash. */
export function statisticsCard(id: string, topic = 'treaties'): StatisticsCard {
  return { id, factId: id.split('/')[0]!, topic, kind: 'treaty', articles: ['a', 'b'] }
}
