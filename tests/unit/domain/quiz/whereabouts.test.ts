import { describe, expect, it } from 'vitest'
import type { DeckEntity } from '../../../../domain/content/deck.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import {
  areWellApart, locatedPlaces, nameTellsWhere, TOLERANCE, whereaboutsOf,
} from '../../../../domain/quiz/whereabouts.ts'
import { dated, entity, smallDeck } from './small-deck.ts'

const bishkek = { latitude: 42.874, longitude: 74.57, basis: 'general-knowledge' } as const

/** A point so many km north: on a meridian a degree has 111.195 km. */
const northBy = (km: number) => ({ latitude: bishkek.latitude + km / 111.19508, longitude: bishkek.longitude })
const placeOf = (id: string, en: string, km: number, rest: Partial<DeckEntity> = {}): DeckEntity =>
  entity(id, en, { kind: 'place', class: 'city', coordinates: { ...northBy(km), basis: 'general-knowledge' }, ...rest })

/** The names of the places of a deck that can be asked for. Every place but `lost` has a fact. */
function asked(places: readonly DeckEntity[], vantage: Partial<DeckEntity> = { coordinates: bishkek }): string[] {
  const entities = [entity('bishkek', 'Bishkek', { kind: 'place', class: 'capital', ...vantage }), ...places]
  const facts = places.filter(({ id }) => id !== 'lost')
    .map(({ id }) => dated(`of-${id}`, id, '1999', { entities: [id] }))
  return locatedPlaces(createQuizContext(smallDeck(facts, entities))).map(each => each.entity.id)
}

describe('where a place lies', () => {
  it('is told in round figures and one of eight directions', () => {
    expect(whereaboutsOf(bishkek, { latitude: 40.063, longitude: 70.819 })).toMatchObject({ roundKm: 440, point: 'sw' })
    expect(whereaboutsOf(bishkek, { latitude: 55.756, longitude: 37.617 })).toMatchObject({ roundKm: 3000, point: 'nw' })
  })

  it.each([
    [54, 50], [56, 60], [994, 990], [996, 1000], [1006, 1000], [1049, 1000], [1051, 1100], [1449, 1400], [1451, 1500],
  ])('is told in tens of km, from 1,000 on in hundreds: %d as %d', (km, told) => {
    expect(whereaboutsOf(bishkek, northBy(km))).toMatchObject({ roundKm: told, point: 'n' })
  })

  it('is told within a tenth of what it is', () => {
    expect(TOLERANCE).toBe(0.1)
  })

  it.each([
    [{ degrees: 20 }, false], [{ degrees: 79 }, false], [{ degrees: 80 }, true], [{ degrees: 260 }, true],
    [{ degrees: 261 }, false], [{ km: 799 }, false], [{ km: 800 }, true], [{ km: 200 }, true], [{ km: 201 }, false],
  ])('is well apart from 400 km at 350° where it is a right angle away or twice as far: %j', (change, isApart) => {
    const at = { degrees: 350, km: 400, point: 'n', roundKm: 400 } as const
    expect(areWellApart(at, { ...at, ...change })).toBe(isApart)
    expect(areWellApart({ ...at, ...change }, at)).toBe(isApart)
  })

  it.each([
    ['North Pass', true], ['Southern base', true], ['Bishkek plant', true], ['Osh', false],
  ])('may be told by its name: %s', (name, isTold) => {
    expect(nameTellsWhere(name)).toBe(isTold)
  })
})

describe('a place that can be asked for', () => {
  it.each([[49, false], [49.9, false], [50.1, true], [51, true]])('lies 50 km away at least: %d', (km, isAsked) => {
    expect(asked([placeOf('here', 'Here', km)])).toEqual(isAsked ? ['here'] : [])
  })

  it.each([
    ['capital', true], ['city', true], ['border-crossing', true], ['energy-facility', true], ['military-base', true],
    ['province', false], ['sea', false], [undefined, false],
  ])('is a point on the map: %s', (entityClass, isAsked) => {
    expect(asked([placeOf('here', 'Here', 300, { class: entityClass })])).toEqual(isAsked ? ['here'] : [])
  })

  it('has a fact, coordinates, and a name that says nothing of where it is', () => {
    expect(asked([
      placeOf('here', 'Here', 300), placeOf('lost', 'Lost', 300), placeOf('north', 'North Pass', 300),
      placeOf('bare', 'Bare', 300, { coordinates: undefined }),
    ])).toEqual(['here'])
  })

  it('comes with its facts and with where it lies', () => {
    const entities = [
      entity('bishkek', 'Bishkek', { kind: 'place', class: 'capital', coordinates: bishkek }), placeOf('here', 'Here', 300),
    ]
    const context = createQuizContext(smallDeck([dated('a', 'A', '1999', { entities: ['here'] })], entities))
    const [place] = locatedPlaces(context)
    expect(place!.facts.map(({ id }) => id)).toEqual(['a'])
    expect(place!.where).toMatchObject({ roundKm: 300, point: 'n' })
    expect(place!.where.km).toBeCloseTo(300, 1)
  })

  it('is none where nobody knows where Bishkek lies', () => {
    expect(asked([placeOf('here', 'Here', 300)], {})).toEqual([])
  })
})
