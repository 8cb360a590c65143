/** Where places of the deck lie from Bishkek, how it is told, and when nobody could take one for another. */
import type { DeckEntity, DeckFact } from '../content/deck.ts'
import type { CompassPoint, Coordinates } from '../places/earth.ts'
import type { QuizContext } from './quiz-context.ts'
import { bearing, compassPoint, distanceKm } from '../places/earth.ts'

/** From where directions and distances are told: an entity. */
const VANTAGE = 'bishkek'

/** km: nearer than this a direction says little, and a round distance is no longer within the tolerance. */
const LEAST_KM = 50

/** Within so many parts of a distance is what is told of it; the words of the question say so. */
export const TOLERANCE = 0.1

/** Places that are a point on the map; a province or a sea has no distance. */
const POINT_CLASSES: ReadonlySet<string> = new Set(['capital', 'city', 'border-crossing', 'energy-facility', 'military-base'])

/** Degrees: what lies in a direction so different is not where the question says. */
const APART_DEGREES = 90

/** Nor is what is so many times as far, or as near. */
const APART_TIMES = 2

/** Where a place lies, as it is and in round figures. */
export interface Whereabouts {
  degrees: number
  km: number
  point: CompassPoint
  /** The distance in round figures: tens of km, from 1,000 on hundreds. */
  roundKm: number
}

/** A place that can be asked for, and the facts that name it. */
export interface LocatedPlace {
  entity: DeckEntity
  facts: readonly DeckFact[]
  where: Whereabouts
}

/** Where one place lies from another, along a great circle. */
export function whereaboutsOf(from: Coordinates, to: Coordinates): Whereabouts {
  const [km, degrees] = [distanceKm(from, to), bearing(from, to)]
  const unit = km < 1000 ? 10 : 100
  return { degrees, km, point: compassPoint(degrees), roundKm: Math.round(km / unit) * unit }
}

/** Whether one who knows about where two places lie cannot take one for the other: far more than is tolerated. */
export function areWellApart(a: Whereabouts, b: Whereabouts): boolean {
  const turn = Math.abs(a.degrees - b.degrees)
  return Math.min(turn, 360 - turn) >= APART_DEGREES || Math.max(a.km, b.km) / Math.min(a.km, b.km) >= APART_TIMES
}

/** Whether a name says itself where the place lies. */
export function nameTellsWhere(name: string): boolean {
  return /north|south|east|west|bishkek/i.test(name)
}

/** Where an entity lies from Bishkek; undefined where the deck does not say it of both. */
function whereFromBishkek(entity: DeckEntity, { index }: QuizContext): Whereabouts | undefined {
  const from = index.entityById.get(VANTAGE)?.coordinates
  return from && entity.coordinates && whereaboutsOf(from, entity.coordinates)
}

/** The places that can be asked for: points, not too near, that facts name and whose names tell nothing of it. */
export function locatedPlaces(context: QuizContext): LocatedPlace[] {
  return context.entitiesOfKind('place').flatMap((entity) => {
    const where = whereFromBishkek(entity, context)
    const facts = context.factsAbout(entity.id)
    const isAsked = POINT_CLASSES.has(entity.class ?? '') && facts.length > 0 && !nameTellsWhere(entity.names.en)
    return isAsked && where && where.km >= LEAST_KM ? [{ entity, facts, where }] : []
  })
}
