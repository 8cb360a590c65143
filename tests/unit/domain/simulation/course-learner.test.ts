import { describe, expect, it } from 'vitest'
import { studyOrder } from '../../../../domain/course/study-order.ts'
import type { CourseLearner } from '../../../../domain/simulation/course-learner.ts'
import { playCourseLearner } from '../../../../domain/simulation/course-learner.ts'
import { queueCard } from '../../../support/builders.ts'

/** Four units of twelve facts, two cards each. */
const cards = studyOrder(['a', 'b', 'c', 'd'].flatMap(unit =>
  Array.from({ length: 12 }, (_, fact) => ['x', 'y'].map(key => queueCard(`${unit}${fact}/${key}`, { unit }))).flat(),
))
const known = new Set(cards.map(({ factId }) => factId).filter((_, place) => place % 3 === 0))
const learner: CourseLearner = { seed: 1, cards, days: 30, newPerDay: 10, knows: () => false, checksPerDay: 0 }

describe('a learner played by the course', () => {
  it('is the same for the same seed', () => {
    expect(playCourseLearner(learner)).toEqual(playCourseLearner(learner))
  })

  it('loses at most a point of recall against cards in no order of units', () => {
    const bare = cards.map(({ unit: _, ...card }) => card)
    const before = playCourseLearner({ ...learner, cards: bare })
    expect(playCourseLearner(learner).recall).toBeGreaterThan(before.recall - 0.01)
  })

  it('who knows a third beforehand and checks the units answers less for each card recalled', () => {
    const knower = { ...learner, knows: (factId: string) => known.has(factId) }
    const without = playCourseLearner(knower)
    const checked = playCourseLearner({ ...knower, checksPerDay: 1 })
    expect(checked.answers / checked.recall).toBeLessThan(0.95 * without.answers / without.recall)
  })
})
