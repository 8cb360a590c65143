import { describe, expect, it } from 'vitest'
import { simulateCourse } from '../../../../domain/simulation/course.ts'
import { queueCard } from '../../../support/builders.ts'

const cards = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, place) => queueCard(`${id}/1`, { unit: place < 4 ? 'one' : 'two' }))
const play = (days: number, newPerDay: number) => simulateCourse({ queueCards: cards }, { days, newPerDay })

describe('the course as a newcomer meets it', () => {
  it('has each card once, in the order of the course', () => {
    const course = play(9, 2)
    expect(course.flatMap(({ cards: met }) => met)).toEqual(cards.map(({ id }) => id))
    expect(course.map(({ day }) => day)).toEqual(course.map(({ day }) => day).toSorted((a, b) => a - b))
    const unitOf = (id: string) => cards.find(card => card.id === id)!.unit
    expect(course.every(({ unit, cards: met }) => met.every(id => unitOf(id) === unit))).toBe(true)
  })

  it('has so many new cards a day, one entry for each unit of the day', () => {
    expect(play(2, 3)).toEqual([
      { day: 1, unit: 'one', cards: ['a/1', 'b/1', 'c/1'] },
      { day: 2, unit: 'one', cards: ['d/1'] }, { day: 2, unit: 'two', cards: ['e/1', 'f/1'] },
    ])
  })

  it('of no days is empty, and is the same each time', () => {
    expect(play(0, 3)).toEqual([])
    expect(play(4, 0)).toEqual([])
    expect(play(6, 2)).toEqual(play(6, 2))
  })
})
