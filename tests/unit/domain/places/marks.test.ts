import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeAtEdge } from '../../../../domain/places/edge.ts'
import { areWithinFinger, groupMarks, placeLabels } from '../../../../domain/places/marks.ts'

const at = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 224 }) })
const frame = { x0: 0, y0: 0, x1: 400, y1: 224 }

describe('marks that share a button', () => {
  it('are each in one group, in their order, near its first; and no two firsts are near each other', () => {
    fc.assert(fc.property(fc.array(at, { maxLength: 30 }), (marks) => {
      const groups = groupMarks(marks)
      expect(groups.flat()).toHaveLength(marks.length)
      expect(new Set(groups.flat()).size).toBe(new Set(marks).size)
      for (const [head, ...others] of groups) {
        expect(others.every(other => areWithinFinger(head, other))).toBe(true)
        expect(groups.every(([other]) => other === head || !areWithinFinger(head, other))).toBe(true)
      }
    }))
  })

  it('leave buttons as wide as a finger that do not overlap', () => {
    const marks = [{ x: 100, y: 100 }, { x: 126, y: 100 }, { x: 120, y: 118 }]
    expect(groupMarks(marks).map(([head]) => head)).toEqual([{ x: 100, y: 100 }, { x: 126, y: 100 }])
  })
})

describe('names beside marks', () => {
  const named = at.chain(({ x, y }) => fc.record({
    x: fc.constant(x),
    y: fc.constant(y),
    radius: fc.integer({ min: 4, max: 14 }),
    width: fc.integer({ min: 20, max: 120 }),
  }))

  it('cover no mark, no other name and nothing that is taken, and stay within the frame', () => {
    fc.assert(fc.property(fc.array(named, { maxLength: 20 }), (marks) => {
      const taken = [{ x0: 0, y0: 0, x1: 60, y1: 30 }]
      const boxes = placeLabels(marks, { height: 16, frame, taken, avoided: [] })
      expect(boxes).toHaveLength(marks.length)
      const found = boxes.filter(box => box !== null)
      const others = [
        ...taken,
        ...marks.map(({ x, y, radius }) => ({ x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius })),
      ]
      found.forEach((box, place) => {
        expect(box.x0 >= 0 && box.x1 <= 400 && box.y0 >= 0 && box.y1 <= 224).toBe(true)
        for (const other of [...others, ...found.slice(place + 1)])
          expect(box.x0 < other.x1 && other.x0 < box.x1 && box.y0 < other.y1 && other.y0 < box.y1).toBe(false)
      })
    }))
  })

  it('keep clear of lines where there is room', () => {
    const line = Array.from({ length: 20 }, (_, place) => ({ x: 110 + place * 5, y: 100 }))
    const [box] = placeLabels(
      [{ x: 100, y: 100, radius: 6, width: 60 }],
      { height: 16, frame, taken: [], avoided: line },
    )
    expect(box!.x1).toBeLessThan(100)
  })
})

describe('what lies beyond the map', () => {
  it('stands at the edge, in its direction where there is room, and never over another', () => {
    const beyond = fc.array(
      fc.record({ bearing: fc.double({ min: 0, max: 359, noNaN: true }), width: fc.integer({ min: 60, max: 120 }) }),
      { maxLength: 8 },
    )
    const wide = { x0: 0, y0: 0, x1: 1000, y1: 560 }
    fc.assert(fc.property(beyond, (capitals) => {
      const boxes = placeAtEdge(capitals, { x: 500, y: 200 }, wide, 30)
      boxes.forEach((box, place) => {
        expect(box.x0 >= -0.01 && box.x1 <= 1000.01 && box.y0 >= -0.01 && box.y1 <= 560.01).toBe(true)
        for (const other of boxes.slice(place + 1))
          expect(box.x0 < other.x1 && other.x0 < box.x1 && box.y0 < other.y1 && other.y0 < box.y1).toBe(false)
      })
    }))
    const [north] = placeAtEdge([{ bearing: 0, width: 80 }], { x: 500, y: 200 }, wide, 30)
    expect(north).toEqual({ x0: 460, x1: 540, y0: 0, y1: 30 })
  })
})

describe('the place of a name', () => {
  const mark = { x: 100, y: 100, radius: 5, width: 40 }
  const frame = { x0: 0, x1: 200, y0: 0, y1: 200 }
  const label = (taken: readonly (typeof frame)[]) => placeLabels([mark], { height: 12, frame, taken, avoided: [] })[0]
  const wall = (x0: number, x1: number, y0: number, y1: number) => ({ x0, x1, y0, y1 })

  it('is beside its mark, 3 px from it, as high as a line', () => {
    expect(label([])).toEqual({ x0: 108, x1: 148, y0: 94, y1: 106 })
    expect(label([wall(140, 200, 0, 200)])).toEqual({ x0: 52, x1: 92, y0: 94, y1: 106 })
  })

  it('is in a corner where both sides are taken: 8 px and a third of its height away', () => {
    const sides = [wall(110, 200, 95, 105), wall(0, 90, 95, 105)]
    const corner = label(sides)!
    expect([corner.x0, corner.x1, corner.y0, corner.y1].map(each => Math.round(each * 100) / 100))
      .toEqual([105.6, 145.6, 82, 94])
  })

  it('is above where that is all there is, its middle over the mark', () => {
    expect(label([wall(125, 200, 0, 200), wall(0, 75, 0, 200)])).toEqual({ x0: 80, x1: 120, y0: 82, y1: 94 })
    expect(label([wall(125, 200, 0, 200), wall(0, 75, 0, 200), wall(0, 200, 0, 90)]))
      .toEqual({ x0: 80, x1: 120, y0: 106, y1: 118 })
  })
})
