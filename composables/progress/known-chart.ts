/** The drawing of what is known over time: shapes for parts stacked on each other, and what is foretold. */
import type { KnownOverTime } from '#domain/statistics/known-over-time'
import type { Range } from '#domain/simulation/readiness'

/** What is foretold: the range of cards known on days to come. */
export type Foretold = readonly { day: number, known: Range }[]

export interface KnownChart {
  /** Shapes of the parts, the first at the foot. */
  areas: { id: string, path: string }[]
  /** The range foretold, and the line through its middle; '' while nothing is. */
  band: string
  middle: string
  /** Where the line through the middle ends. */
  end: { x: number, y: number } | undefined
  todayX: number
  /** Counts to write beside the drawing, and days below it. */
  counts: { count: number, y: number }[]
  days: { day: number, x: number, anchor: 'start' | 'middle' | 'end' }[]
  /** Of the foot. */
  foot: number
}

/** Points drawn of the past: more would be closer together than an eye can tell. */
const MOST_POINTS = 90
/** Days that the drawing is wide at least. */
const FEWEST_DAYS = 7
/** Room (px) beside the drawing for counts, below it for days, and above it. */
const [LEFT, BELOW, ABOVE, RIGHT] = [38, 24, 10, 6]
/** Room (px) that the name of a day takes. */
const DAY_ROOM = 64

/** A round number that is no less, and how far apart counts up to it are written. */
export function roundScale(most: number): { top: number, step: number } {
  const rough = Math.max(1, most) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].find(each => each * power >= rough)! * power)
  return { top: Math.ceil(Math.max(1, most) / step) * step, step }
}

/** The days of the past that are drawn, from the eve of the first answer until today, at even distances from today. */
function drawnDays({ firstDay }: KnownOverTime, today: number): number[] {
  const eve = firstDay - 1
  const step = Math.ceil((today - eve) / MOST_POINTS)
  const days: number[] = []
  for (let day = today; day > eve; day -= step)
    days.unshift(day)
  return [eve, ...days]
}

/** How many cards of a part were known on a day; none before the first. */
export function knownOn(known: readonly number[], firstDay: number, day: number): number {
  return known[day - firstDay] ?? 0
}

const point = (x: number, y: number): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`

/** Lays the drawing out for some width and height (px). */
export function layKnownChart(
  known: KnownOverTime,
  foretold: Foretold,
  { today, width, height }: { today: number, width: number, height: number },
): KnownChart {
  const days = drawnDays(known, today)
  const eve = days[0]!
  const last = Math.max(eve + FEWEST_DAYS, today, ...foretold.map(({ day }) => day))
  const totalOn = (day: number): number =>
    known.parts.reduce((sum, part) => sum + knownOn(part.known, known.firstDay, day), 0)
  const { top, step } = roundScale(Math.max(...days.map(totalOn), ...foretold.map(({ known: { high } }) => high)))
  const foot = height - BELOW
  const xOf = (day: number): number => LEFT + (day - eve) / (last - eve) * (width - LEFT - RIGHT)
  const yOf = (count: number): number => foot - count / top * (foot - ABOVE)
  const below = new Map(days.map(day => [day, 0]))
  const areas = known.parts.map((part) => {
    const floor = days.map(day => point(xOf(day), yOf(below.get(day)!)))
    const roof = days.map((day) => {
      const count = below.get(day)! + knownOn(part.known, known.firstDay, day)
      below.set(day, count)
      return point(xOf(day), yOf(count))
    })
    return { id: part.id, path: `M${[...floor, ...roof.reverse()].join('L')}Z` }
  })
  const start = point(xOf(today), yOf(totalOn(today)))
  const line = (bound: keyof Range): string[] =>
    foretold.map(({ day, known: range }) => point(xOf(day), yOf(range[bound])))
  const end = foretold.at(-1)
  return {
    areas,
    band: end ? `M${[start, ...line('high'), ...line('low').reverse()].join('L')}Z` : '',
    middle: end ? `M${[start, ...line('middle')].join('L')}` : '',
    end: end && { x: xOf(end.day), y: yOf(end.known.middle) },
    todayX: xOf(today),
    counts: Array.from({ length: Math.round(top / step) + 1 }, (_, place) => ({
      count: place * step,
      y: yOf(place * step),
    })),
    days: namedDays([eve + 1, today, ...end ? [end.day] : []], xOf, width),
    foot,
  }
}

/** Today is named always, and the others where they leave it room. */
function namedDays([first, today, end]: readonly number[], xOf: (day: number) => number, width: number): KnownChart['days'] {
  const anchorAt = (x: number): 'start' | 'middle' | 'end' =>
    x < LEFT + DAY_ROOM / 2 ? 'start' : x > width - DAY_ROOM / 2 ? 'end' : 'middle'
  const named = [first!, today!, ...end === undefined ? [] : [end]].map(day => ({ day, x: xOf(day) }))
  return named
    .filter(({ day, x }, place) => place === 1 || (day !== today && Math.abs(x - xOf(today!)) >= DAY_ROOM * 1.4))
    .map(({ day, x }) => ({ day, x, anchor: anchorAt(x) }))
}
