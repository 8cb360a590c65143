import { describe, expect, it } from 'vitest'
import type { FactSketch } from './small-deck.ts'
import { areOverlapping, datePool, daysOf } from '../../../../domain/quiz/distractors-date.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { entity, smallDeck } from './small-deck.ts'

type What = NonNullable<FactSketch['when']>['what']
type Precision = NonNullable<FactSketch['when']>['precision']
let count = 0
/** A dated thing of which no two speak in the same words. */
const thing = (value: string, { precision = 'year', what = 'signed', isAsked = false, ...rest }: Partial<FactSketch> & {
  precision?: Precision
  what?: What
  isAsked?: boolean
} = {}): FactSketch => {
  const name = `t${'abcdefghij'[count % 10]}${'abcdefghij'[Math.floor(count++ / 10) % 10]}xyz`
  return {
    id: name, statement: `${name} ${value.split('/').map(part => part.slice(0, 4)).join(' ')}.`, when: { value, precision, what },
    cards: isAsked ? [{ front: `When was ${name}?`, answer: value, expected: { type: 'date', value, precision } }] : [],
    ...rest,
  }
}
const key = (value = '1999', rest: Parameters<typeof thing>[1] = {}) => thing(value, { isAsked: true, ...rest })
function poolOf(facts: FactSketch[], entities = [] as ReturnType<typeof entity>[]) {
  const index = smallDeck(facts, entities)
  return datePool(index.deck.cards[0]!, createQuizContext(index))
}
const textsOf = (facts: FactSketch[]) => [...new Set(poolOf(facts)?.pairs.flat().map(({ text }) => text))].toSorted()
/** Whether a date stands beside the key, when two others do anyway. */
const joins = (other: FactSketch, of = key(), text = other.when!.value) =>
  textsOf([of, thing('1998'), thing('2000'), other].map(fact => ({ ...fact }))).includes(text)

describe('the days of a date', () => {
  it.each([['1970', 0, 364], ['1970-02', 31, 58], ['1970-01-02', 1, 1], ['1970/1971', 0, 729]])('%s: %d to %d', (value, from, to) => {
    expect(daysOf(value)).toEqual({ from, to })
  })

  it.each([['1999', '1999-05', true], ['1999', '2000', false], ['1999/2000', '2000/2001', true], ['1999-05-31', '1999-06-01', false], ['1999-05', '1999-05-31', true]])('%s and %s overlap: %s', (first, second, isOverlap) => {
    expect(areOverlapping(daysOf(first), daysOf(second))).toBe(isOverlap)
    expect(areOverlapping(daysOf(second), daysOf(first))).toBe(isOverlap)
  })
})

describe('wrong dates', () => {
  it.each([['1987', true], ['1986', false], ['2011', true], ['2012', false]])('of %s, twelve years off at most: %s', (value, isGood) => {
    expect(joins(thing(value))).toBe(isGood)
  })

  it.each([
    ['a day beside a year', '2003-05-06', 'day', '1999', 'year', '2003'],
    ['a month beside a year', '2003-05', 'month', '1999', 'year', '2003'],
    ['a day beside a month', '2003-05-06', 'day', '1999-04', 'month', 'May 2003'],
  ] as const)('of %s lose what is finer', (_, value, precision, keyValue, keyPrecision, text) => {
    const others = keyPrecision === 'year' ? ['1998', '2000'] : ['1998-01', '2000-01']
    const like = { precision: keyPrecision }
    const facts = [key(keyValue, like), ...others.map(each => thing(each, like)), thing(value, { precision })]
    expect(textsOf(facts)).toContain(text)
  })

  it.each([
    ['a year', '2003', 'year', '1999-04', 'month'], ['a year', '2003', 'year', '1999-04-05', 'day'],
    ['a month', '2003-05', 'month', '1999-04-05', 'day'],
    ['a span', '2003/2004', 'range', '1999', 'year'], ['a circa', '2003', 'circa', '1999', 'year'],
  ] as const)('are not %s (%s) beside what is finer or of another kind', (_, value, precision, keyValue, keyPrecision) => {
    const like = (each: string) => keyPrecision === 'year' ? each : keyPrecision === 'month' ? `${each}-01` : `${each}-01-01`
    const facts = [key(keyValue, { precision: keyPrecision }), ...['1998', '2000', '2001'].map(each => thing(like(each), { precision: keyPrecision })), thing(value, { precision })]
    expect(textsOf(facts)).toHaveLength(3)
  })

  it.each([
    ['signed', 'signed', true], ['signed', 'joined', true], ['signed', 'published', false],
    ['published', 'published', true],
    ['measured', 'planned', false], ['planned', 'signed', false],
  ] as const)('of what was %s may be of what was %s: %s', (what, other, isGood) => {
    const facts = [key('1999', { what }), thing('1998', { what }), thing('2000', { what }), thing('2003', { what: other })]
    expect(textsOf(facts).includes('2003')).toBe(isGood)
  })

  it('are none for a day that everybody can place', () => {
    const others = ['2000-09-05', '2002-09-05', '2003-09-05'].map(value => thing(value, { precision: 'day' }))
    expect(textsOf([key('2001-09-12', { precision: 'day' }), ...others])).toHaveLength(3)
    expect(textsOf([key('2001-09-11', { precision: 'day' }), ...others])).toEqual([])
  })

  it.each([['2003/2005', true], ['2003/2007', true], ['2003/2008', true], ['2003/2009', false]])('of a span of three years may be %s: %s', (value, isGood) => {
    const span = (each: string) => thing(each, { precision: 'range' })
    const texts = textsOf([key('1999/2001', { precision: 'range' }), span('1993/1995'), span('1990/1992'), span(value)])
    expect(texts.includes(value.replace('/', '–'))).toBe(isGood)
    const reverse = textsOf([key(value, { precision: 'range' }), span('1999/2001'), span('1996/1998'), span('1993/1995')])
    expect(reverse.length > 0).toBe(isGood)
  })

  it('are told by the statement', () => {
    expect(joins(thing('2003', { statement: 'Silent.' }))).toBe(false)
    expect(joins(thing('2003', { statement: 'Told 2003.' }))).toBe(true)
  })

  it('are none that the stem names, nor of the same fact', () => {
    const named = key('1999', { cards: [{ front: 'Was it after 2003?', answer: '1999', expected: { type: 'date', value: '1999', precision: 'year' } }] })
    expect(joins(thing('2003'), named)).toBe(false)
    const twice = key('1999', { when: { value: '2003', precision: 'year', what: 'signed' }, statement: 'Told 2003 1999.' })
    expect(textsOf([twice, thing('1998'), thing('2000')])).toEqual(['1998', '2000'])
  })

  it('are none of a rival: two telling entities in common, of the same aspect', () => {
    const of = (entities: string[], what: What = 'signed') => key('1999', { entities, what })
    const rival = (entities: string[], what: What = 'signed') => thing('2003', { entities, what })
    expect(joins(rival(['a', 'b']), of(['a', 'b']))).toBe(false)
    expect(joins(rival(['a', 'c']), of(['a', 'b']))).toBe(true)
    expect(joins(rival(['a', 'kyrgyzstan']), of(['a', 'kyrgyzstan']))).toBe(true)
    expect(joins(rival(['a', 'b'], 'joined'), of(['a', 'b']))).toBe(true)
    // Another fact of the rival's very day is no better.
    expect(textsOf([of(['a', 'b']), rival(['a', 'b']), thing('2003'), thing('1998'), thing('2000')])).toEqual(['1998', '2000'])
  })

  it('are those of like kind and near in time first, with what they really are', () => {
    const president = entity('p', 'P', { offices: [{ title: 'President of Kyrgyzstan', from: '1990', to: '2005', basis: 'sources' }] })
    const second = entity('q', 'Q', { offices: [{ title: 'President of Kyrgyzstan', from: '2001', to: '2005', basis: 'sources' }] })
    const facts = [
      key('1999'), thing('2000', { topic: 'bases' }), thing('1998', { what: 'joined' }), thing('1996'), thing('2001'), thing('2002'),
    ]
    const pool = poolOf(facts, [president, second])!
    expect([pool.keyText, pool.keyPosition]).toEqual(['1999', daysOf('1999').from])
    // 1996: 5 − 1.5; 1998 and 2000: 3 − 0.5 each; 2001: 4 − 1; 2002: 4 − 1.5.
    expect(pool.pairs[0]!.map(({ text }) => text)).toEqual(['1996', '2001'])
    expect(pool.pairs[0]![1]).toMatchObject({ position: daysOf('2001').from, rationale: { kind: 'dated', values: { date: '2001' }, factId: facts[4]!.id } })
  })

  it('are none for a card of another type', () => {
    expect(poolOf([key('1999', { cards: [{ front: '?', answer: 'x', expected: { type: 'text', accept: [] } }] })])).toBeUndefined()
  })
})
