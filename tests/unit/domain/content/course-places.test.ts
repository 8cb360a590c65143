import { describe, expect, it } from 'vitest'
import { placesInCourse } from '../../../../domain/content/course-places.ts'

describe('the places of facts in the course', () => {
  it('are unit by unit, core before depth', () => {
    expect(placesInCourse([{ facts: ['a', 'b'], depth: ['c'] }, { facts: ['d'], depth: [] }]))
      .toEqual(new Map([['a', 0], ['b', 1], ['c', 2], ['d', 3]]))
  })
})
