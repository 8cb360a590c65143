import { describe, expect, it } from 'vitest'
import { retrievability } from '../../../../domain/scheduling/scheduler.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import { knowledgeOf, shareKnown, shareRetained } from '../../../../domain/statistics/knowledge.ts'
import { bishkek, DAY, memoryWith, statesOf, stateWith } from '../../../support/builders.ts'

const fresh = memoryWith({ stability: 10 })
const states = statesOf(
  stateWith('a', { memory: fresh }),
  stateWith('b', { memory: memoryWith({ stability: 2 }) }),
  stateWith('flagged', { flag: '' }),
)

describe('what is known', () => {
  it('is the sum of the probabilities of recall', () => {
    const at = bishkek(DAY + 10)
    const knowledge = knowledgeOf(['a', 'b', 'flagged', 'never'], states, at)
    expect(knowledge).toMatchObject({ cards: 4, started: 2 })
    expect(knowledge.recalled).toBeCloseTo(0.9 + retrievability(states.get('b')!.memory!, at), 6)
  })

  it('of a card never answered is nothing', () => {
    expect(knowledgeOf(['never'], states, bishkek(DAY))).toEqual({ cards: 1, started: 0, recalled: 0 })
  })

  it('right after the answer is everything', () => {
    const knowledge = knowledgeOf(['a', 'b'], states, fresh.lastAt)
    expect([shareKnown(knowledge), shareRetained(knowledge)]).toEqual([1, 1])
  })

  it('fades while nothing is answered', () => {
    const course = [0, 1, 10, 100, 1000].map(days =>
      knowledgeOf(['a', 'b'], states, fresh.lastAt + days * DAY_MS).recalled,
    )
    expect(course).toEqual([...course].sort((a, b) => b - a))
  })

  it('is a share of all cards, or of those begun', () => {
    const knowledge = { cards: 8, started: 4, recalled: 3 }
    expect([shareKnown(knowledge), shareRetained(knowledge)]).toEqual([0.375, 0.75])
  })

  it('of no cards is 0, not a division by nothing', () => {
    const nothing = knowledgeOf([], states, bishkek(DAY))
    expect([shareKnown(nothing), shareRetained(nothing)]).toEqual([0, 0])
  })
})
