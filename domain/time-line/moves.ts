/** Moving by keys among the marks of the timeline. */
import type { Extent, PlacedLane, PlacedMark } from './layout.ts'

export const moveKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const
export type MoveKey = typeof moveKeys[number]

/** Whether a key moves among marks. */
export function isMoveKey(key: string): key is MoveKey {
  return (moveKeys as readonly string[]).includes(key)
}

function middleOf({ x0, x1 }: Extent): number {
  return (x0 + x1) / 2
}

function nearestIn({ marks }: PlacedLane, x: number): PlacedMark {
  return marks.reduce((nearest, mark) =>
    Math.abs(middleOf(mark.extent) - x) < Math.abs(middleOf(nearest.extent) - x) ? mark : nearest)
}

/**
 * Where a key leads from a mark: left and right within its lane, in order of time; up and down to the nearest mark of
 * the next lane; to the lane's ends. At an end it stays. From nowhere it leads to the first mark; undefined when there
 * is none.
 */
export function moveBy(key: MoveKey, id: string | undefined, lanes: readonly PlacedLane[]): string | undefined {
  const at = lanes.findIndex(({ marks }) => marks.some(({ happening }) => happening.id === id))
  const lane = lanes[at]
  if (!lane)
    return lanes[0]?.marks[0]?.happening.id
  const index = lane.marks.findIndex(({ happening }) => happening.id === id)
  const current = lane.marks[index]!
  const inLane = (place: number): string =>
    lane.marks[Math.min(Math.max(place, 0), lane.marks.length - 1)]!.happening.id
  const inOther = (place: number): string => {
    const other = lanes[place]
    return other ? nearestIn(other, middleOf(current.extent)).happening.id : current.happening.id
  }
  switch (key) {
    case 'ArrowLeft': return inLane(index - 1)
    case 'ArrowRight': return inLane(index + 1)
    case 'ArrowUp': return inOther(at - 1)
    case 'ArrowDown': return inOther(at + 1)
    case 'Home': return inLane(0)
    case 'End': return inLane(lane.marks.length - 1)
  }
}
