/** Lanes, rows and labels of the timeline: no mark covers another, no name covers anything. */
import type { DeckHappening, Side } from '../content/deck.ts'
import type { Mark } from './marks.ts'
import type { YearRange } from './scale.ts'
import { markOf } from './marks.ts'
import { lineWidth } from './scale.ts'

/** From where to where something reaches in a row, in px from the left end of the line. */
export interface Extent {
  x0: number
  x1: number
}

export interface PlacedMark {
  happening: DeckHappening
  mark: Mark
  row: number
  /** The mark itself. */
  extent: Extent
  /** Marks of other dates, joined to it. */
  others: Extent[]
  /** Where its name stands; null where there is no room for it. */
  label: Extent & { side: 'within' | 'right' | 'left' } | null
}

export interface PlacedLane {
  side: Side
  rows: number
  /** In order of time. */
  marks: PlacedMark[]
}

export interface LayoutMeasures {
  years: YearRange
  /** px a year. */
  yearWidth: number
  /** How wide a happening's name is, px. */
  labelWidth: (happening: DeckHappening) => number
  /** The narrowest mark, px. */
  pointWidth: number
  /** Free room beside a mark and around a name, px. */
  gap: number
  /** Rows of a lane in which room for a name is sought; further ones are made only for marks. */
  mostRows: number
}

/** Order of the lanes. */
export const laneOrder: readonly Side[] = ['home', 'russia', 'china', 'usa', 'europe', 'neighbours']

function extentOf({ from, to }: Mark['span'], { years, yearWidth, pointWidth }: LayoutMeasures): Extent {
  const [x0 = 0, x1 = 0] = [from, to]
    .map(year => (Math.min(Math.max(year, years.first), years.last + 1) - years.first) * yearWidth)
  const missing = Math.max(0, pointWidth - (x1 - x0)) / 2
  const width = lineWidth(years, yearWidth)
  // At the ends of the line a mark is moved, not cut.
  const shift = Math.max(0, missing - x0) - Math.max(0, x1 + missing - width)
  return { x0: Math.max(0, x0 - missing + shift), x1: Math.min(width, x1 + missing + shift) }
}

/** Whether two things in a row are nearer than a gap. */
function areClose(a: Extent, b: Extent, gap: number): boolean {
  return a.x0 < b.x1 + gap && b.x0 < a.x1 + gap
}

/** Where a name could stand: in the mark after its sign, right of everything, left of everything. */
function labelPlaces(
  { isMeasured }: Mark,
  own: Extent,
  whole: Extent,
  { width, gap, pointWidth }: { width: number, gap: number, pointWidth: number },
): NonNullable<PlacedMark['label']>[] {
  const start = own.x0 + pointWidth + gap
  // What is measured is drawn too thin to write on.
  const isRoomy = !isMeasured && start + width + 2 * gap <= own.x1
  return [
    ...isRoomy ? [{ side: 'within' as const, x0: start, x1: start + width }] : [],
    { side: 'right', x0: whole.x1 + gap, x1: whole.x1 + gap + width },
    { side: 'left', x0: whole.x0 - gap - width, x1: whole.x0 - gap },
  ]
}

function wholeOf(own: Extent, others: readonly Extent[]): Extent {
  return {
    x0: Math.min(own.x0, ...others.map(({ x0 }) => x0)),
    x1: Math.max(own.x1, ...others.map(({ x1 }) => x1)),
  }
}

/** Puts one happening into the first row that has room for it and its name, or else for itself. */
function place(happening: DeckHappening, taken: Extent[][], measures: LayoutMeasures): PlacedMark {
  const { gap, mostRows, pointWidth, years, yearWidth } = measures
  const mark = markOf(happening)
  const extent = extentOf(mark.span, measures)
  const others = mark.others.map(({ span }) => extentOf(span, measures))
  const whole = wholeOf(extent, others)
  const end = lineWidth(years, yearWidth)
  const isFree = (row: number, wanted: Extent): boolean =>
    !(taken[row] ?? []).some(each => areClose(each, wanted, gap))
  const put = (row: number, label: PlacedMark['label']): PlacedMark => {
    const used = taken[row] ??= []
    used.push(label ? wholeOf(whole, [label]) : whole)
    return { happening, mark, row, extent, others, label }
  }
  const places = labelPlaces(mark, extent, whole, { width: measures.labelWidth(happening), gap, pointWidth })
    .filter(({ x0, x1 }) => x0 >= 0 && x1 <= end)
  for (let row = 0; row < mostRows; row++) {
    const label = places.find(each => isFree(row, wholeOf(whole, [each])))
    if (label)
      return put(row, label)
  }
  let row = 0
  while (!isFree(row, whole))
    row++
  return put(row, null)
}

/** What is more worth reading is named first: importance, then the number of facts. */
function byWeight(a: DeckHappening, b: DeckHappening): number {
  return a.importance - b.importance || b.facts.length - a.facts.length
}

function layLane(side: Side, happenings: readonly DeckHappening[], measures: LayoutMeasures): PlacedLane {
  const taken: Extent[][] = []
  const placed = happenings.toSorted(byWeight).map(happening => place(happening, taken, measures))
  const order = new Map(happenings.map(({ id }, index) => [id, index]))
  return {
    side,
    rows: taken.length,
    marks: placed.sort((a, b) => order.get(a.happening.id)! - order.get(b.happening.id)!),
  }
}

/** The lanes that have something to show, from happenings in order of time. */
export function layLanes(happenings: readonly DeckHappening[], measures: LayoutMeasures): PlacedLane[] {
  return laneOrder.flatMap((side) => {
    const own = happenings.filter(happening => happening.side === side)
    return own.length > 0 ? [layLane(side, own, measures)] : []
  })
}
