import { describe, expect, it } from 'vitest'
import { compareItems, MOST_ITEMS, orderingType } from '../../../../../domain/quiz/types/ordering.ts'
import { orderingQuestion } from '../small-deck.ts'

const none = new Map()
const why = () => 'why'

describe('an ordering', () => {
  const items = ['a', 'b', 'c', 'd'].map((id, rank) => ({ id, rank }))
  const question = orderingQuestion([items[2]!, items[0]!, items[3]!, items[1]!])
  it.each([
    ['abcd', 1], ['abdc', 2 / 3], ['bacd', 2 / 3], ['badc', 1 / 3], ['dcba', 0], ['cdab', 0], ['', 0], ['abc', 1],
    ['ab', 2 / 3],
  ])('answered %s is worth %d', (order, points) => {
    expect(orderingType.grade(question, { kind: 'ordering', itemIds: [...order] }, none).points).toBeCloseTo(points, 12)
  })
  it('of things of which the order is not known is right in any', () => {
    const same = orderingQuestion(['a', 'b', 'c'].map(id => ({ id, rank: 0 })))
    expect(orderingType.grade(same, { kind: 'ordering', itemIds: ['c', 'a', 'b'] }, none).points).toBe(1)
  })
  it.each([
    ['1999-01-01', '1999-12-31', '2000-01-01', '2000-01-02', 1],
    ['1999-01-01', '2000-01-01', '2000-01-01', '2000-01-02', 0],
    ['2000-01-02', '2000-01-02', '2000-01-01', '2000-01-02', 0],
    ['2000-01-03', '2000-01-03', '2000-01-01', '2000-01-02', -1],
  ])('of days %s–%s and %s–%s: %d', (from, to, otherFrom, otherTo, order) => {
    const [first, second] = orderingQuestion([{ id: 'a', rank: 9, days: { from, to } }, { id: 'b', rank: 0, days: { from: otherFrom, to: otherTo } }]).items
    expect(compareItems(first!, second!)).toBe(order)
    expect(compareItems({ ...first!, days: null }, second!)).toBe(-1)
    expect(compareItems(first!, { ...second!, days: null, rank: 10 })).toBe(1)
    expect(compareItems({ ...first!, days: null, rank: 0 }, second!)).toBe(0)
  })
  it('has its right order, its order as shown, and none', () => {
    expect(orderingType.rightResponse(question)).toEqual({ kind: 'ordering', itemIds: ['a', 'b', 'c', 'd'] })
    expect(orderingType.responseAsShown!(question)).toEqual({ kind: 'ordering', itemIds: ['c', 'a', 'd', 'b'] })
    expect(orderingType.isEmpty(orderingType.emptyResponse)).toBe(true)
    expect(orderingType.isEmpty(orderingType.responseAsShown!(question))).toBe(false)
  })
  it('states its items and keeps nothing', () => {
    expect(orderingType.statedParts(question)).toEqual(['c', 'a', 'd', 'b'])
    expect([orderingType.shownParts(question), orderingType.secrets(question, ''), orderingType.content(question)]).toEqual([[], [], 'c|a|d|b'])
    expect([orderingType.responseKind, orderingType.isRecalled, orderingType.isStemTelling]).toEqual(['ordering', false, true])
    expect(orderingType.lines(question, why)).toEqual(['  3. c', '  1. a', '  4. d', '  2. b'])
    expect(orderingType.chosenText(question, orderingType.emptyResponse, {} as never)).toBeUndefined()
  })
  it.each([[2, true], [3, false], [5, false], [6, true]])('of %d items has too few or too many: %s', (count, isFault) => {
    const some = orderingQuestion(Array.from({ length: count }, (_, place) => ({ id: `i${place}`, rank: count - place })))
    expect(orderingType.faults!(some, '')).toEqual(isFault ? [{ rule: 'too-few-parts', detail: `${count} items` }] : [])
    expect(MOST_ITEMS).toBe(5)
  })
  it('is at fault when it is shown in order', () => {
    expect(orderingType.faults!(orderingQuestion(items.slice(0, 3)), '')).toEqual([{ rule: 'already-in-order', detail: 'a, b, c' }])
    expect(orderingType.faults!(question, '')).toEqual([])
  })
})
