/** How quiz answers went, over time and by topic. */
import type { Answer } from './answers.ts'
import type { StatisticsCard } from './filter.ts'
import type { Proportion } from './proportion.ts'
import { proportionOf } from './proportion.ts'

export interface QuizResults<Key> { key: Key, right: Proportion }

function resultsBy<Key>(answers: readonly Answer[], keyOf: (answer: Answer) => Key | undefined): QuizResults<Key>[] {
  const groups = new Map<Key, { right: number, of: number }>()
  for (const answer of answers) {
    const key = answer.mode === 'quiz' ? keyOf(answer) : undefined
    if (key === undefined)
      continue
    const group = groups.get(key) ?? { right: 0, of: 0 }
    groups.set(key, { right: group.right + (answer.rating > 1 ? 1 : 0), of: group.of + 1 })
  }
  return [...groups].map(([key, { right, of }]) => ({ key, right: proportionOf(right, of) }))
}

/** Quiz answers that were right, by study day, oldest first. */
export function quizzesByDay(answers: readonly Answer[]): QuizResults<number>[] {
  return resultsBy(answers, ({ studyDay }) => studyDay).sort((a, b) => a.key - b.key)
}

/** Quiz answers that were right, by the topic of the card. */
export function quizzesByTopic(answers: readonly Answer[], cards: readonly StatisticsCard[]): QuizResults<string>[] {
  const topicOf = new Map(cards.map(({ id, topic }) => [id, topic]))
  return resultsBy(answers, ({ cardId }) => topicOf.get(cardId))
}
