import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeckHappening } from '../../../../domain/content/deck.ts'
import type { LayoutMeasures, PlacedMark } from '../../../../domain/time-line/layout.ts'
import { laneOrder, layLanes } from '../../../../domain/time-line/layout.ts'
import { markOf } from '../../../../domain/time-line/marks.ts'
import { isMoveKey, moveBy, moveKeys } from '../../../../domain/time-line/moves.ts'
import { isWithin, lineWidth, yearsOf } from '../../../../domain/time-line/scale.ts'
import { realDeck } from '../../../support/real-deck.ts'

const { happenings } = await realDeck()

function measuresOf(yearWidth: number, letter = 7): LayoutMeasures {
  return {
    years: yearsOf(happenings.map(({ when }) => when))!,
    yearWidth,
    labelWidth: ({ title }) => title.length * letter + 18,
    pointWidth: 12,
    gap: 6,
    mostRows: 10,
  }
}

/** Everything that a mark takes up in its row. */
function boxOf({ extent, others, label }: PlacedMark): { x0: number, x1: number } {
  const all = [extent, ...others, ...label ? [label] : []]
  return { x0: Math.min(...all.map(({ x0 }) => x0)), x1: Math.max(...all.map(({ x1 }) => x1)) }
}

const closeness = fc.record({ yearWidth: fc.integer({ min: 10, max: 400 }), letter: fc.integer({ min: 4, max: 16 }) })

describe('the lanes', () => {
  it('hold every happening once, in order of time, in the lane of its side', () => {
    fc.assert(fc.property(closeness, ({ yearWidth, letter }) => {
      const lanes = layLanes(happenings, measuresOf(yearWidth, letter))
      expect(lanes.map(({ side }) => side)).toEqual(laneOrder)
      for (const { side, marks, rows } of lanes) {
        expect(marks.map(({ happening }) => happening)).toEqual(happenings.filter(each => each.side === side))
        expect(Math.max(...marks.map(({ row }) => row))).toBe(rows - 1)
      }
    }), { numRuns: 30 })
  })

  it('let nothing touch in a row, nor leave the line, at whatever zoom and size of letters', () => {
    fc.assert(fc.property(closeness, ({ yearWidth, letter }) => {
      const measures = measuresOf(yearWidth, letter)
      const width = lineWidth(measures.years, yearWidth)
      for (const { marks } of layLanes(happenings, measures)) {
        const rows = Map.groupBy(marks, ({ row }) => row)
        for (const row of rows.values()) {
          const boxes = row.map(boxOf).sort((a, b) => a.x0 - b.x0)
          boxes.slice(1).forEach((box, at) =>
            expect(box.x0 - boxes[at]!.x1).toBeGreaterThanOrEqual(measures.gap - 1e-6),
          )
        }
        for (const box of marks.map(boxOf)) {
          expect(box.x0).toBeGreaterThanOrEqual(-1e-6)
          expect(box.x1).toBeLessThanOrEqual(width + 1e-6)
        }
      }
    }), { numRuns: 30 })
  })

  it('name more of the marks the closer one looks, and nearly all with all years on a desk', () => {
    const named = (yearWidth: number): number =>
      layLanes(happenings, measuresOf(yearWidth)).flatMap(({ marks }) => marks).filter(({ label }) => label).length
    expect(named(30)).toBeGreaterThan(happenings.length * 0.85)
    expect(named(120)).toBeGreaterThanOrEqual(named(30))
    expect(named(400)).toBe(happenings.length)
  })

  it('cut at the ends of their years what began before or went on after', () => {
    const years = { first: 2008, last: 2012 }
    const own = happenings.filter(({ when }) => isWithin(when, years))
    const marks = layLanes(own, { ...measuresOf(100), years }).flatMap(lane => lane.marks)
    const extentOf = (id: string) => marks.find(({ happening }) => happening.id === id)!.extent
    expect(extentOf('us-spending')).toEqual({ x0: 0, x1: 300 })
    expect(extentOf('eu-funds')).toEqual({ x0: 0, x1: 500 })
    expect(marks.map(boxOf).every(({ x0, x1 }) => x0 >= 0 && x1 <= 500)).toBe(true)
  })

  it('draw a mark as wide as its source is exact, and a point wide enough to be seen', () => {
    const lanes = layLanes(happenings, measuresOf(100))
    const marks = lanes.flatMap(lane => lane.marks)
    const widthOf = (id: string): number => {
      const { extent } = marks.find(({ happening }) => happening.id === id)!
      return extent.x1 - extent.x0
    }
    expect(widthOf('eu-funds')).toBeCloseTo(700)
    expect(widthOf('wto-joined')).toBeCloseTo(100)
    expect(widthOf('september-11')).toBe(12)
  })
})

describe('the mark of a happening', () => {
  const base: Pick<DeckHappening, 'when' | 'what'> = { when: { value: '1999', precision: 'year' }, what: 'happened' }

  it('tells of a date that says the same more exactly by no second mark', () => {
    const other = (value: string) => ({ value, precision: 'day' as const, by: 'general-knowledge' as const })
    expect(markOf({ ...base, otherDates: [other('1999-05-01')] }).others).toEqual([])
    expect(markOf({ ...base, otherDates: [other('2002-12-01')] }).others).toHaveLength(1)
  })

  it('says what is planned, measured and only about then', () => {
    expect(markOf({ ...base, what: 'planned' })).toMatchObject({ isPlanned: true, isMeasured: false, isAbout: false })
    expect(markOf({ ...base, what: 'measured' })).toMatchObject({ isPlanned: false, isMeasured: true })
    const about = markOf({ ...base, when: { value: '1999', precision: 'circa' } })
    expect(about).toMatchObject({ isAbout: true, shape: 'span' })
    expect(about.span.from).toBeLessThan(1999)
  })
})

describe('keys among the marks', () => {
  const lanes = layLanes(happenings, measuresOf(30))
  const ids = (side: string): string[] =>
    lanes.find(lane => lane.side === side)!.marks.map(({ happening }) => happening.id)

  it('lead from nowhere to the first mark, and nowhere in an empty picture', () => {
    for (const key of moveKeys) {
      expect(moveBy(key, undefined, lanes)).toBe(ids('home')[0])
      expect(moveBy(key, undefined, [])).toBeUndefined()
    }
  })

  it('go through a lane in order of time and stay at its ends', () => {
    const russia = ids('russia')
    let at = moveBy('Home', russia[3], lanes)
    const met = russia.map(() => {
      const here = at!
      at = moveBy('ArrowRight', here, lanes)
      return here
    })
    expect(met).toEqual(russia)
    expect(at).toBe(russia.at(-1))
    expect(moveBy('End', russia[0], lanes)).toBe(russia.at(-1))
    expect(moveBy('ArrowLeft', russia[0], lanes)).toBe(russia[0])
  })

  it('reach every mark from every other', () => {
    const reached = new Set<string>()
    const open = [ids('home')[0]!]
    while (open.length > 0) {
      const id = open.pop()!
      if (!reached.has(id)) {
        reached.add(id)
        open.push(...moveKeys.map(key => moveBy(key, id, lanes)!))
      }
    }
    expect(reached.size).toBe(happenings.length)
  })

  it('go up and down to the next lane, and stay in the first and last', () => {
    expect(ids('russia')).toContain(moveBy('ArrowDown', ids('home')[0], lanes))
    expect(ids('home')).toContain(moveBy('ArrowUp', ids('russia')[0], lanes))
    expect(moveBy('ArrowUp', ids('home')[0], lanes)).toBe(ids('home')[0])
    expect(moveBy('ArrowDown', ids('neighbours')[0], lanes)).toBe(ids('neighbours')[0])
  })

  it('are the arrows, Home and End', () => {
    expect(['ArrowUp', 'Home', 'a', 'Enter'].map(isMoveKey)).toEqual([true, true, false, false])
  })
})
