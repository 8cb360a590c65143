import type { DeckEntity, DeckFact, RouteState } from '#domain/content/deck'
import type { CompassPoint, Coordinates } from '#domain/places/earth'
import type { MapView } from '#domain/places/views'
import type { KnownState } from '#domain/statistics/known'
import { rankFacts } from '#domain/content/group-facts'
import { bearing, compassPoint, distanceKm } from '#domain/places/earth'
import { isInFrame } from '#domain/places/views'
import { countKnown, knownStateOfUnit } from '#domain/statistics/known'

/** Something that the map shows, with what the list beside it says. */
export interface MapEntry {
  id: string
  name: string
  entity: DeckEntity
  /** Facts that name it, what matters most first. */
  facts: DeckFact[]
  /** How well those facts are known. */
  state: KnownState
  /** Whose page has all its facts. */
  page: string
}

export interface MapPlace extends MapEntry {
  coordinates: Coordinates
  isBase: boolean
}

export interface MapRoute extends MapEntry {
  points: Coordinates[]
  progress: RouteState
  isPower: boolean
}

/** A place that lies beyond the map. */
export interface MapCapital extends MapEntry {
  /** From Bishkek: degrees from north, clockwise; km. */
  bearing: number
  point: CompassPoint
  km: number
  /** Whose seat it is. */
  partner: string | undefined
}

interface MapPlaces {
  places: ComputedRef<MapPlace[]>
  routes: ComputedRef<MapRoute[]>
  capitals: ComputedRef<MapCapital[]>
  home: Coordinates
}

/** Wide lands and seas, and what lies at the same spot as another mark, are no places to point at. */
const WIDE_CLASSES: ReadonlySet<string> = new Set(['region', 'water'])

/** The facts that name each entity, in the order of the deck; for pages that have awaited the whole deck. */
export function useFactsOfEntities(): ReadonlyMap<string, DeckFact[]> {
  const facts = new Map<string, DeckFact[]>()
  for (const fact of useWholeDeck().deck.facts) {
    for (const id of new Set(fact.entities)) {
      const own = facts.get(id)
      if (own)
        own.push(fact)
      else
        facts.set(id, [fact])
    }
  }
  return facts
}

/** What a view of the map shows, the weightiest first; for pages that have awaited the whole deck. */
export function useMapPlaces(view: () => MapView): MapPlaces {
  const { entityById } = useWholeDeck()
  const nameOf = useEntityName()
  const factsOf = useFactsOfEntities()
  const progress = useProgressStore()
  const home = entityById.get('bishkek')!.coordinates!
  const entities = [...entityById.values()]

  function entryOf(entity: DeckEntity, facts: readonly DeckFact[], page = entity.id): MapEntry {
    const moment = { states: progress.states, at: progress.now, curve: progress.curve }
    return {
      id: entity.id,
      name: nameOf(entity),
      entity,
      facts: rankFacts(facts),
      state: knownStateOfUnit(countKnown(facts, moment)),
      page,
    }
  }

  const byWeight = (a: MapEntry, b: MapEntry): number => b.facts.length - a.facts.length

  /** A seat speaks for the state or union that has it there: their facts count. */
  function capitalOf(entity: DeckEntity): MapCapital[] {
    const partner = entityById.get(entity.seatOf ?? '')
    const facts = [...new Set([...factsOf.get(entity.id) ?? [], ...factsOf.get(partner?.id ?? '') ?? []])]
    const degrees = bearing(home, entity.coordinates!)
    return facts.length === 0
      ? []
      : [{
          ...entryOf(entity, facts, partner?.id),
          bearing: degrees,
          point: compassPoint(degrees),
          km: Math.round(distanceKm(home, entity.coordinates!) / 10) * 10,
          partner: partner && nameOf(partner),
        }]
  }

  return {
    home,
    places: computed(() =>
      entities
        .filter(({ id, coordinates, class: kind = '' }) =>
          coordinates && !WIDE_CLASSES.has(kind) && isInFrame(coordinates, view()) && factsOf.has(id))
        .map(entity => ({
          ...entryOf(entity, factsOf.get(entity.id)!),
          coordinates: entity.coordinates!,
          isBase: entity.class === 'military-base',
        }))
        .toSorted(byWeight)),
    routes: computed(() =>
      entities
        .filter(({ route }) => route)
        .map(entity => ({
          ...entryOf(entity, factsOf.get(entity.id) ?? []),
          points: entity.route!.points.map(([longitude, latitude]) => ({ longitude, latitude })),
          progress: entity.route!.state,
          isPower: entity.class === 'energy-facility',
        }))
        .toSorted(byWeight)),
    capitals: computed(() =>
      entities
        .filter(({ kind, coordinates, class: own = '' }) =>
          kind === 'place' && coordinates && ['capital', 'city'].includes(own) && !isInFrame(coordinates, view()))
        .flatMap(capitalOf)
        .toSorted(byWeight)),
  }
}
