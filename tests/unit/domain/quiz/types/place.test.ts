import { describe, expect, it } from 'vitest'
import { gapsOf, placeType, undecidedOf } from '../../../../../domain/quiz/types/place.ts'
import { placeItem, placeQuestion } from '../small-deck.ts'

const none = new Map()
const line = [placeItem('a', '1996-04'), placeItem('b', '1999/2000'), placeItem('c', '2003'), placeItem('d', '2005-03-25')]
const question = placeQuestion(placeItem('x', '1999'), line)

describe('a place on a line of time', () => {
  it.each([[0, 0], [1, 1], [2, 1], [3, 0], [4, 0], [9, 0], [null, 0]])('in gap %s is worth %d', (gap, points) => {
    expect(placeType.grade(question, { kind: 'place', gap }, none)).toMatchObject({ points, verdict: points === 1 ? 'right' : 'wrong' })
  })
  it('has several right gaps where the dates do not tell, and knows beside what', () => {
    expect(gapsOf(question)).toEqual([1, 2])
    expect(undecidedOf(question).map(({ text }) => text)).toEqual(['b'])
    expect(placeType.rightResponse(question)).toEqual({ kind: 'place', gap: 1 })
  })
  it('is right by either date where these differ', () => {
    expect(gapsOf(placeQuestion(placeItem('x', '1997', '2004'), line))).toEqual([1, 3])
  })
  it('is empty without a gap, and not in the first', () => {
    expect(placeType.isEmpty(placeType.emptyResponse)).toBe(true)
    expect(placeType.isEmpty({ kind: 'place', gap: 0 })).toBe(false)
  })
  it('tells the dates of its line and of every fact behind them, and asks for its card alone', () => {
    expect(placeType.statedParts(question)).toEqual(['a, April 1996', 'b, 1999–2000', 'c, 2003', 'd, 25 March 2005'])
    expect(placeType.toldFacts!(question)).toEqual(['fact-a', 'fact-b', 'fact-c', 'fact-d'])
    expect([placeType.shownParts(question), placeType.secrets(question, '')]).toEqual([[], []])
    expect([placeType.responseKind, placeType.isRecalled, placeType.isStemTelling]).toEqual(['place', false, false])
    expect(placeType.content(question)).toBe('a|b|c|d')
  })
  it('keeps what was chosen by its neighbours', () => {
    const texts = [0, 2, 4, null].map(gap => placeType.chosenText(question, { kind: 'place', gap }, {} as never))
    expect(texts).toEqual(['… a', 'b … c', 'd …', undefined])
  })
  it.each([
    ['a good one', question, []],
    ['too short a line', placeQuestion(placeItem('x', '1999'), line.slice(0, 2)), ['too-few-parts']],
    ['too long a line', placeQuestion(placeItem('x', '1999'), [...line, placeItem('e', '2010')]), ['too-few-parts']],
    [
      'a line out of order', placeQuestion(placeItem('x', '1999'), [line[0]!, line[2]!, line[1]!]),
      ['order-not-certain'],
    ],
    [
      'a line whose order is not told',
      placeQuestion(placeItem('x', '2009'), [line[2]!, placeItem('b', '2003-05'), line[3]!]), ['order-not-certain'],
    ],
    ['a card that fits in two gaps', placeQuestion(placeItem('x', '1999'), line), []],
    ['a card that fits in three gaps', placeQuestion(placeItem('x', '1999/2003'), line), ['easily-guessed']],
    ['a card that fits nearly anywhere', placeQuestion(placeItem('x', '1996/2003'), line), ['easily-guessed']],
    [
      'no gap that is wrong by a full unit',
      placeQuestion(placeItem('x', '1999'), [placeItem('a', '1998'), placeItem('b', '1999-05'), placeItem('c', '2000')]),
      ['nothing-well-wrong'],
    ],
  ])('with %s', (_, asked, rules) => {
    expect(placeType.faults!(asked, '').map(({ rule }) => rule)).toEqual(rules)
  })
})
