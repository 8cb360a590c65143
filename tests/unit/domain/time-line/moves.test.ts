import { describe, expect, it } from 'vitest'
import type { PlacedLane, PlacedMark } from '../../../../domain/time-line/layout.ts'
import { isMoveKey, moveBy, moveKeys } from '../../../../domain/time-line/moves.ts'

const mark = (id: string, x0: number, x1: number) =>
  ({ happening: { id }, extent: { x0, x1 } }) as unknown as PlacedMark
const lanes = [
  { marks: [mark('a', 0, 10), mark('b', 100, 120), mark('c', 300, 310)] },
  { marks: [mark('d', 0, 30), mark('e', 96, 104), mark('f', 118, 122)] },
  { marks: [mark('g', 200, 220)] },
] as unknown as PlacedLane[]

describe('a key among the marks of the timeline', () => {
  it.each([
    ['ArrowLeft', 'b', 'a'], ['ArrowLeft', 'a', 'a'], ['ArrowRight', 'b', 'c'], ['ArrowRight', 'c', 'c'],
    ['Home', 'c', 'a'], ['End', 'a', 'c'], ['Home', 'f', 'd'], ['End', 'g', 'g'],
    ['ArrowUp', 'a', 'a'], ['ArrowDown', 'g', 'g'], ['ArrowUp', 'g', 'f'], ['ArrowDown', 'f', 'g'],
  ] as const)('%s leads from %s to %s', (key, from, to) => {
    expect(moveBy(key, from, lanes)).toBe(to)
  })

  it.each([['a', 'd'], ['b', 'e'], ['c', 'f']])('leads down from %s to the mark whose middle is nearest, the first of two: %s', (from, to) => {
    expect(moveBy('ArrowDown', from, lanes)).toBe(to)
  })

  it.each([[undefined], ['lost']])('leads from nowhere to the first mark: %s', (from) => {
    expect(moveKeys.map(key => moveBy(key, from, lanes))).toEqual(moveKeys.map(() => 'a'))
    expect(moveBy('Home', from, [])).toBeUndefined()
  })

  it.each([['ArrowLeft', true], ['Home', true], ['Enter', false], ['arrowleft', false]])('is one that moves: %s', (key, isOne) => {
    expect(isMoveKey(key)).toBe(isOne)
  })
})
