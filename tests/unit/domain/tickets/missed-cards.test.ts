import { describe, expect, it } from 'vitest'
import { missedCards } from '../../../../domain/tickets/missed-cards.ts'
import { DAY, memoryInSteps, memoryWith, stateWith, statesOf } from '../../../support/builders.ts'

const fact = (...cards: string[]) => ({ cards })
const known = (id: string, stability: number) =>
  stateWith(id, { memory: memoryWith({ stability, lastStudyDay: DAY - 3 }), lastRating: 3 })

describe('the cards that a missed point calls back', () => {
  it('are the best known one of each fact', () => {
    const states = statesOf(known('a/1', 3), known('a/2', 9), known('b/1', 2))
    expect(missedCards([fact('a/1', 'a/2'), fact('b/1')], states, DAY)).toEqual(['a/2', 'b/1'])
  })

  it('are none of a fact that was never begun, is in steps of minutes, or was put away', () => {
    const states = statesOf(
      stateWith('b/1', { memory: memoryInSteps(1) }),
      stateWith('c/1', { memory: memoryWith({}), suspended: 'learner' }),
    )
    expect(missedCards([fact('a/1'), fact('b/1'), fact('c/1')], states, DAY)).toEqual([])
  })

  it('are none of a fact forgotten today already', () => {
    const again = stateWith('a/1', { memory: memoryWith({ lastStudyDay: DAY }), lastRating: 1 })
    expect(missedCards([fact('a/1', 'a/2')], statesOf(again, known('a/2', 500)), DAY)).toEqual([])
    expect(missedCards([fact('a/1', 'a/2')], statesOf(again, known('a/2', 500)), DAY + 1)).toEqual(['a/2'])
  })
})
