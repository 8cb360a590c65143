import { describe, expect, it } from 'vitest'
import { questionKinds } from '../../../../domain/quiz/question-kinds.ts'
import { typeOf } from '../../../../domain/quiz/question-types.ts'

describe('the types of questions', () => {
  it('are one for every kind, answered by a kind of response', () => {
    expect(questionKinds.map(kind => [kind, typeOf({ kind }).responseKind])).toEqual([
      ['choice', 'choice'], ['cloze', 'choice'], ['typed', 'typed'], ['ordering', 'ordering'], ['matching', 'matching'],
      ['who-says', 'choice'],
      ['odd-one-out', 'choice'], ['true-false', 'choice'], ['place', 'place'], ['before-after', 'choice'],
      ['president', 'choice'], ['where', 'choice'],
    ])
  })

  it.each(questionKinds)('have an empty response that is empty, and of their own kind: %s', (kind) => {
    const type = typeOf({ kind })
    expect(type.isEmpty(type.emptyResponse)).toBe(true)
    expect(type.emptyResponse.kind).toBe(type.responseKind)
  })

  it('have only one that is recalled', () => {
    expect(questionKinds.filter(kind => typeOf({ kind }).isRecalled)).toEqual(['typed'])
  })
})
