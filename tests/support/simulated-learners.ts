/** Learners with known memories, and decks to go with them. */
import type { LearnerPlan } from '../../domain/simulation/learner.ts'
import type { StatisticsCard } from '../../domain/statistics/filter.ts'
import { DAY } from './builders.ts'

/** A memory unlike the default one: it forgets sooner and gains less from each answer. */
export const OTHER_WEIGHTS = [
  0.1,
  0.5,
  0.9,
  4,
  6.5,
  0.8,
  2.8,
  0.01,
  1.1,
  0.1,
  0.7,
  1.6,
  0.09,
  0.35,
  1.4,
  0.3,
  2,
  0.5,
  0.1,
  0.05,
  0.25,
]

export function cardIds(count: number): string[] {
  return Array.from({ length: count }, (_, place) => `fact-${place >> 1}/card-${place % 2}`)
}

/** Cards of facts in seven topics, two kinds and five articles, some facts in two. */
export function statisticsDeck(ids: readonly string[]): StatisticsCard[] {
  return ids.map((id, place) => {
    const fact = place >> 1
    return {
      id,
      factId: id.split('/')[0]!,
      topic: `topic-${fact % 7}`,
      kind: fact % 3 === 0 ? 'treaty' : 'event',
      articles: fact % 4 === 0 ? [`article-${fact % 5}`, `article-${(fact + 1) % 5}`] : [`article-${fact % 5}`],
    }
  })
}

export function learnerPlan(plan: Partial<LearnerPlan> = {}): LearnerPlan {
  return { seed: 'learner', cardIds: cardIds(300), firstDay: DAY, days: 120, newPerDay: 10, ...plan }
}
