import type { DeckCard } from '../../../../domain/content/deck.ts'
import type { Candidate, Distractor } from '../../../../domain/quiz/distractors.ts'
import type { Rationale } from '../../../../domain/quiz/question.ts'
import { describe, expect, it } from 'vitest'
import { balancedPairs, keyLengthRatio, LONGEST_KEY, poolFrom, sharedPool, wordsOfKeyAlone } from '../../../../domain/quiz/distractors.ts'

const ref = { of: 'answer', card: 'a/0' } as const
const why = (text: string): Rationale => ({ kind: 'key', values: { option: text }, factId: null, source: null })
const option = (text: string, position: number | null = null): Distractor =>
  ({ text, ref, position, rationale: why(text) })
const candidate = (text: string, score: number, position: number | null = null): Candidate =>
  ({ text, ref, score, position, explain: () => why(text) })
const card: DeckCard = {
  id: 'a/0', factId: 'a', kind: 'question', front: '?', answer: 'x', expected: { type: 'text', accept: [] },
}

describe('the length of a key', () => {
  it.each([['xx', ['xx', 'xx'], 1], ['xxxx', ['xx', 'xx'], 1.5], ['xx', ['xxxx', 'xxxx'], 0.6], ['x', [], 1]])('%s beside %j: %d', (key, others, ratio) => {
    expect(keyLengthRatio(key, others)).toBeCloseTo(ratio, 12)
  })

  // With two others of ten letters the ratio is 3k / (k + 20): 1.3 at 15.29.
  it.each([[14, true], [15, true], [16, false]])('of %d letters beside two of ten is fair: %s', (length, isFair) => {
    expect(balancedPairs('k'.repeat(length), [option('a'.repeat(10)), option('b'.repeat(10))])).toHaveLength(isFair ? 1 : 0)
    expect(LONGEST_KEY).toBe(1.3)
  })

  // The longest has at most three times the letters of the shortest, and twelve more.
  it.each([[26, true], [27, true], [28, false]])('of five is fair beside one of %d letters: %s', (length, isFair) => {
    expect(balancedPairs('kkkkk', [option('aaaaa'), option('b'.repeat(length))])).toHaveLength(isFair ? 1 : 0)
  })
})

describe('pairs of options', () => {
  it('are all that are balanced, each once', () => {
    const [a, b, c] = ['aaaa', 'bbbb', 'cccc'].map(text => option(text))
    expect(balancedPairs('kkkk', [a!, b!, c!])).toEqual([[a, b], [a, c], [b, c]])
    expect(balancedPairs('kkkk', [a!])).toEqual([])
  })
})

describe('a pool', () => {
  const textsOf = (candidates: readonly Candidate[], areNames = false) =>
    [...new Set(poolFrom(card, { text: 'kkkkkkkk', ref, position: null }, candidates, areNames)?.pairs.flat().map(({ text }) => text))]
  const words = ['alphabet', 'balances', 'customer', 'dominion', 'elephant', 'fragment', 'gratuity', 'handsome']

  it('is of the card, its key and the likest, explained', () => {
    expect(poolFrom(card, { text: 'key', ref, position: 4 }, [candidate('one', 1, 1), candidate('two', 2, 2)], true)).toEqual({
      card, keyText: 'key', keyRef: ref, keyPosition: 4, pairs: [[option('two', 2), option('one', 1)]],
    })
  })

  it('holds six at most, the best first', () => {
    expect(textsOf(words.map((word, place) => candidate(word, place * 0.1)))).toEqual(words.toReversed().slice(0, 6))
  })

  it.each([
    ['three below the best stays', -3, 5],
    ['further below goes', -3.01, 4],
  ])('where there are four better ones, one %s', (_, score, count) => {
    expect(textsOf([...words.slice(0, 4).map(word => candidate(word, 0)), candidate('elephant', score)])).toHaveLength(count)
  })

  it('keeps four, however far below', () => {
    expect(textsOf([candidate('alphabet', 9), ...words.slice(1, 5).map((word, place) => candidate(word, -place))])).toHaveLength(4)
  })

  it('is none without a pair', () => {
    expect(poolFrom(card, { text: 'key', ref, position: null }, [candidate('one', 1)], true)).toBeUndefined()
    expect(poolFrom(card, { text: 'key', ref, position: null }, [], true)).toBeUndefined()
  })

  it('explains nothing that it does not keep', () => {
    const unkept = { ...candidate('handsome', -9), explain: () => { throw new Error('asked') } }
    expect(textsOf([...words.slice(0, 7).map(word => candidate(word, 1)), unkept])).toHaveLength(6)
  })

  it.each([
    ['free texts that share a telling word', [candidate('old roads', 2), candidate('new roads', 1)], false, 0],
    ['free texts of other words', [candidate('old roads', 2), candidate('new lands', 1)], false, 2],
    ['names that share a word', [candidate('Old Roads', 2), candidate('New Roads', 1)], true, 2],
    ['names that are one but for their article', [candidate('The Roads', 2), candidate('Roads', 1)], true, 0],
    [
      'texts that are one but for case', [candidate('Roads', 2), candidate('roads', 1), candidate('lands', 1)], false,
      2,
    ],
    ['dates of one day', [candidate('1999', 2, 5), candidate('1 May', 1, 5)], true, 0],
    ['dates that read alike', [candidate('1999', 2, 5), candidate('1999', 1, 6)], true, 0],
    ['dates of two days', [candidate('1999', 2, 5), candidate('2001', 1, 6)], true, 2],
  ])('has of %s as many as may stand together', (_, candidates, areNames, count) => {
    const pool = poolFrom(card, { text: 'keys', ref, position: candidates[0]!.position }, candidates, areNames)
    expect(pool?.pairs.flat() ?? []).toHaveLength(count)
  })

  it('has an order of its own among equals, however they come', () => {
    const equals = words.map(word => candidate(word, 1))
    expect(textsOf(equals.toReversed())).toEqual(textsOf(equals))
  })
})

describe('a word of the stem', () => {
  it.each([
    ['Which union met?', 'Trade Union', ['Old League', 'New League'], ['union']],
    ['Which union met?', 'Trade Union', ['Old Union', 'New League'], []],
    ['Which body met?', 'Trade Union', ['Old League', 'New League'], []],
  ])('stands in the key alone: %s %s beside %j', (front, key, others, words) => {
    expect([...wordsOfKeyAlone(front, key, others)]).toEqual(words)
    const candidates = others.map(text => candidate(text, 1))
    const pool = poolFrom({ ...card, front }, { text: key, ref, position: null }, candidates, true)
    expect(pool === undefined).toBe(words.length > 0)
  })

  it('tells nothing of what is ordered', () => {
    const dates = [candidate('May 1998', 1, 1), candidate('May 2001', 1, 3)]
    expect(poolFrom({ ...card, front: 'After June, when?' }, { text: 'June 1999', ref, position: 2 }, dates, true)).toBeDefined()
  })
})

describe('a pool that shares its options with another', () => {
  const poolOf = (...texts: string[]) =>
    poolFrom(card, { text: 'key', ref, position: null }, texts.map(text => candidate(text, 1)), true)
  it('keeps the pairs of which both stand there', () => {
    const shared = sharedPool(poolOf('one', 'two', 'six'), poolOf('two', 'six', 'ten'))
    expect(shared?.pairs.map(pair => pair.map(({ text }) => text).toSorted())).toEqual([['six', 'two']])
    expect(shared?.keyText).toBe('key')
  })
  it.each([
    ['nothing is shared', poolOf('one', 'two'), poolOf('six', 'ten')],
    ['the other is none', poolOf('one', 'two'), undefined],
    ['it is none itself', undefined, poolOf('one', 'two')],
  ])('is none where %s', (_, pool, other) => {
    expect(sharedPool(pool, other)).toBeUndefined()
  })
})
