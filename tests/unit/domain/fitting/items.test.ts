import { describe, expect, it } from 'vitest'
import { fitItems } from '../../../../domain/fitting/items.ts'

const card = (cardId: string, days: readonly number[], ratings: readonly (1 | 2 | 3 | 4)[] = []) => ({
  cardId,
  answers: days.map((studyDay, place) => ({
    studyDay, rating: ratings[place] ?? 3 as const, at: studyDay * 100 + place,
  })),
})

describe('the items of a fit', () => {
  it('are an answer a day or more after the one before, with all before it, in order of time', () => {
    const { ratings, deltaTs, lengths } = fitItems([card('a', [1, 1, 3, 8], [1, 2, 3, 4]), card('b', [2, 4])])
    expect([...lengths]).toEqual([3, 2, 4])
    expect([...ratings]).toEqual([1, 2, 3, 3, 3, 1, 2, 3, 4])
    expect([...deltaTs]).toEqual([0, 0, 2, 0, 2, 0, 0, 2, 5])
  })

  it.each([[3, 0], [4, 1], [5, 1]])('are those before day %d: %d', (day, count) => {
    expect(fitItems([card('a', [1, 3])], day).lengths).toHaveLength(count)
  })

  // A first answer is no item.
  it.each([[63, 62], [64, 63], [65, 63]])('of %d answers are %d: longer ones are left out', (answers, count) => {
    expect(fitItems([card('a', Array.from({ length: answers }, (_, day) => day))]).lengths).toHaveLength(count)
  })
})
