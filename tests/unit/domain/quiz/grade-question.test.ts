import { describe, expect, it } from 'vitest'
import { gradeWith } from '../../../../domain/quiz/grade-question.ts'
import { choiceQuestion } from './small-deck.ts'

describe('the grade of points', () => {
  it.each([
    [-0.1, 'wrong'], [0, 'wrong'], [0.01, 'partial'], [0.99, 'partial'], [1, 'right'], [1.01, 'right'],
  ])('%d is %s', (points, verdict) => {
    const parts = [{ id: 'question', cardId: 'fact/card', factId: 'fact', isRight: verdict === 'right' }]
    expect(gradeWith(choiceQuestion(), points)).toEqual({ verdict, points, parts, typed: null })
  })

  it('says what is otherwise', () => {
    expect(gradeWith(choiceQuestion(), 1, { parts: [] }).parts).toEqual([])
  })
})
