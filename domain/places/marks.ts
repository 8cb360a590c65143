/** Marks on a map: which of them a finger cannot tell apart, and where their names stand. */
import type { Point } from './projection.ts'

/** px: what lies closer than this shares a button (WCAG 2.5.8 asks for 24). */
export const FINGER = 26

/** Whether two marks are too close for buttons of their own, which are squares. */
export function areWithinFinger(a: Point, b: Point, finger = FINGER): boolean {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) < finger
}

/**
 * Marks, the weightiest first, put together where a finger could not tell them apart: each group begins with its
 * weightiest, on which the button lies, and no two buttons overlap.
 */
export function groupMarks<T extends Point>(marks: readonly T[], finger = FINGER): [T, ...T[]][] {
  const groups: [T, ...T[]][] = []
  for (const mark of marks) {
    const group = groups.find(([head]) => areWithinFinger(head, mark, finger))
    if (group)
      group.push(mark)
    else
      groups.push([mark])
  }
  return groups
}

/** A box, px. */
export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** Whether two boxes overlap, or lie closer than a gap (px). */
export function doTouch(a: Box, b: Box, gap = 0): boolean {
  return a.x0 < b.x1 + gap && b.x0 < a.x1 + gap && a.y0 < b.y1 + gap && b.y0 < a.y1 + gap
}

/** A mark that wants its name beside it. */
export interface Named extends Point {
  /** Half of how wide the mark is, px. */
  radius: number
  /** How wide its name is, px. */
  width: number
}

export interface LabelMeasures {
  /** Height of a line, px. */
  height: number
  /** Within which names stay. */
  frame: Box
  /** What no name may cover, beside the marks. */
  taken: readonly Box[]
  /** What a name covers only where there is no other room. */
  avoided: readonly Point[]
}

/** Right, left, then the corners, above and below. */
const DIRECTIONS = [[1, 0], [-1, 0], [0.7, -1], [0.7, 1], [-0.7, -1], [-0.7, 1], [0, -1], [0, 1]] as const

/** px beside the mark: the first three try to keep clear of lines. */
const REACHES = [3, 12, 22] as const

function boxOf(mark: Named, [dx, dy]: readonly [number, number], reach: number, height: number): Box {
  const away = mark.radius + reach
  const shift = dx === 0 ? -mark.width / 2 : dx < 0 ? -mark.width : 0
  const x0 = mark.x + dx * away + shift
  const y0 = mark.y + dy * (away + height / 3) - height / 2
  return { x0, y0, x1: x0 + mark.width, y1: y0 + height }
}

/**
 * Where the names of marks stand, in their order: no name covers a mark, another name or what is taken, and none leaves
 * the frame. Null where there is no room.
 */
export function placeLabels(marks: readonly Named[], measures: LabelMeasures): (Box | null)[] {
  const { height, frame, avoided } = measures
  const taken = [
    ...measures.taken,
    ...marks.map(({ x, y, radius }) => ({ x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius })),
  ]
  const isFree = (box: Box): boolean =>
    box.x0 >= frame.x0 && box.x1 <= frame.x1 && box.y0 >= frame.y0 && box.y1 <= frame.y1
    && !taken.some(each => doTouch(each, box))
  const isClear = (box: Box): boolean =>
    !avoided.some(({ x, y }) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1)
  return marks.map((mark) => {
    const places = REACHES.flatMap(reach => DIRECTIONS.map(direction => boxOf(mark, direction, reach, height)))
      .filter(isFree)
    const box = places.find(isClear) ?? places[0] ?? null
    if (box)
      taken.push(box)
    return box
  })
}
