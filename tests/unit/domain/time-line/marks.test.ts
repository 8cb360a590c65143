import { describe, expect, it } from 'vitest'
import { markOf } from '../../../../domain/time-line/marks.ts'
import { date } from '../quiz/small-deck.ts'

const other = (value: string) => ({ ...date(value), by: 'general-knowledge' as const })

describe('the mark of a happening', () => {
  it.each([
    ['1999-07-07', 'day'], ['1999-07', 'month'], ['1999', 'span'], ['1999/2003', 'span'],
  ])('of %s is a %s', (value, shape) => {
    expect(markOf({ when: date(value), what: 'happened' })).toMatchObject({ shape, others: [], isAbout: false })
  })

  it('is as wide as its date, and wider where that is about', () => {
    expect(markOf({ when: date('1999'), what: 'happened' }).span).toEqual({ from: 1999, to: 2000 })
    const about = markOf({ when: { value: '1999', precision: 'circa' }, what: 'happened' })
    expect(about).toMatchObject({ shape: 'span', isAbout: true })
    expect([about.span.from, about.span.to].map(each => each.toFixed(3))).toEqual(['1998.667', '2000.333'])
  })

  it.each([
    ['happened', false, false], ['planned', true, false], ['measured', false, true],
  ] as const)('says whether it only was planned, or is a figure: %s', (what, isPlanned, isMeasured) => {
    expect(markOf({ when: date('1999'), what })).toMatchObject({ isPlanned, isMeasured })
  })

  it.each([
    ['1999', '1999-07-07', 0], ['1999', '1999', 0], ['1999', '1999/2000', 1], ['1999', '1998/1999', 1],
    ['1999', '2003', 1],
    ['1999-07', '1999', 1],
  ])('of %s has another beside it only for a date beyond it: %s', (own, also, count) => {
    const { others } = markOf({ when: date(own), what: 'happened', otherDates: [other(also)] })
    expect(others).toHaveLength(count)
  })
})
