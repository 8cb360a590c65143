import { describe, expect, it } from 'vitest'
import { topicMastery } from '../../../../domain/statistics/topic-mastery.ts'
import { bishkek, DAY, memoryWith, stateWith, statesOf } from '../../../support/builders.ts'
import { dated, smallDeck } from '../quiz/small-deck.ts'

describe('the mastery of a topic', () => {
  it('is the share of its facts begun times how much of that is still there', () => {
    const index = smallDeck([dated('alpha', 'the alpha pact', '1999'), dated('beta', 'the beta pact', '1995')])
    const memory = memoryWith({ stability: 10 })
    const [treaties, bases] = topicMastery(index, statesOf(stateWith('alpha/0', { memory })), bishkek(DAY + 10))
    expect(treaties).toMatchObject({ facts: 2, factsBegun: 1, coverage: 0.5 })
    expect(treaties!.retrievability).toBeCloseTo(0.9)
    expect(treaties!.mastery).toBeCloseTo(0.45)
    expect(bases).toMatchObject({ facts: 0, coverage: 0, retrievability: null, mastery: 0 })
  })
})
