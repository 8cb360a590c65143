import { describe, expect, it } from 'vitest'
import { typedType } from '../../../../../domain/quiz/types/typed.ts'
import { typedQuestion } from '../small-deck.ts'

const none = new Map()
const why = () => 'why'

describe('an answer in writing', () => {
  const question = typedQuestion('October 1999', { type: 'date', value: '1999-10', precision: 'month' })
  it.each([['October 1999', 1, 'right'], ['1999', 0.5, 'partial'], ['2001', 0, 'wrong'], ['', 0, 'wrong']])('%j is worth %d', (text, points, verdict) => {
    expect(typedType.grade(question, { kind: 'typed', text }, none)).toMatchObject({ points, verdict, typed: { verdict } })
  })
  it('forgives a slip', () => {
    const slip = typedType.grade(typedQuestion('landscape', { type: 'term', accept: [] }), { kind: 'typed', text: 'landscapo' }, none)
    expect(slip).toMatchObject({ points: 1, verdict: 'right', typed: { verdict: 'close' } })
  })
  it('is empty without letters', () => {
    expect([' ', '', ' a '].map(text => typedType.isEmpty({ kind: 'typed', text }))).toEqual([true, true, false])
    expect(typedType.emptyResponse).toEqual({ kind: 'typed', text: '' })
    expect(typedType.rightResponse(question)).toEqual({ kind: 'typed', text: 'October 1999' })
  })
  it('keeps its answer, and shows nothing', () => {
    expect(typedType.secrets(question, 'Stem?')).toEqual([{ stem: 'Stem?', text: 'October 1999', factId: 'fact' }])
    expect([typedType.statedParts(question), typedType.shownParts(question), typedType.content(question)]).toEqual([[], [], ''])
    expect([typedType.responseKind, typedType.isRecalled, typedType.isStemTelling]).toEqual(['typed', true, true])
    expect(typedType.lines(question, why)).toEqual(['  = October 1999'])
    expect(typedType.chosenText(question, { kind: 'typed', text: 'x' }, {} as never)).toBe('x')
  })
  it('is at fault when its stem holds the answer', () => {
    expect(typedType.faults!(question, 'Was it October 1999?')).toEqual([{ rule: 'key-in-stem', detail: '"October 1999" stands in the stem' }])
    expect(typedType.faults!(question, 'When was it?')).toEqual([])
  })
})
