/** Where at the edge of a map stands what lies beyond it. */
import type { Box } from './marks.ts'
import type { Point } from './projection.ts'
import { doTouch } from './marks.ts'

/** Something beyond the map. */
export interface Beyond {
  /** Degrees from north, clockwise. */
  bearing: number
  /** How wide it is written, px. */
  width: number
}

/** px by which it gives way to another. */
const STEP = 8

/** px between two. */
const GAP = 4

function centreAt({ bearing, width }: Beyond, from: Point, frame: Box, height: number): Point {
  const [dx, dy] = [Math.sin(bearing * Math.PI / 180), -Math.cos(bearing * Math.PI / 180)]
  const [right, left] = [frame.x1 - width / 2 - from.x, frame.x0 + width / 2 - from.x]
  const [bottom, top] = [frame.y1 - height / 2 - from.y, frame.y0 + height / 2 - from.y]
  const across = dx > 0 ? right / dx : dx < 0 ? left / dx : Infinity
  const along = dy > 0 ? bottom / dy : dy < 0 ? top / dy : Infinity
  const far = Math.min(across, along)
  return { x: from.x + dx * far, y: from.y + dy * far }
}

/**
 * Boxes at the edge of a frame in the true directions from a point within, each as near to its direction as those
 * before it leave room, or in a second row; in their order.
 */
export function placeAtEdge(beyond: readonly Beyond[], from: Point, frame: Box, height: number): Box[] {
  const taken: Box[] = []
  for (const each of beyond) {
    const { x, y } = centreAt(each, from, frame, height)
    const boxAt = (shift: number, row: number): Box => {
      // Along the edge that it stands at: sideways above and below, up and down at the sides.
      const isUpright = x - each.width / 2 <= frame.x0 + 1 || x + each.width / 2 >= frame.x1 - 1
      const [cx, cy] = isUpright
        ? [x, Math.min(Math.max(y + shift, frame.y0 + height / 2), frame.y1 - height / 2)]
        : [
            Math.min(Math.max(x + shift, frame.x0 + each.width / 2), frame.x1 - each.width / 2),
            y + row * (height + GAP) * (y > from.y ? -1 : 1),
          ]
      return { x0: cx - each.width / 2, x1: cx + each.width / 2, y0: cy - height / 2, y1: cy + height / 2 }
    }
    const isFree = (box: Box): boolean => !taken.some(other => doTouch(other, box, GAP))
    const shifts = Array.from({ length: 120 }, (_, place) => Math.ceil(place / 2) * STEP * (place % 2 === 0 ? 1 : -1))
    const rows = [0, 1, 2].flatMap(row => shifts.map(shift => boxAt(shift, row)))
    taken.push(rows.find(isFree) ?? boxAt(0, 0))
  }
  return taken
}
