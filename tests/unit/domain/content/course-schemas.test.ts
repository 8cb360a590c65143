import { describe, expect, it } from 'vitest'
import { partSchema, ticketSchema, unitSchema } from '#domain/content/course-schemas'

describe('a unit', () => {
  const unit = { id: 'a', part: 'p', title: 'T', aim: 'A', lead: ' one\n  two\n', facts: ['f'] }

  it('has a lead of one paragraph, and what it does not say', () => {
    expect(unitSchema.parse(unit)).toEqual({ ...unit, lead: 'one two', after: [], depth: [] })
  })

  it.each([[{ facts: [] }], [{ lead: ' ' }], [{ other: 1 }], [{ id: 'A b' }]])('is refused: %j', (change) => {
    expect(unitSchema.safeParse({ ...unit, ...change }).success).toBe(false)
  })
})

describe('a ticket', () => {
  it.each([[5, false], [6, true], [10, true], [11, false]])('expects six to ten points: %d', (count, isOne) => {
    const points = Array.from({ length: count }, (_, place) => ({ fact: `f${place}`, expect: 'It' }))
    expect(ticketSchema.safeParse({ id: 'a', question: 'Why?', units: ['u'], points }).success).toBe(isOne)
    expect(ticketSchema.safeParse({ id: 'a', question: 'Why?', units: [], points }).success).toBe(false)
  })
})

describe('a part', () => {
  it('is a title', () => {
    expect([partSchema.safeParse({ id: 'a', title: 'T' }).success, partSchema.safeParse({ id: 'a', title: '' }).success]).toEqual([true, false])
  })
})
