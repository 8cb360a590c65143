/** With whom the facts tie Kyrgyzstan, how strongly, and where each stands in the star. */
import type { DeckEntity, DeckFact, Side } from '../content/deck.ts'
import type { Point } from './projection.ts'

/** States, and bodies that states make; firms, offices and movements are no partners. */
const PARTNER_CLASSES: ReadonlySet<string> = new Set([
  'great-power',
  'central-asian-state',
  'country',
  'regional-organization',
  'military-alliance',
  'international-organization',
  'international-financial-institution',
  'bank',
])

/** Someone with whom the facts tie Kyrgyzstan. */
export interface Partner {
  entity: DeckEntity
  facts: DeckFact[]
}

/** The partners that most facts name, the strongest first. */
export function partnersOf(
  entities: Iterable<DeckEntity>,
  factsOf: ReadonlyMap<string, DeckFact[]>,
  most: number,
): Partner[] {
  return [...entities]
    .filter(entity => entity.side !== 'home' && PARTNER_CLASSES.has(entity.class ?? ''))
    .flatMap(entity => factsOf.has(entity.id) ? [{ entity, facts: factsOf.get(entity.id)! }] : [])
    .toSorted((a, b) => b.facts.length - a.facts.length)
    .slice(0, most)
}

/** How many facts name a partner together with another, the most first. */
export function namedTogether(partner: Partner, others: readonly Partner[]): { partner: Partner, count: number }[] {
  return others
    .filter(other => other !== partner)
    .map(other => ({
      partner: other,
      count: partner.facts.filter(({ entities }) => entities.includes(other.entity.id)).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
}

/**
 * The sides clockwise around the star, as they lie from Bishkek; the United States, whose way leads over the Pole,
 * beside Europe.
 */
const AROUND: readonly Side[] = ['russia', 'china', 'neighbours', 'usa', 'europe']

/** Degrees clockwise from north at which the first side begins. */
const START = -62

/** The inner ring, as a share of the outer one. */
const INNER = 0.62

/** px around the middle that no name covers. */
const CENTRE = 36

/** Rounds of giving way; what is too full for them overlaps. */
const MOST_ROUNDS = 400

/** How far two boxes of one size have to part, along the axis on which they are nearer to it; 0 when they are apart. */
function overlapOf(dx: number, dy: number, room: { width: number, height: number }): Point {
  const [x, y] = [room.width - Math.abs(dx), room.height - Math.abs(dy)]
  if (x <= 0 || y <= 0)
    return { x: 0, y: 0 }
  return x < y ? { x: x * (dx < 0 ? -1 : 1), y: 0 } : { x: 0, y: y * (dy < 0 ? -1 : 1) }
}

/** Lets what overlaps give way to each other and to the middle, always in the same way. */
function spreadOut(points: Point[], width: number, height: number, room: { width: number, height: number }): void {
  const middle = { width: room.width / 2 + CENTRE, height: room.height / 2 + CENTRE }
  const clamp = (value: number, size: number, whole: number): number =>
    Math.min(Math.max(value, size / 2), whole - size / 2)
  for (let round = 0, isMoving = true; isMoving && round < MOST_ROUNDS; round++) {
    isMoving = false
    const move = (point: Point, { x, y }: Point, share: number): void => {
      if (x === 0 && y === 0)
        return
      isMoving = true
      point.x = clamp(point.x + x * share, room.width, width)
      point.y = clamp(point.y + y * share, room.height, height)
    }
    points.forEach((point, index) => {
      for (const other of points.slice(index + 1)) {
        const apart = overlapOf(point.x - other.x, point.y - other.y, room)
        move(point, apart, 0.51)
        move(other, { x: -apart.x, y: -apart.y }, 0.51)
      }
      move(point, overlapOf(point.x - width / 2, point.y - height / 2, middle), 1.01)
    })
  }
}

/**
 * Where partners stand around the middle of a frame, in their order: side by side as their sides lie, in two rings by
 * turns, so that neighbours have room. `room` is what the widest and highest of them takes.
 */
export function placeInStar(
  partners: readonly Partner[],
  { width, height, room }: { width: number, height: number, room: { width: number, height: number } },
): Point[] {
  const around = AROUND.flatMap((side) => {
    const own = partners.filter(({ entity }) => (entity.side ?? 'neighbours') === side)
    // The strongest in the middle of its side.
    return own.reduce<Partner[]>((row, each, place) => place % 2 === 0 ? [...row, each] : [each, ...row], [])
  })
  const [rx, ry] = [(width - room.width) / 2, (height - room.height) / 2]
  const places = new Map(around.map((partner, place) => {
    const angle = (START + place * 360 / around.length) * Math.PI / 180
    const ring = place % 2 === 0 ? 1 : INNER
    return [partner, { x: width / 2 + rx * ring * Math.sin(angle), y: height / 2 - ry * ring * Math.cos(angle) }]
  }))
  const points = partners.map(partner => places.get(partner)!)
  spreadOut(points, width, height, room)
  return points
}
