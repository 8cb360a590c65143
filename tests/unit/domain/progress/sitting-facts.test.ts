import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOfSitting } from '../../../../domain/progress/sitting-facts.ts'
import { reviewRecord } from '../../../support/builders.ts'

type Given = [cardId: string, rating: 1 | 2 | 3 | 4]

function sort(answers: readonly Given[], begun: readonly string[] = []) {
  const reviews = answers.map(([cardId, rating], seq) => reviewRecord({ cardId, rating, seq }))
  const seen = new Set<string>()
  return factsOfSitting(
    reviews,
    ({ cardId }) => begun.includes(cardId) && !seen.has(cardId) && seen.add(cardId) !== undefined,
    cardId => cardId.startsWith('gone') ? undefined : cardId.split('/')[0],
  )
}

describe('the facts of a sitting', () => {
  it('are learnt when they were begun in it and recalled at the end, however often forgotten before', () => {
    expect(sort([['a/1', 1], ['a/1', 3]], ['a/1'])).toEqual({ learnt: ['a'], kept: [], shaky: [] })
    expect(sort([['a/1', 3]], ['a/1'])).toEqual({ learnt: ['a'], kept: [], shaky: [] })
  })

  it('are kept when they were known before and recalled', () => {
    expect(sort([['a/1', 2], ['b/1', 4]])).toEqual({ learnt: [], kept: ['a', 'b'], shaky: [] })
  })

  it('are shaky with the card that was forgotten, of one known before also when it was recalled later on', () => {
    expect(sort([['a/1', 1]], ['a/1']).shaky).toEqual([{ factId: 'a', cardId: 'a/1' }])
    expect(sort([['a/1', 1], ['a/1', 3]])).toEqual({ learnt: [], kept: [], shaky: [{ factId: 'a', cardId: 'a/1' }] })
    expect(sort([['a/1', 3], ['a/2', 1]], ['a/1', 'a/2']).shaky).toEqual([{ factId: 'a', cardId: 'a/2' }])
  })

  it('stand each in one list, and cards of no fact in none', () => {
    const anyAnswers = fc.array(fc.tuple(
      fc.constantFrom('a/1', 'a/2', 'b/1', 'c/1', 'gone/1'),
      fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>,
    ))
    fc.assert(fc.property(anyAnswers, fc.subarray(['a/1', 'b/1', 'c/1']), (answers, begun) => {
      const { learnt, kept, shaky } = sort(answers, begun)
      const all = [...learnt, ...kept, ...shaky.map(({ factId }) => factId)]
      expect(new Set(all).size).toBe(all.length)
      expect(all.toSorted()).toEqual(
        [...new Set(answers.map(([cardId]) => cardId.split('/')[0]!))].filter(id => id !== 'gone').toSorted())
    }))
  })
})
