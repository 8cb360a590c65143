import { describe, expect, it } from 'vitest'
import { placeAtEdge } from '../../../../domain/places/edge.ts'

const frame = { x0: 0, x1: 1000, y0: 0, y1: 500 }
const middle = { x: 500, y: 250 }
const at = (...beyond: [bearing: number, width: number][]) =>
  placeAtEdge(beyond.map(([bearing, width]) => ({ bearing, width })), middle, frame, 20)

describe('what lies beyond a map', () => {
  it.each([
    ['north', 0, { x0: 450, x1: 550, y0: 0, y1: 20 }], ['east', 90, { x0: 900, x1: 1000, y0: 240, y1: 260 }],
    ['south', 180, { x0: 450, x1: 550, y0: 480, y1: 500 }], ['west', 270, { x0: 0, x1: 100, y0: 240, y1: 260 }],
    ['north-east', 45, { x0: 690, x1: 790, y0: 0, y1: 20 }],
    ['south-west', 225, { x0: 210, x1: 310, y0: 480, y1: 500 }],
    ['almost east', 80, { x0: 900, x1: 1000, y0: 160.65, y1: 180.65 }],
  ])('stands at the edge in its true direction: %s', (_, bearing, box) => {
    const [own] = at([bearing, 100])
    for (const side of ['x0', 'x1', 'y0', 'y1'] as const)
      expect(own![side]).toBeCloseTo(box[side], 1)
  })

  it('is true from any point within', () => {
    const [own] = placeAtEdge([{ bearing: 0, width: 100 }, { bearing: 90, width: 100 }], { x: 200, y: 100 }, frame, 20)
    expect(own).toMatchObject({ x0: 150, x1: 250, y0: 0 })
  })
})

describe('two that lie in one direction', () => {
  // Beside a box of 100 px another of 100 px has room from 104 px on: 13 steps of 8 px.
  it('stand side by side above and below, in steps of 8 px, 4 px apart at least', () => {
    const [first, second, third] = at([0, 100], [0, 100], [0, 100])
    expect(first).toMatchObject({ x0: 450, x1: 550, y0: 0 })
    expect([first!.x0 - second!.x1, third!.x0 - first!.x1, second!.y0, third!.y0]).toEqual([4, 4, 0, 0])
  })

  it.each([90, 92, 94, 96, 98, 100])('leave 4 px and no more than a step besides: beside one of %d px', (width) => {
    const [first, second] = at([0, width], [0, 100])
    const apart = Math.max(second!.x0 - first!.x1, first!.x0 - second!.x1)
    expect(apart).toBeGreaterThanOrEqual(4)
    expect(apart).toBeLessThan(12)
    expect(Math.abs((second!.x0 + second!.x1) / 2 - 500) % 8).toBe(0)
  })

  // Boxes of 20 px have room from 24 px on: three steps.
  it('stand one below the other at the sides', () => {
    const [first, second, third] = at([90, 100], [90, 100], [90, 100])
    expect([first, second, third].map(box => box!.x1)).toEqual([1000, 1000, 1000])
    expect(first!.y0 - second!.y1).toBeCloseTo(4)
    expect(third!.y0 - first!.y1).toBeCloseTo(4)
  })

  it('stand in a second row, 4 px from the first, where that is full', () => {
    const boxes = at(...Array.from({ length: 12 }, (): [number, number] => [0, 100]))
    expect(new Set(boxes.map(({ y0 }) => y0))).toEqual(new Set([0, 24]))
    const below = at(...Array.from({ length: 12 }, (): [number, number] => [180, 100]))
    expect(new Set(below.map(({ y1 }) => y1))).toEqual(new Set([500, 476]))
  })

  it('stand over each other only where there is no room at all', () => {
    const five = Array.from({ length: 5 }, () => ({ bearing: 0, width: 90 }))
    const boxes = placeAtEdge(five, { x: 50, y: 50 }, { x0: 0, x1: 100, y0: 0, y1: 100 }, 20)
    expect(boxes.map(({ y0 }) => y0)).toEqual([0, 24, 48, 0, 0])
  })
})
