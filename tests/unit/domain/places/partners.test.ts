import { describe, expect, it } from 'vitest'
import { realDeck } from '../../../support/real-deck.ts'
import { earliestDay } from '../../../../domain/content/format-date.ts'
import { namedTogether, partnersOf, placeInStar } from '../../../../domain/places/partners.ts'
import { storyOf } from '../../../../domain/places/story.ts'

const deck = await realDeck()
const factsOf = new Map(deck.entities.map(({ id }) => [id, deck.facts.filter(({ entities }) => entities.includes(id))]))
for (const [id, facts] of factsOf) {
  if (facts.length === 0)
    factsOf.delete(id)
}
const partners = partnersOf(deck.entities, factsOf, 19)

describe('the partners', () => {
  it('are states and what states make, by the number of facts that name them', () => {
    expect(partners.slice(0, 5).map(({ entity }) => entity.id)).toEqual(['russia', 'china', 'united-states', 'eu', 'sco'])
    expect(partners).toHaveLength(19)
    const counts = partners.map(({ facts }) => facts.length)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(partners.map(({ entity }) => entity.id)).not.toContain('kyrgyzstan')
  })

  it('are named together in facts that name both', () => {
    const [russia] = partners
    const [first] = namedTogether(russia!, partners)
    expect(first!.partner.entity.id).toBe('united-states')
    expect(first!.count)
      .toBe(deck.facts.filter(({ entities }) => entities.includes('russia') && entities.includes('united-states')).length)
  })
})

describe('the star', () => {
  it.each([
    [19, { width: 640, height: 560, room: { width: 112, height: 44 } }],
    [14, { width: 326, height: 440, room: { width: 84, height: 36 } }],
  ])('of %i leaves every name its room', (most, frame) => {
    const places = placeInStar(partners.slice(0, most), frame)
    const { width, height, room } = frame
    places.forEach((at, index) => {
      expect(at.x >= room.width / 2 - 0.01 && at.x <= width - room.width / 2 + 0.01).toBe(true)
      expect(at.y >= room.height / 2 - 0.01 && at.y <= height - room.height / 2 + 0.01).toBe(true)
      for (const other of places.slice(index + 1)) {
        const isApart = Math.abs(at.x - other.x) >= room.width || Math.abs(at.y - other.y) >= room.height
        expect(isApart, `${partners[index]!.entity.id} and another at ${at.x} ${at.y}`).toBe(true)
      }
      const [dx, dy] = [Math.abs(at.x - width / 2), Math.abs(at.y - height / 2)]
      const isOffCentre = dx >= room.width / 2 + 20 || dy >= room.height / 2 + 20
      expect(isOffCentre).toBe(true)
    })
  })
})

describe('a story', () => {
  it.each(partners.map(partner => [partner.entity.id, partner] as const))('of %s tells every fact once, in order of time', (_, { facts }) => {
    const chapters = storyOf(facts, deck.happenings, deck.units)
    const told = chapters.flatMap(({ steps }) => steps.flatMap(step => step.facts.map(({ id }) => id)))
    expect(told.toSorted()).toEqual(facts.map(({ id }) => id).toSorted())
    for (const { unit, steps } of chapters) {
      const days = steps.map(({ day }) => day ?? '9999')
      expect(days).toEqual(days.toSorted())
      for (const { happening, day, facts: own } of steps) {
        if (happening) {
          expect(day).toBe(earliestDay(happening.when.value))
          expect(own.every(({ id }) => happening.facts.includes(id))).toBe(true)
        }
        if (unit)
          expect(own.every(({ id }) => unit.facts.includes(id) || unit.depth.includes(id))).toBe(true)
      }
    }
    const first = chapters.map(({ steps }) => steps[0]!.day ?? '9999')
    expect(first).toEqual(first.toSorted())
  })
})

describe('the places of a star', () => {
  const sides = ['russia', 'china', 'neighbours', 'usa', 'europe'] as const
  const five = sides.map(side => ({ entity: { id: side, side } })) as unknown as Parameters<typeof placeInStar>[0]
  const room = { width: 10, height: 10 }

  it('begin 62° west of north and go round clockwise, by turns in a ring of .62', () => {
    const places = placeInStar(five, { width: 640, height: 560, room })
    const expected = [[-62, 1], [10, 0.62], [82, 1], [154, 0.62], [226, 1]].map(([degrees, ring]) => {
      const angle = degrees! * Math.PI / 180
      return { x: 320 + 315 * ring! * Math.sin(angle), y: 280 - 275 * ring! * Math.cos(angle) }
    })
    places.forEach(({ x, y }, place) => {
      expect(x).toBeCloseTo(expected[place]!.x, 6)
      expect(y).toBeCloseTo(expected[place]!.y, 6)
    })
  })

  // Half of its own room and 36 px.
  it('keep 41 px from the middle, and hardly more where they give way to it', () => {
    const distances = placeInStar(five, { width: 110, height: 110, room }).map(({ x, y }) =>
      Math.max(Math.abs(x - 55), Math.abs(y - 55)))
    expect(distances.every(each => each >= 41)).toBe(true)
    expect(Math.min(...distances)).toBeLessThan(41.5)
  })
})
