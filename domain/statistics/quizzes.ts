/** How quizzes went, over time and by topic, whatever the learner let them do to the schedule. */
import type { QuizRecord } from '../progress/records.ts'
import type { Confidence } from '../quiz/question.ts'
import type { StatisticsCard, StatisticsFilter } from './filter.ts'
import type { Proportion } from './proportion.ts'
import { foldAttempts } from '../progress/quiz-attempts.ts'
import { isAboutCards } from './filter.ts'
import { proportionOf } from './proportion.ts'

/** One question of a finished quiz; one without an answer is not right. */
export interface QuizAnswer {
  attemptId: string
  studyDay: number
  factId: string
  isRight: boolean
  confidence: Confidence | null
}

/**
 * The questions of all finished quizzes, oldest first, from the records that stand. Rounds of mistakes are left out:
 * their answers have just been read.
 */
export function quizAnswersOf(records: readonly QuizRecord[]): QuizAnswer[] {
  return foldAttempts(records).reverse().flatMap(({ id, purpose, score }) => {
    const { studyDay, results = [] } = score ?? {}
    return purpose !== 'quiz' || studyDay === undefined
      ? []
      : results.map(({ factId, points, confidence }) => ({
          attemptId: id,
          studyDay,
          factId,
          isRight: points >= 1,
          confidence,
        }))
  })
}

/** The quiz answers that a filter asks for. Those on facts that the deck no longer has belong to the whole alone. */
export function filterQuizAnswers(
  answers: readonly QuizAnswer[],
  wanted: readonly StatisticsCard[],
  filter: StatisticsFilter,
): QuizAnswer[] {
  const { fromDay = -Infinity, toDay = Infinity } = filter
  const facts = isAboutCards(filter) ? new Set(wanted.map(({ factId }) => factId)) : null
  return answers.filter(({ factId, studyDay }) =>
    studyDay >= fromDay && studyDay <= toDay && (!facts || facts.has(factId)),
  )
}

export interface QuizResults<Key> {
  key: Key
  /** Quizzes in which there was such a question. */
  attempts: number
  right: Proportion
}

function resultsBy<Key>(
  answers: readonly QuizAnswer[],
  keyOf: (answer: QuizAnswer) => Key | undefined,
): QuizResults<Key>[] {
  const groups = new Map<Key, { right: number, of: number, attempts: Set<string> }>()
  for (const answer of answers) {
    const key = keyOf(answer)
    if (key === undefined)
      continue
    const group = groups.get(key) ?? { right: 0, of: 0, attempts: new Set() }
    groups.set(key, group)
    group.of++
    group.right += answer.isRight ? 1 : 0
    group.attempts.add(answer.attemptId)
  }
  return [...groups].map(([key, { right, of, attempts }]) => ({
    key,
    attempts: attempts.size,
    right: proportionOf(right, of),
  }))
}

/** Quiz answers that were right, by study day, oldest first. */
export function quizzesByDay(answers: readonly QuizAnswer[]): QuizResults<number>[] {
  return resultsBy(answers, ({ studyDay }) => studyDay).sort((a, b) => a.key - b.key)
}

/** Quiz answers that were right, by the topic of the fact, in the order of the cards. */
export function quizzesByTopic(
  answers: readonly QuizAnswer[],
  cards: readonly StatisticsCard[],
): QuizResults<string>[] {
  const topicOf = new Map(cards.map(({ factId, topic }) => [factId, topic]))
  const order = [...new Set(cards.map(({ topic }) => topic))]
  return resultsBy(answers, ({ factId }) => topicOf.get(factId)).sort((a, b) =>
    order.indexOf(a.key) - order.indexOf(b.key),
  )
}
