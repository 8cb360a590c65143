import { describe, expect, it } from 'vitest'
import type { CardState } from '../../../../domain/scheduling/card-state.ts'
import { untouchedCard } from '../../../../domain/progress/card-state.ts'
import { isTallied, withChanged } from '../../../../domain/scheduling/tallied-states.ts'

const card = (cardId: string, lapses = 0): CardState => ({ ...untouchedCard(cardId), updatedAt: lapses })

describe('states after a change of some', () => {
  it('are new ones, and those before stay as they were', () => {
    const before = new Map([['a', card('a')], ['b', card('b')]])
    const after = withChanged(before, [card('b', 2), card('c', 3)])
    expect([...after]).toEqual([['a', card('a')], ['b', card('b', 2)], ['c', card('c', 3)]])
    expect(after.get('a')).toBe(before.get('a'))
    expect([...before.values()]).toEqual([card('a'), card('b')])
  })

  it('are made by the states themselves where these count for themselves', () => {
    const asked: (readonly CardState[])[] = []
    const tallied = Object.assign(new Map<string, CardState>(), {
      with(changed: readonly CardState[]) {
        asked.push(changed)
        return tallied
      },
      dueOn: () => 0,
      begunOn: () => 0,
      lastAnswer: undefined,
    })
    expect([isTallied(tallied), isTallied(new Map())]).toEqual([true, false])
    expect(withChanged(tallied as never, [card('a')])).toBe(tallied)
    expect(asked).toEqual([[card('a')]])
  })
})
