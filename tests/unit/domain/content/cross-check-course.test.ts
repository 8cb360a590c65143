import { describe, expect, it } from 'vitest'
import { crossCheckCourse, MOST_CORE_FACTS } from '#domain/content/cross-check-course'
import { fact, parsedWith } from './sources.ts'

const factOf = (id: string, importance = 2, change: (text: string) => string = text => text) =>
  change(fact.replace('id: pca-in-force', `id: ${id}`).replace('importance: 3', `importance: ${importance}`))
const unit = (id: string, rest: string) => `id: ${id}\npart: one\ntitle: U\naim: Know it.\nlead: A lead.\n${rest}\n`

/** The faults of a course of facts `a`, `b`, `c`, in two units, some of it otherwise. */
function reasons(changes: Readonly<Record<string, string>> = {}): string[] {
  const parsed = parsedWith({
    'facts/eu.yml': ['a', 'b', 'c'].map(id => factOf(id)).join(''),
    'course/parts.yml': '- { id: one, title: One }\n- { id: two, title: Two }\n',
    'course/01-first.yml': unit('first', 'facts: [a]\ndepth: [b]'),
    'course/02-second.yml': unit('second', 'after: [first]\nfacts: [c]'),
    ...changes,
  })
  expect(parsed.faults).toEqual([])
  return crossCheckCourse(parsed).map(({ reason }) => reason)
}
const facts = (...texts: string[]) => ({ 'facts/eu.yml': texts.join('') })

describe('a course', () => {
  it('is without faults when it keeps the rules, and when there is none', () => {
    expect(reasons()).toEqual([])
    expect(crossCheckCourse(parsedWith())).toEqual([])
  })

  it.each<[string, Record<string, string>, string]>([
    ['an unknown fact', { 'course/01-first.yml': unit('first', 'facts: [a, b, x]') }, 'first: there is no fact "x"'],
    [
      'a fact twice', { 'course/01-first.yml': unit('first', 'facts: [a, b]\ndepth: [c]') },
      'second: the fact "c" is already in the unit first',
    ],
    ['no fact nowhere', { 'course/01-first.yml': unit('first', 'facts: [a]') }, 'b: is in no unit of the course'],
    [
      'a detail at its core', facts(factOf('a', 3), factOf('b'), factOf('c')),
      'first: the fact "a" has importance 3 and belongs into depth',
    ],
    [
      'an unknown unit before', { 'course/02-second.yml': unit('second', 'after: [x]\nfacts: [c]') },
      'second: there is no unit "x"',
    ],
    [
      'itself before', { 'course/02-second.yml': unit('second', 'after: [second]\nfacts: [c]') },
      'second: the unit "second" does not come before it',
    ],
    [
      'a later one before', { 'course/01-first.yml': unit('first', 'after: [second]\nfacts: [a]\ndepth: [b]') },
      'first: the unit "second" does not come before it',
    ],
    [
      'an unknown part', { 'course/02-second.yml': unit('second', 'facts: [c]').replace('part: one', 'part: six') },
      'second: there is no part "six"',
    ],
    [
      'an earlier part',
      { 'course/01-first.yml': unit('first', 'facts: [a]\ndepth: [b]').replace('part: one', 'part: two') },
      'second: its part comes before that of the unit in front of it',
    ],
    [
      'a link to nothing',
      { 'course/02-second.yml': unit('second', 'facts: [c]').replace('A lead.', 'A [lead](fact:x).') },
      'second: its lead links to "x", which is no fact',
    ],
  ])('has %s: that is a fault', (_, changes, reason) => {
    expect(reasons(changes)).toEqual([reason])
  })

  it('has details in depth, and none of the withdrawn', () => {
    expect(reasons(facts(factOf('a'), factOf('b', 3), factOf('c')))).toEqual([])
    const gone = factOf('b', 2, text => text.replace('  cards:', '  withdrawn: true\n  cards:'))
    expect(reasons(facts(factOf('a'), gone, factOf('c')))).toEqual(['first: the fact "b" is withdrawn'])
    expect(reasons({ ...facts(factOf('a'), gone, factOf('c')), 'course/01-first.yml': unit('first', 'facts: [a]') })).toEqual([])
  })

  it.each([[11, 0], [12, 0], [13, 1]])('has units of twelve core facts at most: %d', (count, faults) => {
    const ids = Array.from({ length: count }, (_, place) => `f${place}`)
    expect(MOST_CORE_FACTS).toBe(12)
    expect(reasons({
      ...facts(...ids.map(id => factOf(id)), factOf('c')), 'course/01-first.yml': unit('first', `facts: [${ids.join(', ')}]`),
    })).toHaveLength(faults)
  })
})

describe('what a card rests on', () => {
  const resting = (id: string, after: string) =>
    factOf(id, 2, text => text.replace('      answer:', `      after: [${after}]\n      answer:`))
  const second = '    - key: two\n      kind: question\n      front: Who?\n      after: [c/year]\n      answer: { type: text, text: it }\n'

  it.each([
    ['a', undefined], ['a/year', undefined], ['x', 'c: card year: there is no fact or card "x"'],
    ['a/x', 'c: card year: there is no fact or card "a/x"'],
    ['c', 'c: card year: "c" does not come before this card of its own fact'],
    ['c/year', 'c: card year: "c/year" does not come before this card of its own fact'],
  ])('comes before it: %s', (after, reason) => {
    expect(reasons(facts(factOf('a'), factOf('b'), resting('c', after)))).toEqual(reason ? [reason] : [])
  })

  it('may be an earlier card of its own fact, and no later fact', () => {
    expect(reasons(facts(factOf('a'), factOf('b'), factOf('c') + second))).toEqual([])
    expect(reasons(facts(resting('a', 'c'), factOf('b'), factOf('c')))).toEqual(['a: card year: its part "c" comes later in the course'])
  })

  it('is, for what a wrong option says, a fact', () => {
    const wrong = (id: string) => factOf('c', 2, text => text.replace('      answer:', `      distractors: [{ text: x, why: y, fact: ${id} }, { text: z, why: y }]\n      answer:`))
    expect(reasons(facts(factOf('a'), factOf('b'), wrong('a')))).toEqual([])
    expect(reasons(facts(factOf('a'), factOf('b'), wrong('x')))).toEqual(['c: card year: there is no fact "x"'])
  })
})

describe('a ticket', () => {
  const ticket = (units: string, ids: readonly string[]) => ({
    ...facts(...['a', 'b', 'c', 'd', 'e', 'f'].map(id => factOf(id))), 'course/02-second.yml': unit('second', 'facts: [c, d, e, f]'),
    'tickets.yml': `- id: t\n  question: Why?\n  units: [${units}]\n  points:\n${ids.map(id => `    - { fact: ${id}, expect: It. }\n`).join('')}`,
  })

  it('has units and facts that are there, each once', () => {
    expect(reasons(ticket('first', ['a', 'b', 'c', 'd', 'e', 'f']))).toEqual([])
    expect(reasons(ticket('x', ['a', 'b', 'c', 'd', 'e', 'a']))).toEqual(['t: there is no unit "x"', 't: the fact "a" stands in it twice'])
    expect(reasons(ticket('first', ['a', 'b', 'c', 'd', 'e', 'x']))).toEqual(['t: there is no fact "x"'])
  })
})
