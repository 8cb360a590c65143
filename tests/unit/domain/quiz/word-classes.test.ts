import { describe, expect, it } from 'vitest'
import { isVerb, meaningsOf, modifierClass, nounClass, singularOf } from '../../../../domain/quiz/word-classes.ts'

describe('the singular of a word', () => {
  it.each([
    ['treaties', 'treaty'], ['crises', 'crise'], ['boxes', 'box'], ['clashes', 'clash'],
    ['speeches', 'speech'], ['quizzes', 'quizz'], ['men', 'man'], ['policemen', 'policeman'], ['loans', 'loan'],
    ['states', 'state'], ['pass', 'pass'], ['bus', 'bus'], ['crisis', 'crisis'], ['politics', 'politics'],
    ['loan', 'loan'], ['series of men', 'series of man'],
  ])('%s is %s', (word, singular) => {
    expect(singularOf(word)).toBe(singular)
  })
})

describe('the sort of a word', () => {
  it.each([
    ['Leader', 'noun: person'], ['leaders', 'noun: person'], ['clashes', 'noun: threat'], ['people', 'noun: person'],
    ['countries', 'noun: state'], ['xyzzy', undefined], ['economic', undefined],
  ])('%s is %s', (word, sort) => {
    expect(nounClass(word)).toBe(sort)
  })

  it.each([['Economic', 'modifier: field'], ['weak', 'modifier: condition'], ['leader', undefined]])('%s is %s', (word, sort) => {
    expect(modifierClass(word)).toBe(sort)
  })

  it('tells verbs in their bare form', () => {
    expect(['Assert', 'join', 'joins', 'leader'].map(isVerb)).toEqual([true, true, false, false])
  })
})

describe('the meanings of stems', () => {
  it('are those of which a word is among them', () => {
    const domestic = meaningsOf(new Set(['domest']))
    expect(domestic.size).toBe(1)
    expect(meaningsOf(new Set(['intern'])).isSupersetOf(domestic)).toBe(true)
    expect(meaningsOf(new Set(['intern'])).size).toBe(2)
    expect(meaningsOf(new Set(['xyzzy'])).size).toBe(0)
    expect(meaningsOf(new Set()).size).toBe(0)
  })
})
