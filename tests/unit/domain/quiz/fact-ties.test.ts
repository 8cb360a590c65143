import { describe, expect, it } from 'vitest'
import { tieFacts } from '../../../../domain/quiz/fact-ties.ts'
import { smallDeck } from './small-deck.ts'

const at = (paragraph: number, section = 'eu', article = 'doe-2020') => ({ article, section, paragraph, stance: 'supports' as const })
const fact = (id: string, statement: string, rest = {}) => ({ id, statement, cards: [], ...rest })

describe('the kin of a fact', () => {
  const { kinOf } = tieFacts(smallDeck([
    fact('one', 'Alpha beta gamma delta.', { evidence: [at(1), at(5)] }),
    fact('same place', 'Red green blue.', { evidence: [at(9), at(1)] }),
    fact('other section', 'Iron copper zinc.', { evidence: [at(1, 'un')] }),
    fact('other article', 'Oak birch elm.', { evidence: [at(1, 'eu', 'roe-2021')] }),
    // Two words of four and four are 2 / 6 of all, one is 1 / 7.
    fact('like words', 'Alpha beta epsilon zeta.', { evidence: [at(20)] }),
    fact('quarter', 'Alpha beta eta theta iota kappa.', { evidence: [at(21)] }),
    fact('less', 'Alpha beta lamb mutton nuptial xipho omicron.', { evidence: [at(22)] }),
  ]))

  it('are itself, what is told in the same paragraph, and what says much the same', () => {
    expect(kinOf('one').map(({ id }) => id)).toEqual(['one', 'same place', 'like words', 'quarter'])
    expect(kinOf('same place').map(({ id }) => id)).toEqual(['same place', 'one'])
    expect(kinOf('other section').map(({ id }) => id)).toEqual(['other section'])
    expect(kinOf('one')).toBe(kinOf('one'))
  })

  it('are none of a fact that is not there', () => {
    expect(() => kinOf('lost')).toThrow('there is no fact lost')
  })
})

describe('two facts in like words', () => {
  const wordsOf = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => `${'bcdfghjklmnpqrstvwxz'[from + place]}ulk`).join(' ')

  // Of 12 words and so many others.
  it.each([[4, 20, false], [4, 17, false], [4, 16, true], [5, 20, true], [5, 19, true], [6, 20, true]])(
    'are kin from a quarter of all their words on: %d of %d', (shared, all, areKin) => {
      const { kinOf } = tieFacts(smallDeck([fact('one', wordsOf(0, 12)), fact('two', wordsOf(12 - shared, all))]))
      expect(kinOf('one').length === 2).toBe(areKin)
    },
  )
})

describe('the words of a fact', () => {
  const ties = tieFacts(smallDeck([
    fact('one', 'Alpha came.', { note: 'Beta left.', cards: [{ front: 'Delta?', answer: 'gamma', expected: { type: 'text', accept: [] } }] }),
    fact('two', 'Gamma came.'),
  ]))

  it('are those of its statement, its note and its answers, not of its questions', () => {
    expect([...ties.stemsOfFact.get('one')!]).toEqual(['alpha', 'came', 'beta', 'left', 'gamma'])
    expect([...ties.stemsOfFact.get('two')!]).toEqual(['gamma', 'came'])
  })

  it('tell how many of some each fact has', () => {
    expect([...ties.factsSharing(new Set(['gamma', 'came', 'x']))].map(([{ id }, shared]) => [id, shared]).toSorted()).toEqual([['one', 2], ['two', 2]])
    expect([...ties.factsSharing(new Set(['beta']))].map(([{ id }, shared]) => [id, shared])).toEqual([['one', 1]])
  })
})
