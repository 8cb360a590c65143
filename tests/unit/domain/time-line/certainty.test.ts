import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PreciseDate } from '../../../../domain/content/deck.ts'
import { isSurelyBefore, isUndecided, isWellApart, rightGaps, widestDays } from '../../../../domain/time-line/certainty.ts'
import { date } from '../quiz/small-deck.ts'

const of = (...values: string[]): PreciseDate[] => values.map(date)

describe('the right gaps of a card', () => {
  it.each([
    ['1995', ['1990', '1994', '1999'], [2]],
    ['1994', ['1990', '1994', '1999'], [1, 2]],
    ['1980', ['1990', '1994'], [0]],
    ['2005', ['1990', '1994'], [2]],
    ['1992-06-10', ['1992', '1993'], [0, 1]],
    ['1999', ['1996-04', '1999/2000', '2003'], [1, 2]],
    ['1999', [], [0]],
  ])('%s among %j: %j', (card, line, gaps) => {
    expect(rightGaps(of(card), line.map(value => of(value)))).toEqual(gaps)
  })

  it('look past the neighbours: what overlaps with one may still be after another', () => {
    // 1992–2000 overlaps with 1995, which is after 1994 for all that.
    const line = [of('1995'), of('1992/2000')]
    expect(rightGaps(of('1994'), line)).toEqual([0])
    expect(rightGaps(of('1996'), line)).toEqual([1, 2])
  })

  it('are those of any of its dates, and beside any date of the others', () => {
    expect(rightGaps(of('1999', '2002-12-01'), [of('1998'), of('2001')])).toEqual([1, 2])
    expect(rightGaps(of('2000'), [of('1998'), of('1999', '2002')])).toEqual([1, 2])
  })

  it('are never none among cards in order', () => {
    const year = fc.integer({ min: 1990, max: 2020 }).map(String)
    const line = fc.uniqueArray(year, { maxLength: 6 }).map(years => years.sort().map(value => of(value)))
    fc.assert(fc.property(line, year, (cards, value) => rightGaps(of(value), cards).length > 0))
  })
})

describe('what is certain of two things', () => {
  it('is their order where no date of the two allows another', () => {
    expect(isSurelyBefore(of('1998'), of('1999'))).toBe(true)
    expect(isSurelyBefore(of('1999'), of('1999-05-01'))).toBe(false)
    expect(isSurelyBefore(of('1999', '2002-12-01'), of('2001'))).toBe(false)
    expect(isUndecided(of('1999-05-01'), of('1999'))).toBe(true)
    expect(isUndecided(of('1999'), of('1998'))).toBe(false)
  })

  it('is that they are well apart by the coarsest unit of their dates', () => {
    expect(isWellApart(of('1998'), of('1999'))).toBe(false)
    expect(isWellApart(of('1998'), of('2000'))).toBe(true)
    expect(isWellApart(of('2000'), of('1998'))).toBe(true)
    expect(isWellApart(of('1998-05-01'), of('1998-05-03'))).toBe(true)
    expect(isWellApart(of('1998-05-01'), of('1999'))).toBe(false)
    expect(isWellApart(of('1998-05'), of('1998-07'))).toBe(true)
    expect(isWellApart(of('1998-05-01', '1998'), of('1999-06-01'))).toBe(false)
  })

  it('reaches over all their days', () => {
    expect(widestDays(of('1999-05', '1998', '2001-02-03'))).toEqual({ from: '1998-01-01', to: '2001-02-03' })
  })
})
